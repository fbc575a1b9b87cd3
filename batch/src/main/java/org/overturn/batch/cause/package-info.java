/** Causes of denials for a terminal and for other programs. */
@NullMarked
package org.overturn.batch.cause;

import org.jspecify.annotations.NullMarked;
