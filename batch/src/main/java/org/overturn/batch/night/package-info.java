/** The night run: one job, from the inbox to the outbox. */
@NullMarked
package org.overturn.batch.night;

import org.jspecify.annotations.NullMarked;
