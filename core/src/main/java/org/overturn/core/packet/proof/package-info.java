/** What a packet says of itself: its manifest, and the check that not one byte is another. */
@NullMarked
package org.overturn.core.packet.proof;

import org.jspecify.annotations.NullMarked;
