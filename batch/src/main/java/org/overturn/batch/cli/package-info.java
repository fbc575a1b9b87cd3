/** The command line: one class a command, exit codes, progress. */
@NullMarked
package org.overturn.batch.cli;

import org.jspecify.annotations.NullMarked;
