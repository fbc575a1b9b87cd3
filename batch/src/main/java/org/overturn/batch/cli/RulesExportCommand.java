package org.overturn.batch.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.overturn.core.deadline.FilingRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn rules export FILE}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the table of rules as CSV, to be changed and imported.",
            "",
            "A file that exists is not overwritten. What is set for single payers and contracts is",
            "not in it: that is settings/appeal-rules.yml."
        })
final class RulesExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Where to write it.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin private final OfficeFolders folders = new OfficeFolders();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FilingRules table = RuleFiles.book(folders.all()).table();
        if (Files.exists(file)) {
            throw new Failures.Refused(file + " exists already. Name another file.");
        }
        Files.writeString(file, table.csv(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        spec.commandLine().getOut().println(table.size() + " rules written to " + file + ".");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
