package org.overturn.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.overturn.core.resource.OurTable;

/** Each row of the table of rules, for an event of 31 March 2026. */
class RuleRowsTest {

    private static final LocalDate EVENT = LocalDate.of(2026, 3, 31);

    private final FilingRules rules = FilingRules.standard();

    @ParameterizedTest(name = "{0}, {1}, level {2}, {3}: {4}")
    @CsvFileSource(resources = "rule_dates.csv", numLinesToSkip = 1)
    void eachRowEndsOnTheDayThatWasWorkedOutByHand(
            String line, String payer, int level, String name, LocalDate due) {
        List<FilingRule> rows =
                rules.list().stream()
                        .filter(rule ->
                                rule.lineOfBusiness().equals(line)
                                        && rule.payer().text().equals(payer)
                                        && rule.level() == level
                                        && rule.levelName().equals(name))
                        .toList();

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().lastDay(EVENT)).isEqualTo(Optional.ofNullable(due));
    }

    @Test
    void noRowOfTheTableIsWithoutItsTest() {
        assertThat(OurTable.rows(RuleRowsTest.class, "rule_dates.csv")).hasSize(rules.size());
        assertThat(rules.size()).isEqualTo(82);
    }

    @Test
    void everyVerifiedRowSaysWhoHasSeenItAndWhen() {
        assertThat(rules.list())
                .allSatisfy(rule -> {
                    boolean seen = rule.confidence() == Confidence.VERIFIED;
                    if (seen) {
                        assertThat(rule.verified().by()).isPresent();
                        assertThat(rule.verified().on()).isPresent();
                    }
                });
    }
}
