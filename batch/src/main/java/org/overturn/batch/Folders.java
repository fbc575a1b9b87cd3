package org.overturn.batch;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where things lie.
 *
 * @param inbox what arrives: {@code remittances/} and {@code documents/}
 * @param outbox what goes out: packets, reports, the list of issues
 * @param data database, received files, document store
 * @param settings {@code office.yml}, {@code payers.yml}, {@code payers/*.yml}, {@code
 *     checklists.yml}
 */
@ConfigurationProperties("overturn.folders")
public record Folders(
        @DefaultValue("inbox") Path inbox,
        @DefaultValue("outbox") Path outbox,
        @DefaultValue("data") Path data,
        @DefaultValue("settings") Path settings) {

    public Path packets() {
        return outbox.resolve("packets");
    }

    /** Anchors of the audit log. */
    public Path audit() {
        return data.resolve("audit");
    }

    public Path reports() {
        return outbox.resolve("reports");
    }
}
