/** Filing rules as dated data with citations, and a deadline with its proof. */
@NullMarked
package org.overturn.core.deadline;

import org.jspecify.annotations.NullMarked;
