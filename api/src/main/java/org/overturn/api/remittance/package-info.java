/** Remittances: what arrived, whether it balances, what is held or refused; dropping files in. */
@NullMarked
package org.overturn.api.remittance;

import org.jspecify.annotations.NullMarked;
