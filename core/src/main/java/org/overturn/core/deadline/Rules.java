package org.overturn.core.deadline;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The filing rules that deadlines are counted by, to be read by people. */
@Component
public class Rules {

    /** Of notices and of those who decide, as the table of rules has them. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("\\b(adr|alj|eob|eobr|eop|eor|ire|nf10|pra|tqmc|ur)\\b");

    private final List<Rule> rules = FilingRules.rows().stream().map(Rules::rule).toList();

    /** All of them, by line of business, as appeals go on from level to level. */
    public List<Rule> list() {
        return rules;
    }

    private static Rule rule(CSVRecord row) {
        FilingRule rule = FilingRules.rule(row);
        return new Rule(
                rule.lineOfBusiness(),
                row.get("payer"),
                rule.level(),
                rule.levelName(),
                rule.hasLimit() ? rule.unit().words(rule.count()) : "",
                words(row.get("counted_from")),
                rule.presumedReceiptDays(),
                rule.citation(),
                rule.confidence(),
                row.get("notes"));
    }

    /** {@code ALJ decision notice} for {@code alj_decision_notice}. */
    private static String words(String event) {
        return ABBREVIATION
                .matcher(event.replace('_', ' '))
                .replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
    }
}
