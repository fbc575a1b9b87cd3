/** How long what is stored is kept: the setting, what is past its time, and taking that away. */
@NullMarked
package org.overturn.core.retention;

import org.jspecify.annotations.NullMarked;
