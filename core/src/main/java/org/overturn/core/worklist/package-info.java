/** The list people work: filters and order, owners, holds and routes, what is worth doing first. */
@NullMarked
package org.overturn.core.worklist;

import org.jspecify.annotations.NullMarked;
