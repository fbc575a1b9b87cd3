package org.overturn.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilingRulesTest {

    private static final String HEADER = String.join(",", RuleRow.COLUMNS) + "\n";
    private static final String GOOD =
            "FEHB,*,1,Carrier,6,months,decision,0,30,,0,Letter,FEHB,5 CFR 890,memory-high,,,RECEIVED,,,,\n";

    @Test
    void whatIsWrittenReadsAsTheSameRules() {
        FilingRules ours = FilingRules.standard();

        String csv = ours.csv();

        assertThat(FilingRules.parse(csv).csv()).isEqualTo(csv);
        assertThat(FilingRules.parse(csv).list())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(ours.list());
    }

    @Test
    void eachMistakeIsNamedWithItsLine() {
        RefusedRules refused =
                refused(
                        HEADER
                                + GOOD
                                + GOOD.replace("6,months", "six,months").replace("FEHB,*", "FEHB,A")
                                + GOOD.replace("FEHB,*", "\"FEHB\n\",*")
                                + GOOD.replace("FEHB,*", "FEHB,B")
                                        .replace(",,,,\n", ",2026-02-30,,,\n")
                                + GOOD);

        assertThat(refused.problems())
                .extracting(RuleProblem::line)
                .containsExactly(3L, 4L, 6L, 7L);
        assertThat(refused.problems().getFirst().what())
                .isEqualTo("filing_days is \"six\"; write a whole number from 0 to 3660");
        assertThat(refused.problems().get(1).what()).contains("there already");
        assertThat(refused.problems().get(2).what()).contains("effective_from", "2026-02-30");
    }

    @Test
    void aTableWithoutAColumnIsRefusedByItsName() {
        assertThat(refused("line_of_business,payer\nFEHB,*\n").problems().getFirst().what())
                .startsWith("columns are missing: level, level_name");
        assertThat(refused("").problems()).isNotEmpty();
        assertThat(refused(HEADER).problems().getFirst().what()).contains("no rule");
    }

    @Test
    void aFloorThatIsNoAmountIsRefused() {
        assertThat(
                        refused(HEADER + GOOD.replace("30,,0,", "30,,2026=lots,"))
                                .problems()
                                .getFirst()
                                .what())
                .contains("min_amount", "2025=190;2026=200");
    }

    @Test
    void ofTwoRulesThatFollowEachOtherTheOneInForceIsTaken() {
        FilingRules rules =
                FilingRules.parse(
                        HEADER
                                + GOOD.replace(",,,,\n", ",,2025-12-31,,\n")
                                + GOOD.replace("6,months", "5,months")
                                        .replace(",,,,\n", ",2026-01-01,,,\n"));

        assertThat(rules.find("FEHB", "Carrier", LocalDate.of(2025, 12, 31)).orElseThrow().count())
                .isEqualTo(6);
        assertThat(rules.find("FEHB", "Carrier", LocalDate.of(2026, 1, 1)).orElseThrow().count())
                .isEqualTo(5);
        assertThat(List.of(rules.size())).containsExactly(2);
    }

    private static RefusedRules refused(String csv) {
        return catchThrowableOfType(RefusedRules.class, () -> FilingRules.parse(csv));
    }
}
