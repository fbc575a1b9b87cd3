/**
 * Remittances that a person types in from paper: drafts, what is wrong in them, their balance. A
 * whole one becomes an 835 that goes the way of all others.
 */
@NullMarked
package org.overturn.core.remittance.entry;

import org.jspecify.annotations.NullMarked;
