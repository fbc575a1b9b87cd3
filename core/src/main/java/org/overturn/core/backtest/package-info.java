/** How well chances and the order by expected value would have done in the past. */
@NullMarked
package org.overturn.core.backtest;

import org.jspecify.annotations.NullMarked;
