/** Whether pages can be kept for decades: what PDF/A-3b (ISO 19005-3) asks of them. */
@NullMarked
package org.overturn.core.packet.archive;

import org.jspecify.annotations.NullMarked;
