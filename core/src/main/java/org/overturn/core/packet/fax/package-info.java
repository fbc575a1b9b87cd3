/** Packets as fax machines send them, and which pages don't survive it. */
@NullMarked
package org.overturn.core.packet.fax;

import org.jspecify.annotations.NullMarked;
