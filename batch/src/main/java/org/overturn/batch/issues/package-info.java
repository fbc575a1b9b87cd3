/** The issues that were found, as text, as a table and as JSON. */
@NullMarked
package org.overturn.batch.issues;

import org.jspecify.annotations.NullMarked;
