package org.overturn.batch.night;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The staff's digest.
 *
 * @param from sender's address
 * @param to recipients; none: no digest
 */
@ConfigurationProperties("overturn.mail")
record MailProperties(
        @DefaultValue("overturn@localhost") String from, @DefaultValue List<String> to) {

    MailProperties {
        to = List.copyOf(to);
    }
}
