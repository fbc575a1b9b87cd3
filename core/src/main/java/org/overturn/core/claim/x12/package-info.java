/** Reading 837, 277, 999, 997 and TA1 bytes as claims and acknowledgments. */
@NullMarked
package org.overturn.core.claim.x12;

import org.jspecify.annotations.NullMarked;
