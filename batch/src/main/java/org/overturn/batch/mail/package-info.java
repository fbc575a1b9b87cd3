/**
 * Mail to the staff, free of patient data: what it looks like, who wants which, and the queue in
 * which it waits until a server has taken it.
 */
@NullMarked
package org.overturn.batch.mail;

import org.jspecify.annotations.NullMarked;
