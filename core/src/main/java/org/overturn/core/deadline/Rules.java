package org.overturn.core.deadline;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.overturn.core.settings.Current;
import org.springframework.stereotype.Component;

/** The filing rules that deadlines are counted by, to be read by people. */
@Component
public class Rules {

    /** Of notices and of those who decide, as the table of rules has them. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("\\b(adr|alj|eob|eobr|eop|eor|ire|nf10|pra|tqmc|ur)\\b");

    private final Current<RuleBook> book;

    Rules(Current<RuleBook> book) {
        this.book = book;
    }

    /**
     * All of them: first what the office has set, then the table, by line of business, as appeals
     * go on from level to level.
     */
    public List<Rule> list() {
        return list(book.get());
    }

    /** The same of another book. */
    public static List<Rule> list(RuleBook book) {
        return Stream.concat(
                        book.overrides().stream().map(Rules::ofOffice),
                        book.table().list().stream().map(Rules::ofTable))
                .toList();
    }

    /** What deadlines are counted by now. */
    public RuleBook book() {
        return book.get();
    }

    private static Rule ofOffice(OfficeRule own) {
        return rule(own.step(), own.source(), own.payer(), own.contract().orElse(""));
    }

    private static Rule ofTable(FilingRule rule) {
        RuleSource source =
                rule.lineOfBusiness().equals("STATE_OVERLAY")
                        ? RuleSource.STATE
                        : rule.payer().isEveryone() ? RuleSource.LINE : ofOne(rule);
        return rule(rule, source, rule.payer().text(), "");
    }

    private static RuleSource ofOne(FilingRule rule) {
        return rule.lineOfBusiness().equals("COMMERCIAL_CONTRACT")
                        || rule.lineOfBusiness().equals("VA_COMMUNITY_CARE")
                ? RuleSource.PAYER
                : RuleSource.STATE;
    }

    private static Rule rule(FilingRule rule, RuleSource source, String payer, String contract) {
        return new Rule(
                source,
                rule.lineOfBusiness(),
                payer,
                contract,
                rule.level(),
                rule.levelName(),
                rule.hasLimit() ? rule.unit().words(rule.count()) : "",
                words(rule.countedFrom()),
                rule.presumedReceiptDays(),
                rule.filed(),
                rule.tracks(),
                rule.inForce(),
                rule.citation(),
                rule.confidence(),
                rule.verified().by(),
                rule.verified().on(),
                rule.about().form(),
                rule.about().decisionDays(),
                rule.about().notes());
    }

    /** {@code ALJ decision notice} for {@code alj_decision_notice}. */
    private static String words(String event) {
        return ABBREVIATION
                .matcher(event.replace('_', ' '))
                .replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
    }
}
