/** What lies in the inbox: files and archives, what they look like, and whether they lie still. */
@NullMarked
package org.overturn.batch.inbox;

import org.jspecify.annotations.NullMarked;
