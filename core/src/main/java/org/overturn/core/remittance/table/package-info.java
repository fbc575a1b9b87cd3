/**
 * Remittances that come as tables (CSV, XLSX) or are entered by hand: mapped to what their columns
 * mean and written as a real 835, which then goes the way of all others.
 */
@NullMarked
package org.overturn.core.remittance.table;

import org.jspecify.annotations.NullMarked;
