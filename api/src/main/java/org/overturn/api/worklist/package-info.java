/** The worklist: its page, what is changed on many denials at once, saved views. */
@NullMarked
package org.overturn.api.worklist;

import org.jspecify.annotations.NullMarked;
