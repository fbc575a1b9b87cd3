/** My day: what is due, what is blocked, what the last night brought. */
@NullMarked
package org.overturn.api.day;

import org.jspecify.annotations.NullMarked;
