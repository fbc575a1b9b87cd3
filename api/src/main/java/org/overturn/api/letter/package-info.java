/**
 * Appeal letters: the editor beside its facts, review, approval, signature; what waits for whom.
 */
@NullMarked
package org.overturn.api.letter;

import org.jspecify.annotations.NullMarked;
