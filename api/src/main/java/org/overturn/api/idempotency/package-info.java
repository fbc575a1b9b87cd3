/** Requests that are sent twice, since the first answer was lost, and done once. */
@NullMarked
package org.overturn.api.idempotency;

import org.jspecify.annotations.NullMarked;
