/** What people make of the contents of an appeal's packet: order, what is left out, and why. */
@NullMarked
package org.overturn.core.packet.contents;

import org.jspecify.annotations.NullMarked;
