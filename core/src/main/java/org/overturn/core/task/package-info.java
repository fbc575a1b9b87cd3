/** What the staff is to do by when: reminders of days that come near, and who gets a denial. */
@NullMarked
package org.overturn.core.task;

import org.jspecify.annotations.NullMarked;
