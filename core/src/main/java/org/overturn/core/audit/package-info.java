/** Who did what, when and to whose record: a chain of entries that can't be changed unnoticed. */
@NullMarked
package org.overturn.core.audit;

import org.jspecify.annotations.NullMarked;
