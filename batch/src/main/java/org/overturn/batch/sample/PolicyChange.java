package org.overturn.batch.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.Route;

/**
 * From a day on a payer refuses a part of what it used to pay (policy-changes.csv); keeps the
 * numbers of the claims that it refused so.
 */
final class PolicyChange {

    /** A change and when it comes. */
    private record Rule(
            char payer, DenialPattern pattern, int afterPercentOfTime, int refusedPercent) {}

    private static final List<Rule> ALL =
            Tables.read(
                    "policy-changes.csv",
                    row ->
                            new Rule(
                                    row.get("payer").charAt(0),
                                    new DenialPattern(
                                            1,
                                            row.get("payer"),
                                            row.get("group"),
                                            row.get("reason"),
                                            Tables.words(row.get("lineRemarks")),
                                            Tables.words(row.get("claimRemarks")),
                                            new Adjusted.Verdict(
                                                    DenialCategory.valueOf(row.get("category")),
                                                    Route.valueOf(row.get("route"))),
                                            DenialPattern.Shape.ALL,
                                            Tables.words(row.get("services"))),
                                    Integer.parseInt(row.get("after")),
                                    Integer.parseInt(row.get("percent"))));

    /** A shorter time shows no change. */
    private static final int SHORTEST_DAYS = 120;

    private final Rule rule;
    private final LocalDate since;
    private final List<String> claimNumbers = new ArrayList<>();

    private PolicyChange(Rule rule, LocalDate since) {
        this.rule = rule;
        this.since = since;
    }

    /** Whether so many days are long enough for payers to change. */
    static boolean isLong(int days) {
        return days >= SHORTEST_DAYS;
    }

    /** Those of a payer within so many days up to a date. */
    static List<PolicyChange> of(SamplePayer payer, LocalDate date, int days) {
        return ALL.stream()
                .filter(rule -> rule.payer == payer.code() && isLong(days))
                .map(rule ->
                        new PolicyChange(
                                rule,
                                date.minusDays(days * (100L - rule.afterPercentOfTime) / 100)))
                .toList();
    }

    LocalDate since() {
        return since;
    }

    DenialPattern pattern() {
        return rule.pattern;
    }

    boolean befalls(Episode episode, LocalDate paidOn, Chance chance) {
        return !paidOn.isBefore(since)
                && rule.pattern.services().contains(episode.service())
                && chance.percent(rule.refusedPercent);
    }

    void refused(DraftClaim claim) {
        claimNumbers.add(claim.claimNumber());
    }

    List<String> claimNumbers() {
        return List.copyOf(claimNumbers);
    }
}
