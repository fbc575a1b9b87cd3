/** The command that starts the web server, and what belongs to it alone. */
@NullMarked
package org.overturn.api.serve;

import org.jspecify.annotations.NullMarked;
