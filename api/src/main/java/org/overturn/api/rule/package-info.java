/** The filing rules with their citations, to be looked up. */
@NullMarked
package org.overturn.api.rule;

import org.jspecify.annotations.NullMarked;
