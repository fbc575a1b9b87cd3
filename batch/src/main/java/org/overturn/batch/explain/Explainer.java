package org.overturn.batch.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.overturn.core.denial.Assessment;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Severity;
import org.overturn.core.remittance.RemittanceEnd;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.remittance.x12.X12RemittanceReader;

/**
 * Reads a file and tells a {@link Presentation} what it says, in constant memory: once for the
 * totals, which stand behind the claims, and once for all the rest.
 */
final class Explainer {

    private final DenialRules rules;

    Explainer(DenialRules rules) {
        this.rules = rules;
    }

    /**
     * Explains one file.
     *
     * @param name as it is told
     * @return false when the file, or something in it, could not be read to its end
     */
    boolean explain(Path file, String name, Presentation presentation) throws IOException {
        IssueList issues = new IssueList();
        List<RemittanceEnd> ends = ends(file, issues);
        presentation.beginFile(name);
        Walk walk = new Walk(presentation, ends, issues);
        try (X12RemittanceReader reader =
                new X12RemittanceReader(Files.newInputStream(file), issue -> {})) {
            read(reader, walk::accept);
        }
        presentation.endFile(issues);
        return !ends.isEmpty()
                && ends.stream().allMatch(RemittanceEnd::complete)
                && issues.totals().keySet().stream()
                        .noneMatch(code -> code.severity() == Severity.ERROR);
    }

    private static List<RemittanceEnd> ends(Path file, IssueList issues) throws IOException {
        List<RemittanceEnd> ends = new ArrayList<>();
        try (X12RemittanceReader reader =
                X12RemittanceReader.figures(
                        Files.newInputStream(file), issues::list, figures -> true)) {
            read(
                    reader,
                    event -> {
                        if (event instanceof RemittanceEvent.Ended(RemittanceEnd end)) {
                            ends.add(end);
                        }
                    });
            issues.count(reader.issueCounts());
        }
        return ends;
    }

    private static void read(X12RemittanceReader reader, Consumer<RemittanceEvent> events)
            throws IOException {
        Optional<RemittanceEvent> event = reader.next();
        while (event.isPresent()) {
            events.accept(event.get());
            event = reader.next();
        }
    }

    /** The second reading; the ends of the first are there in the same order. */
    private final class Walk {

        private final Presentation presentation;
        private final List<RemittanceEnd> ends;
        private final IssueList issues;
        private int remittances;

        Walk(Presentation presentation, List<RemittanceEnd> ends, IssueList issues) {
            this.presentation = presentation;
            this.ends = ends;
            this.issues = issues;
        }

        void accept(RemittanceEvent event) {
            switch (event) {
                case RemittanceEvent.Began began ->
                        presentation.beginRemittance(began.remittance(), ends.get(remittances++));
                case RemittanceEvent.Read read -> {
                    Assessment assessment = rules.assess(read.adjudication());
                    assessment.issues().forEach(issues::add);
                    presentation.claim(read.adjudication(), assessment);
                }
                case RemittanceEvent.Ended ended -> {
                    balance(ended.end());
                    presentation.endRemittance(ended.end());
                }
            }
        }

        private void balance(RemittanceEnd end) {
            if (end.complete() && !end.difference().isZero()) { // what is cut off can't balance
                issues.add(
                        Issue.at(
                                IssueCode.REMITTANCE_OUT_OF_BALANCE,
                                end.offset(),
                                "ST",
                                "The payment differs from claims less provider adjustments by "
                                        + end.difference().toDollars()
                                        + "."));
            }
        }
    }
}
