/** {@code overturn map}: proposes what the columns of a payer's table mean. */
@NullMarked
package org.overturn.batch.map;

import org.jspecify.annotations.NullMarked;
