/**
 * The ledger class of each adjustment, denials with category and route, the chain of adjudications.
 */
@NullMarked
package org.overturn.core.denial;

import org.jspecify.annotations.NullMarked;
