/** {@code overturn resolve}: held remittances, shown side by side and decided by a person. */
@NullMarked
package org.overturn.batch.resolve;

import org.jspecify.annotations.NullMarked;
