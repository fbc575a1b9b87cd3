/** Sending: what people queued leaves by its channel, once, whatever happens meanwhile. */
@NullMarked
package org.overturn.batch.submission;

import org.jspecify.annotations.NullMarked;
