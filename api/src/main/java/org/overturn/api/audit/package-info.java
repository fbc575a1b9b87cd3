/** Who did what, for those who look after it: search, export, what deserves a look. */
@NullMarked
package org.overturn.api.audit;

import org.jspecify.annotations.NullMarked;
