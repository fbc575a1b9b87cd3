/** Breaking the glass: sensitive documents for an hour, and the review of it. */
@NullMarked
package org.overturn.api.glass;

import org.jspecify.annotations.NullMarked;
