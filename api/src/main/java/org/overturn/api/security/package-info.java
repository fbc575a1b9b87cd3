/**
 * Who may call what: filter chains, the table of roles, the current user, the audit of requests.
 */
@NullMarked
package org.overturn.api.security;

import org.jspecify.annotations.NullMarked;
