/** Packets on their way to the payer: the recorded file, and what a channel takes of it. */
@NullMarked
package org.overturn.batch.sending;

import org.jspecify.annotations.NullMarked;
