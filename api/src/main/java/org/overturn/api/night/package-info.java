/** The night run, started from within the web server. */
@NullMarked
package org.overturn.api.night;

import org.jspecify.annotations.NullMarked;
