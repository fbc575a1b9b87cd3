package org.overturn.core.deadline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.resource.OurTable;

/** The filing rules of appeal_rules.csv, in the order of the file. */
final class FilingRules {

    private final List<FilingRule> rules;

    private FilingRules(List<FilingRule> rules) {
        this.rules = List.copyOf(rules);
    }

    static FilingRules standard() {
        return new FilingRules(rows().stream().map(FilingRules::rule).toList());
    }

    /** The rows of the table, with the columns that are for people only. */
    static List<CSVRecord> rows() {
        return OurTable.rows(FilingRules.class, "appeal_rules.csv");
    }

    static FilingRule rule(CSVRecord row) {
        return new FilingRule(
                row.get("line_of_business"),
                new PayerPattern(row.get("payer")),
                Integer.parseInt(row.get("level")),
                row.get("level_name"),
                Integer.parseInt(row.get("filing_days")),
                CountedIn.valueOf(row.get("day_type").toUpperCase(Locale.ROOT)),
                Integer.parseInt(row.get("presumed_receipt_days")),
                row.get("citation"),
                FilingRule.confidence(row.get("confidence")));
    }

    /** The rule of that name, which the table must have. */
    FilingRule get(LineOfBusiness line, String levelName) {
        return of(line).filter(rule -> rule.levelName().equals(levelName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule " + line + " " + levelName));
    }

    /** The first level that holds for every payer of the line. */
    Optional<FilingRule> findFirstLevel(LineOfBusiness line) {
        return firstLevels(line).filter(rule -> rule.payer().isEveryone()).findFirst();
    }

    /** The first level of the payer that goes by this name. */
    Optional<FilingRule> findFirstLevel(LineOfBusiness line, String payerName) {
        return firstLevels(line).filter(rule -> rule.payer().matches(payerName)).findFirst();
    }

    private Stream<FilingRule> firstLevels(LineOfBusiness line) {
        return of(line).filter(rule -> rule.level() == 1);
    }

    private Stream<FilingRule> of(LineOfBusiness line) {
        return rules.stream().filter(rule -> rule.lineOfBusiness().equals(line.name()));
    }
}
