package org.overturn.batch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.deadline.FilingRules;
import org.overturn.core.settings.SettingsEditor;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn rules import FILE}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Takes a table of rules in place of the present one.",
            "",
            "FILE is what export writes, changed. It is taken whole or not at all; each mistake is",
            "named with its line. The table before lies beside the new one in the settings. Limits of",
            "denials on file stay; diff without a file says which of them differ."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  overturn rules import rules.csv", "  overturn rules import --remove"})
final class RulesImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The table.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--remove", description = "Go by our table again.")
    private boolean remove;

    @Mixin private final OfficeFolders folders = new OfficeFolders();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (remove == file.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "Name the file, or say --remove, one of the two.");
        }
        Optional<FilingRules> table =
                remove ? Optional.empty() : Optional.of(RuleFiles.read(file.orElseThrow()));
        Folders office = folders.checked();
        try (ConfigurableApplicationContext program = Application.start(office)) {
            String done = change(program.getBean(SettingsEditor.class), office, table);
            program.getBean(AuditLog.class)
                    .record(
                            AuditEvent.of(SystemUser.actor(), AuditAction.RULE_CHANGE)
                                    .on("filing-rules", "")
                                    .because(done));
            spec.commandLine().getOut().println(done);
            spec.commandLine().getOut().flush();
        }
        return ExitCode.DONE;
    }

    private static String change(SettingsEditor editor, Folders office, Optional<FilingRules> table)
            throws IOException {
        Path target = RuleFiles.table(office);
        String seen = editor.version(target);
        if (table.isPresent()) {
            Files.createDirectories(office.settings());
            editor.replace(target, seen, table.get().csv().getBytes(StandardCharsets.UTF_8));
            return table.get().size() + " rules taken in.";
        }
        if (Files.notExists(target)) {
            return "No table was imported; ours holds.";
        }
        editor.remove(target, seen);
        return "The imported table is taken off; ours holds again.";
    }
}
