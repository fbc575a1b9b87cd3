/** Spring Batch jobs and the command line over core. */
@NullMarked
package org.overturn.batch;

import org.jspecify.annotations.NullMarked;
