package org.overturn.batch.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.overturn.batch.Application;
import org.overturn.batch.explain.Page;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.letter.necessity.CheckedFinding;
import org.overturn.core.letter.necessity.LetterFinding;
import org.overturn.core.letter.necessity.LetterQuery;
import org.overturn.core.letter.necessity.LetterViewer;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overturn letter}: letters of medical necessity, for an office without a browser. */
@Command(
        name = "letter",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Lists letters of medical necessity, checks one, takes an existing one in.",
        subcommands = {
            LetterCommand.Listing.class,
            LetterCommand.Check.class,
            LetterImportCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn letter list",
            "  overturn letter check LMN-2026-00001",
            "  overturn letter import letter.pdf --account 10482 --kind drug --facts facts.yml"
        })
final class LetterCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what: list, check or import.");
    }

    static void record(ConfigurableApplicationContext program, AuditAction action, String id) {
        program.getBean(AuditLog.class)
                .record(AuditEvent.of(SystemUser.actor(), action).on("letter", id));
    }

    static Page page(CommandSpec spec) {
        return new Page(
                spec.commandLine().getOut(), spec.commandLine().getColorScheme().ansi().enabled());
    }

    /** {@code overturn letter list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists letters that are not decided, due first.")
    static final class Listing implements Callable<Integer> {

        @Option(names = "--all", description = "Decided ones too.")
        private boolean all;

        @Mixin private final StoredData data = new StoredData();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (ConfigurableApplicationContext program = Application.start(data.demand())) {
                List<NecessityLetter> letters =
                        program.getBean(NecessityLetters.class)
                                .list(
                                        LetterViewer.ALL,
                                        all ? LetterQuery.all() : LetterQuery.open());
                LetterCommand.record(program, AuditAction.VIEW, "");
                Page page = page(spec);
                if (letters.isEmpty()) {
                    page.words(0, "No letter. Take one in: overturn letter import FILE");
                }
                letters.forEach(one ->
                        page.labelled(
                                0,
                                one.number(),
                                one.stage().label()
                                        + ", "
                                        + one.kind().label().toLowerCase(Locale.ROOT)
                                        + ", account "
                                        + one.account().number()
                                        + one.dueOn().map(day -> ", due " + day).orElse("")));
                page.flush();
            }
            return ExitCode.DONE;
        }
    }

    /** {@code overturn letter check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Says what a letter lacks, why it matters and where to enter it.",
                "",
                "Ends with 1 when something is left that stands in the way of its approval."
            })
    static final class Check implements Callable<Integer> {

        @Parameters(paramLabel = "NUMBER", description = "Number of the letter.")
        @SuppressWarnings("NullAway.Init")
        private String number;

        @Mixin private final StoredData data = new StoredData();

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            try (ConfigurableApplicationContext program = Application.start(data.demand())) {
                NecessityLetters letters = program.getBean(NecessityLetters.class);
                NecessityLetter letter =
                        letters.list(LetterViewer.ALL, LetterQuery.all()).stream()
                                .filter(one -> one.number().equalsIgnoreCase(number.strip()))
                                .findFirst()
                                .orElseThrow(() ->
                                        new Failures.Refused(
                                                "There is no letter with this number; overturn"
                                                        + " letter list --all shows them."));
                List<CheckedFinding> findings = letters.check(letter);
                LetterCommand.record(program, AuditAction.VIEW, Long.toString(letter.id()));
                print(findings);
                return findings.stream().anyMatch(CheckedFinding::blocks)
                        ? ExitCode.FAILED
                        : ExitCode.DONE;
            }
        }

        private void print(List<CheckedFinding> findings) {
            Page page = page(spec);
            page.words(0, findings.isEmpty() ? "Nothing is missing." : "To look at");
            for (CheckedFinding one : findings) {
                LetterFinding found = one.finding();
                page.blank();
                page.labelled(
                        0,
                        one.waived().isPresent() ? "let pass" : found.need().label(),
                        found.what());
                page.words(2, found.why() + " Enter it at: " + found.where() + ".");
                one.waived()
                        .ifPresent(waived ->
                                page.words(
                                        2, "Let pass by " + waived.by() + ": " + waived.reason()));
            }
            page.flush();
        }
    }
}
