package org.overturn.batch;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where things lie.
 *
 * @param inbox what arrives: {@code remittances/} and {@code documents/}
 * @param outbox what goes out: packets, reports, the list of issues
 * @param data database, received files, document store
 * @param settings {@code office.yml}, {@code payers.yml}, {@code payers/*.yml}, {@code
 *     checklists.yml}
 * @param templates letters of the office's own, and arguments in {@code blocks/}
 * @param forms of payers, with a mapping each
 */
@ConfigurationProperties("overturn.folders")
public record Folders(
        @DefaultValue("inbox") Path inbox,
        @DefaultValue("outbox") Path outbox,
        @DefaultValue("data") Path data,
        @DefaultValue("settings") Path settings,
        @DefaultValue("templates") Path templates,
        @DefaultValue("forms") Path forms) {

    @ConstructorBinding
    public Folders {}

    /** With templates and forms beside the settings. */
    public Folders(Path inbox, Path outbox, Path data, Path settings) {
        this(
                inbox,
                outbox,
                data,
                settings,
                settings.resolveSibling("templates"),
                settings.resolveSibling("forms"));
    }

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
