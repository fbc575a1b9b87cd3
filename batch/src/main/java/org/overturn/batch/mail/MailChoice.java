package org.overturn.batch.mail;

import org.overturn.core.user.Role;
import org.overturn.core.user.User;

/**
 * What a user wants by mail.
 *
 * @param digest what each night brought
 * @param reminders of the user's days that come near, once a night
 * @param failures word of a night run that ended early
 */
public record MailChoice(boolean digest, boolean reminders, boolean failures) {

    /** Of who has chosen nothing: reminders, and failures for administrators. */
    public static MailChoice standard(User user) {
        return new MailChoice(false, true, user.has(Role.ADMINISTRATOR));
    }
}
