/**
 * How likely a denial is won, learned from the denials that ended: core.chance knows no database.
 */
@NullMarked
package org.overturn.core.chance;

import org.jspecify.annotations.NullMarked;
