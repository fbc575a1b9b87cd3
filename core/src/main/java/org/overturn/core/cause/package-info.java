/**
 * Why denials come: those that share payer, codes, procedure and period are one cause, with the day
 * since when the payer denies what it used to pay.
 */
@NullMarked
package org.overturn.core.cause;

import org.jspecify.annotations.NullMarked;
