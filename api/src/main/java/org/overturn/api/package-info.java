/** The executable: one jar that serves the command line, and REST and web pages over it. */
@NullMarked
package org.overturn.api;

import org.jspecify.annotations.NullMarked;
