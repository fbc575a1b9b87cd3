package org.overturn.batch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.Application;
import org.overturn.batch.audit.AuditExports;
import org.overturn.batch.audit.AuditForm;
import org.overturn.core.audit.Alert;
import org.overturn.core.audit.Alerts;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.remittance.AccountKey;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overturn audit}: the record of who did what, handed out. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Hands out the record of who did what (docs/audit.md).",
        subcommands = {AuditCommand.Export.class, AuditCommand.Unusual.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn audit export --account 10482          who looked at this patient",
            "  overturn audit export --json --from 2026-11-01 --out november.json",
            "  overturn audit alerts                          what of the last week needs a look"
        })
final class AuditCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: export or alerts.");
    }

    /** Days as the office counts them. */
    static final class Days {

        @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "First day.")
        private @Nullable LocalDate from;

        @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Last day.")
        private @Nullable LocalDate to;

        private AuditQuery within(AuditQuery query, ZoneId zone) {
            return new AuditQuery(
                    query.patientKey(),
                    query.actor(),
                    query.action(),
                    Optional.ofNullable(from).map(day -> day.atStartOfDay(zone).toInstant()),
                    Optional.ofNullable(to)
                            .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                    query.before(),
                    query.limit());
        }
    }

    /** {@code overturn audit export}. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes entries, the newest first, as CSV or JSON.")
    static final class Export implements Callable<Integer> {

        @Option(
                names = "--account",
                paramLabel = "NUMBER",
                description = "Only what concerns the patient of this account (835 CLP01).")
        private @Nullable String account;

        @Option(names = "--actor", paramLabel = "NAME", description = "Only what this one did.")
        private @Nullable String actor;

        @Mixin private final Days days = new Days();

        @Option(names = "--json", description = "JSON in place of CSV.")
        private boolean json;

        @Option(
                names = "--out",
                paramLabel = "FILE",
                description = "The file to write (default: the terminal).")
        private @Nullable Path out;

        @Mixin private final StoredData data = new StoredData();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            try (ConfigurableApplicationContext program = Application.start(data.demand())) {
                AuditExports exports = program.getBean(AuditExports.class);
                if (out == null) {
                    PrintWriter terminal = spec.commandLine().getOut();
                    write(exports, terminal);
                    terminal.flush();
                } else {
                    write(exports, out);
                }
            }
            return ExitCode.DONE;
        }

        private void write(AuditExports exports, Path file) throws IOException {
            try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                long count = write(exports, writer);
                spec.commandLine().getOut().printf("Wrote %,d entries to %s%n", count, file);
            }
        }

        private long write(AuditExports exports, Writer writer) {
            AuditForm form = json ? AuditForm.JSON : AuditForm.CSV;
            return exports.write(SystemUser.actor(), query(), form, writer);
        }

        private AuditQuery query() {
            AuditQuery query = AuditQuery.newest(1);
            query = account == null ? query : query.ofPatient(AccountKey.of(account));
            query = actor == null ? query : query.by(actor);
            return days.within(query, ZoneId.systemDefault());
        }
    }

    /** {@code overturn audit alerts}. */
    @Command(
            name = "alerts",
            mixinStandardHelpOptions = true,
            description = {
                "Lists what deserves a look, by default of the last seven days.",
                "",
                "Many patients or exports in a short time, work outside of the office's hours,",
                "failed attempts to sign in."
            })
    static final class Unusual implements Callable<Integer> {

        private static final int USUAL_DAYS = 7;

        @Mixin private final Days days = new Days();

        @Mixin private final StoredData data = new StoredData();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            ZoneId zone = ZoneId.systemDefault();
            LocalDate last = days.to == null ? LocalDate.now(Clock.system(zone)) : days.to;
            LocalDate first = days.from == null ? last.minusDays(USUAL_DAYS - 1L) : days.from;
            try (ConfigurableApplicationContext program = Application.start(data.demand())) {
                program.getBean(AuditLog.class)
                        .record(
                                AuditEvent.of(SystemUser.actor(), AuditAction.VIEW)
                                        .on("audit", "alerts"));
                List<Alert> alerts =
                        program.getBean(Alerts.class)
                                .list(
                                        first.atStartOfDay(zone).toInstant(),
                                        last.plusDays(1).atStartOfDay(zone).toInstant());
                PrintWriter out = spec.commandLine().getOut();
                out.print(AlertText.of(alerts, zone));
                out.flush();
            }
            return ExitCode.DONE;
        }
    }
}
