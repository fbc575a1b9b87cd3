/** CARC, RARC, group, status and provider-level codes: our labels, category and typical remedy. */
@NullMarked
package org.overturn.core.code;

import org.jspecify.annotations.NullMarked;
