/** What an attacker tries, on every route there is. */
@NullMarked
package org.overturn.api.owasp;

import org.jspecify.annotations.NullMarked;
