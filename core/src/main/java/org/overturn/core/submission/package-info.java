/** Submissions: packets on their way to the payer, with what was sent, receipts and results. */
@NullMarked
package org.overturn.core.submission;

import org.jspecify.annotations.NullMarked;
