package org.overturn.batch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.batch.Folders;
import org.overturn.batch.explain.Page;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.deadline.LimitMove;
import org.overturn.core.deadline.OpenLimits;
import org.overturn.core.deadline.RuleBook;
import org.overturn.core.deadline.RuleDifference;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn rules diff FILE}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which open deadlines a change of rules would move.",
            "",
            "FILE is a table (.csv) in place of the present one, or limits of payers and contracts",
            "(.yml) in place of settings/appeal-rules.yml. Without it the present rules are held",
            "against the deadlines on file. Nothing is changed."
        })
final class RulesDiffCommand implements Callable<Integer> {

    private static final int MOST = 20;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The rules to try.")
    private Optional<Path> file = Optional.empty();

    @Mixin private final OfficeFolders folders = new OfficeFolders();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Folders office = folders.stored();
        RuleBook changed = changed(RuleFiles.book(office));
        try (ConfigurableApplicationContext program = Application.start(office)) {
            RuleDifference found = program.getBean(OpenLimits.class).compare(changed, MOST);
            program.getBean(AuditLog.class)
                    .record(
                            AuditEvent.of(SystemUser.actor(), AuditAction.VIEW)
                                    .on("rule-difference", ""));
            print(found);
        }
        return ExitCode.DONE;
    }

    private RuleBook changed(RuleBook present) throws IOException {
        if (file.isEmpty()) {
            return present;
        }
        Path path = file.get();
        String name = path.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            if (!path.toFile().isFile()) {
                throw new Failures.Refused("There is no file " + path + " that can be read.");
            }
            return present.withOverridesOf(path);
        }
        return present.with(RuleFiles.read(path));
    }

    private void print(RuleDifference found) {
        Page page =
                new Page(
                        spec.commandLine().getOut(),
                        spec.commandLine().getColorScheme().ansi().enabled());
        page.strong(() ->
                page.words(
                        0,
                        String.format(
                                Locale.US,
                                "%,d of %,d open deadlines would move (%s), %,d of them to an"
                                        + " earlier day.",
                                found.moved(),
                                found.looked(),
                                found.amount().toDollars(),
                                found.earlier())));
        if (!found.earliest().isEmpty()) {
            page.row(0, "The earliest", List.of("from", "to", "denials", "denied"));
            found.earliest().forEach(move -> print(move, page));
        }
        page.flush();
    }

    private static void print(LimitMove move, Page page) {
        page.row(
                2,
                move.payer() + "; " + move.rule(),
                List.of(
                        day(move.from()),
                        day(move.to()),
                        String.format(Locale.US, "%,d", move.denials()),
                        move.amount().toDollars()));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("none");
    }
}
