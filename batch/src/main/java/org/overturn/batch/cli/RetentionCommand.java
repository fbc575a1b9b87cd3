package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.retention.Retention;
import org.overturn.core.retention.RetentionSweep;
import org.overturn.core.retention.Retentions;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overturn retention}: what is past its time, and taking it away. */
@Command(
        name = "retention",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists what is past the time that the office keeps it.",
            "",
            "How long that is says settings/retention.yml, which Settings > Data and retention",
            "writes: ten years for documents and received files, six for the audit log, never",
            "less than six. Without --remove nothing changes.",
            "",
            "--remove takes away documents with the text of their pages, each with an entry in",
            "the audit log. What stays: everything of an account with an open appeal, one decided",
            "later, a later remittance or a legal hold; proofs of consents; parts of letters;",
            "received files, from which the stored money is proven; the audit log itself."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn retention",
            "  overturn retention --remove --reason \"yearly, approved by the privacy officer\""
        })
final class RetentionCommand implements Callable<Integer> {

    @Option(names = "--remove", description = "Take away what may be; can't be undone.")
    private boolean remove;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Why, for the audit log; --remove needs it.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Option(
            names = "--settings",
            paramLabel = "DIR",
            defaultValue = "settings",
            description = "Where retention.yml lies (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path settings;

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (remove && reason.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "Say with --reason why, for the audit log.");
        }
        Folders folders = data.demand();
        Retention setting = Retentions.read(settings.resolve("retention.yml"));
        try (ConfigurableApplicationContext program = Application.start(folders)) {
            run(program, setting, spec.commandLine().getOut());
        }
        return ExitCode.DONE;
    }

    private void run(ConfigurableApplicationContext program, Retention setting, PrintWriter out) {
        RetentionSweep sweep = program.getBean(RetentionSweep.class);
        program.getBean(AuditLog.class)
                .record(AuditEvent.of(SystemUser.actor(), AuditAction.VIEW).on("retention", ""));
        out.print(RetentionText.of(sweep.list(setting), setting));
        if (remove) {
            int removed = sweep.remove(setting, SystemUser.actor(), reason.strip());
            out.print(RetentionText.removed(removed));
        }
        out.flush();
    }
}
