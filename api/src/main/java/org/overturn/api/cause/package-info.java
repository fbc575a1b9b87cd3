/** What denials have in common, as projects: the list, one with its weeks, the same by REST. */
@NullMarked
package org.overturn.api.cause;

import org.jspecify.annotations.NullMarked;
