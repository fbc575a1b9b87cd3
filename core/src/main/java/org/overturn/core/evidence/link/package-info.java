/** Whose a document is: what its name, the manifest and its text say, held against the claims. */
@NullMarked
package org.overturn.core.evidence.link;

import org.jspecify.annotations.NullMarked;
