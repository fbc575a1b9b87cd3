/** Which laws beyond the usual ones may protect a document, as its words suggest. */
@NullMarked
package org.overturn.core.evidence.protect;

import org.jspecify.annotations.NullMarked;
