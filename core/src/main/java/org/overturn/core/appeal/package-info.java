/** Appeals, their levels, state and the deadline that leads. */
@NullMarked
package org.overturn.core.appeal;

import org.jspecify.annotations.NullMarked;
