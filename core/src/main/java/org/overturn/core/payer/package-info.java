/** Payers, their lines of business, appeal addresses and overrides. */
@NullMarked
package org.overturn.core.payer;

import org.jspecify.annotations.NullMarked;
