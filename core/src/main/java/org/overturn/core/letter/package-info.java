/** Appeal letters: templates, the facts they are filled with, and the gaps that remain. */
@NullMarked
package org.overturn.core.letter;

import org.jspecify.annotations.NullMarked;
