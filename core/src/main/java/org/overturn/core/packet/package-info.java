/** The packet: exhibits, index, page stamps and the PDF itself. */
@NullMarked
package org.overturn.core.packet;

import org.jspecify.annotations.NullMarked;
