/** What a person has to look at: located, collected and reported once. */
@NullMarked
package org.overturn.core.issue;

import org.jspecify.annotations.NullMarked;
