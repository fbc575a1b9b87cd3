package org.overturn.batch.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.Folders;
import picocli.CommandLine.Option;

/**
 * {@code --inbox}, {@code --outbox}, {@code --data}, {@code --settings}, {@code --templates},
 * {@code --forms}: an office's folders.
 */
public final class OfficeFolders {

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            defaultValue = "inbox",
            description = "What arrived: remittances/ and documents/ (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path inbox;

    @Option(
            names = "--outbox",
            paramLabel = "DIR",
            defaultValue = "outbox",
            description = "Packets, reports, issues (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path outbox;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Database and kept files (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(
            names = "--settings",
            paramLabel = "DIR",
            defaultValue = "settings",
            description = "office.yml and payers.yml (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path settings;

    @Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "Letters of your own (default: templates/ beside the settings).")
    private @Nullable Path templates;

    @Option(
            names = "--forms",
            paramLabel = "DIR",
            description = "Forms of payers (default: forms/ beside the settings).")
    private @Nullable Path forms;

    /** The folders, of which those that are written to can be; they are made where missing. */
    public Folders checked() {
        OutputFolders.check(outbox, data);
        return all();
    }

    /** The same, with data of earlier night runs in them. */
    Folders stored() {
        StoredData.demand(data);
        return checked();
    }

    Folders all() {
        Folders usual = new Folders(inbox, outbox, data, settings);
        return new Folders(
                inbox,
                outbox,
                data,
                settings,
                templates == null ? usual.templates() : templates,
                forms == null ? usual.forms() : forms);
    }
}
