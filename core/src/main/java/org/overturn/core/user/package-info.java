/** Who may sign in, with what password, and what each may do and see. */
@NullMarked
package org.overturn.core.user;

import org.jspecify.annotations.NullMarked;
