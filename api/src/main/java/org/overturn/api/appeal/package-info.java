/** Appeals and their packets: what they are about, what is in them, what is missing. */
@NullMarked
package org.overturn.api.appeal;

import org.jspecify.annotations.NullMarked;
