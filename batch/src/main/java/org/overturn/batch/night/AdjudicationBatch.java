package org.overturn.batch.night;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.core.denial.AdjudicationRows;
import org.overturn.core.denial.Assessed;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ImportMark;
import org.overturn.core.remittance.RegisteredRemittance;

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
        String file = remittance.file().name();
        assessed.assessment().issues().forEach(issue -> issues.add(issue.in(file)));
        ImportMark before = marks.get(remittance.id());
        marks.put(
                remittance.id(),
                new ImportMark(
                        remittance.id(),
                        before == null ? adjudication.ordinal() - 1 : before.from(),
                        adjudication.ordinal(),
                        adjudication.offset() + adjudication.length()));
    }
}
