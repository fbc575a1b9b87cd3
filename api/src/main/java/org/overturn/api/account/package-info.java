/** Signing in, setting up the first administrator, choosing a password. */
@NullMarked
package org.overturn.api.account;

import org.jspecify.annotations.NullMarked;
