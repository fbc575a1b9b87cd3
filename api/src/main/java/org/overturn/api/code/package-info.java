/** The codes of remittances with our labels, to be looked up. */
@NullMarked
package org.overturn.api.code;

import org.jspecify.annotations.NullMarked;
