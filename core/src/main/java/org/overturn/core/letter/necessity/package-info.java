/**
 * Letters of medical necessity: the request with its stages, the fields of the letter, what they
 * lack, and how a letter went on its way.
 */
@NullMarked
package org.overturn.core.letter.necessity;

import org.jspecify.annotations.NullMarked;
