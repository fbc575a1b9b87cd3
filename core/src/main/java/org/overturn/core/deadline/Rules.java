package org.overturn.core.deadline;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The filing rules that deadlines are counted by, to be read by people. */
@Component
public class Rules {

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
                row.get("counted_from").replace('_', ' '),
                rule.presumedReceiptDays(),
                rule.citation(),
                rule.confidence(),
                row.get("notes"));
    }
}
