/**
 * Documents by content hash: what they are, which claim they belong to, the text of their pages.
 */
@NullMarked
package org.overturn.core.evidence;

import org.jspecify.annotations.NullMarked;
