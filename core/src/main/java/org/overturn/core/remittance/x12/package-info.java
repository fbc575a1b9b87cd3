/** Reading X12 835 bytes: a forward-only tokenizer and the loop reader above it. */
@NullMarked
package org.overturn.core.remittance.x12;

import org.jspecify.annotations.NullMarked;
