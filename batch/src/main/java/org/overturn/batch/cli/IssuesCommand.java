package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.Application;
import org.overturn.batch.explain.Page;
import org.overturn.batch.issues.IssueJson;
import org.overturn.batch.issues.IssueTable;
import org.overturn.batch.issues.IssueText;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCatalogue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.issue.Severity;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overturn issues}: what the night runs found that a person has to look at. */
@Command(
        name = "issues",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists what a person has to look at, grouped by kind.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  overturn issues                               those of the last night",
            "  overturn issues --severity error --date 2026-11-20",
            "  overturn issues --code CLAIM_OUT_OF_BALANCE   all places of one kind",
            "  overturn issues --csv > issues.csv            for a spreadsheet",
            "  overturn issues --catalogue                   all kinds there are, as Markdown"
        })
final class IssuesCommand implements Callable<Integer> {

    private static final int MOST_PLACES = 20;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Day of the night run (default: the last one that found something).")
    private @Nullable LocalDate date;

    @Option(
            names = "--severity",
            description = "Only these: ${COMPLETION-CANDIDATES}.",
            paramLabel = "SEVERITY")
    private @Nullable Severity severity;

    @Option(names = "--code", description = "Only this kind; all its places.", paramLabel = "KIND")
    private @Nullable IssueCode code;

    @ArgGroup private @Nullable Form form;

    @Mixin private final StoredData data = new StoredData();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How they are printed, where it isn't text. */
    static final class Form {

        @Option(names = "--csv", description = "A table for a spreadsheet.")
        private boolean csv;

        @Option(names = "--json", description = "One JSON array.")
        private boolean json;

        @Option(
                names = "--catalogue",
                description = "All kinds there are, as Markdown; reads no data.")
        private boolean catalogue;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (form != null && form.catalogue) {
            out.print(IssueCatalogue.markdown());
            out.flush();
            return ExitCode.DONE;
        }
        try (ConfigurableApplicationContext program = Application.start(data.demand())) {
            Issues issues = program.getBean(Issues.class);
            Optional<LocalDate> day = date == null ? issues.findNewestDay() : Optional.of(date);
            List<Issue> found =
                    day.map(issues::listFoundOn).orElse(List.of()).stream()
                            .filter(this::isWanted)
                            .toList();
            program.getBean(AuditLog.class)
                    .record(
                            AuditEvent.of(SystemUser.actor(), AuditAction.VIEW)
                                    .on("issues", day.map(LocalDate::toString).orElse("")));
            print(found, day, out);
        }
        return ExitCode.DONE;
    }

    private boolean isWanted(Issue issue) {
        return (severity == null || issue.severity() == severity)
                && (code == null || issue.code() == code);
    }

    private void print(List<Issue> issues, Optional<LocalDate> day, PrintWriter out) {
        if (form != null && form.csv) {
            IssueTable.print(out, issues);
        } else if (form != null && form.json) {
            out.println(IssueJson.of(issues));
        } else {
            Page page = new Page(out, spec.commandLine().getColorScheme().ansi().enabled());
            String found = issues.isEmpty() ? "Nothing to look at" : "To look at";
            page.words(0, found + day.map(on -> ", found on " + on).orElse(""));
            page.blank();
            new IssueText(page, code == null ? MOST_PLACES : Integer.MAX_VALUE).print(issues);
        }
        out.flush();
    }
}
