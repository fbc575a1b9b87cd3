/** The office's own lists of what payers owe: read from files, kept, looked up. */
@NullMarked
package org.overturn.core.fee;

import org.jspecify.annotations.NullMarked;
