package org.overturn.batch.submission;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How it is sent.
 *
 * @param passwords under which PDFs go out, by the payer's key; no settings file holds them
 * @param connecting how long a mail server may take to answer at all
 * @param answering how long it may take for a reply; a short time makes doubts of slow servers (RFC
 *     5321 4.5.3.2.6 gives them ten minutes)
 * @param maxMailMb the largest message that the mail server takes
 */
@ConfigurationProperties("overturn.sending")
record SendingProperties(
        @DefaultValue Map<String, String> passwords,
        @DefaultValue("30s") Duration connecting,
        @DefaultValue("10m") Duration answering,
        @DefaultValue("20") int maxMailMb) {

    SendingProperties {
        passwords = Map.copyOf(passwords);
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "SendingProperties[]";
    }
}
