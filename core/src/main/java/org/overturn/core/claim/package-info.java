/**
 * What went to the payer and what it acknowledged: 837 claims, 277CA and 277 statuses, 999 and TA1;
 * proof of receipt for timely filing.
 */
@NullMarked
package org.overturn.core.claim;

import org.jspecify.annotations.NullMarked;
