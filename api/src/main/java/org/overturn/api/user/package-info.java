/** Users and roles, as administrators manage them. */
@NullMarked
package org.overturn.api.user;

import org.jspecify.annotations.NullMarked;
