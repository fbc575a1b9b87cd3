/** What comes with the program: its own tables. */
@NullMarked
package org.overturn.core.resource;

import org.jspecify.annotations.NullMarked;
