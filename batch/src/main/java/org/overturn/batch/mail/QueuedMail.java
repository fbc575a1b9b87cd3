package org.overturn.batch.mail;

import java.time.Instant;

/**
 * A mail that waits.
 *
 * @param key the same whenever it is sent, so that a server or reader knows one it has already
 * @param attempts begun before
 */
record QueuedMail(
        long id,
        String key,
        String recipient,
        String subject,
        String text,
        String html,
        Instant queuedAt,
        int attempts) {}
