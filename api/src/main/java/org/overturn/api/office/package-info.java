/** Settings > Office and letterhead: who writes the letters. */
@NullMarked
package org.overturn.api.office;

import org.jspecify.annotations.NullMarked;
