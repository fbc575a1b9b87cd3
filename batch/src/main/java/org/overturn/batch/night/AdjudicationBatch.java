package org.overturn.batch.night;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.denial.AdjudicationRows;
import org.overturn.core.denial.Assessed;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ImportMark;
import org.overturn.core.remittance.Reference;
import org.overturn.core.remittance.RegisteredRemittance;
import org.overturn.core.remittance.ServiceLine;

/** What one transaction of the import stores: rows, issues, and how far that is. */
final class AdjudicationBatch {

    private final AdjudicationRows rows = new AdjudicationRows();
    private final Map<Long, ImportMark> marks = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    AdjudicationRows rows() {
        return rows;
    }

    Collection<ImportMark> marks() {
        return marks.values();
    }

    List<Issue> issues() {
        return issues;
    }

    /** Notes what stands beside the rows of an adjudication. */
    void note(RegisteredRemittance remittance, Assessed assessed) {
        Adjudication adjudication = assessed.adjudication();
        assessed.assessment()
                .issues()
                .forEach(issue -> issues.add(placed(issue, remittance, adjudication)));
        ImportMark before = marks.get(remittance.id());
        marks.put(
                remittance.id(),
                new ImportMark(
                        remittance.id(),
                        before == null ? adjudication.ordinal() - 1 : before.from(),
                        adjudication.ordinal(),
                        adjudication.offset() + adjudication.length()));
    }

    /** In the file that came: of a table by its row, for it has no bytes that a person counts. */
    private static Issue placed(Issue issue, RegisteredRemittance remittance, Adjudication claim) {
        if (remittance.table().isEmpty()) {
            return issue.in(remittance.file().name());
        }
        return row(claim, issue.offset().orElse(claim.offset()))
                .map(row -> issue.inRow(remittance.table().get(), row))
                .orElseGet(() -> issue.in(remittance.table().get()));
    }

    /** {@code row 12}: of the line that holds the byte, else of the claim. */
    private static Optional<String> row(Adjudication claim, long offset) {
        for (ServiceLine line : claim.lines()) {
            if (offset >= line.offset() && offset < line.offset() + line.length()) {
                return row(line.references()).or(() -> row(claim.references()));
            }
        }
        return row(claim.references())
                .or(() ->
                        claim.lines().stream()
                                .flatMap(line -> row(line.references()).stream())
                                .findFirst());
    }

    private static Optional<String> row(List<Reference> references) {
        return references.stream()
                .filter(one -> one.qualifier().equals("ZZ") && one.value().startsWith("row "))
                .map(Reference::value)
                .findFirst();
    }
}
