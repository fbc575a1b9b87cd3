package org.overturn.batch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.reports.Workbooks;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overturn report}: the workbook again, for any period. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the denial workbook for a period of remittance dates.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn report",
            "  overturn report --from 2026-01-01 --to 2026-06-30 --out first-half.xlsx"
        })
final class ReportCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            description = "First remittance date (default: twelve months before --to).")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM-DD",
            description = "Last remittance date (default: today).")
    private @Nullable LocalDate to;

    @Option(
            names = "--out",
            paramLabel = "FILE.xlsx",
            description = "The file to write (default: outbox/reports/denials-FROM-TO.xlsx).")
    private @Nullable Path out;

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? Workbooks.usualStart(last) : from;
        if (first.isAfter(last)) {
            throw new ParameterException(
                    spec.commandLine(), "--from " + first + " lies after --to " + last + ".");
        }
        Folders folders = data.demand();
        Path target =
                out == null
                        ? folders.reports().resolve("denials-" + first + "-" + last + ".xlsx")
                        : out;
        Files.createDirectories(target.toAbsolutePath().resolveSibling("."));
        try (ConfigurableApplicationContext program = Application.start(folders)) {
            program.getBean(AuditLog.class)
                    .record(
                            AuditEvent.of(SystemUser.actor(), AuditAction.EXPORT)
                                    .on("report", "denials")
                                    .because(first + " to " + last));
            program.getBean(Workbooks.class).writeDenials(target, first, last, today);
        }
        spec.commandLine().getOut().println("Wrote " + target);
        return ExitCode.DONE;
    }
}
