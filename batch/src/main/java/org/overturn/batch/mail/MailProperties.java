package org.overturn.batch.mail;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The staff's mail.
 *
 * @param from sender's address
 * @param to addresses of the office that get the digest and word of a run that failed
 * @param url where the staff opens the program's pages, for links; no slash at its end
 * @param giveUpAfter how long a mail waits for a server that does not take it
 */
@ConfigurationProperties("overturn.mail")
record MailProperties(
        @DefaultValue("overturn@localhost") String from,
        @DefaultValue List<String> to,
        @DefaultValue("http://localhost:8080") String url,
        @DefaultValue("3d") Duration giveUpAfter) {

    private static final String SOMEWHERE = "overturn@localhost";

    MailProperties {
        from = from.isBlank() ? SOMEWHERE : from.strip();
        to = to.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        url = url.strip().replaceAll("/+$", "");
        if (!url.matches("https?://[^\\s\"'<>]+")) {
            throw new IllegalArgumentException(
                    "overturn.mail.url (OVERTURN_URL) is no web address: " + url);
        }
        if (!giveUpAfter.isPositive()) {
            throw new IllegalArgumentException(
                    "overturn.mail.give-up-after is no time: " + giveUpAfter);
        }
    }

    /** What comes behind the sender's @. */
    String domain() {
        return from.contains("@")
                ? from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "")
                : "localhost";
    }
}
