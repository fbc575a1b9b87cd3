/** Amounts of money in exact cents. */
@NullMarked
package org.overturn.core.money;

import org.jspecify.annotations.NullMarked;
