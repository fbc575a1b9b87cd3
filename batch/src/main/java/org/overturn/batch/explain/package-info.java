/** The command explain: what a remittance file says, as text or JSON, without storing anything. */
@NullMarked
package org.overturn.batch.explain;

import org.jspecify.annotations.NullMarked;
