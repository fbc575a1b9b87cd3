package org.overturn.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.payer.LineOfBusiness.COMMERCIAL_CONTRACT;
import static org.overturn.core.payer.LineOfBusiness.MEDICARE_ADVANTAGE;
import static org.overturn.core.payer.LineOfBusiness.MEDICARE_FFS;
import static org.overturn.core.payer.LineOfBusiness.TRICARE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.money.Money;
import org.overturn.core.payer.LineOfBusiness;

/** Levels of each line of business, for decisions of 31 March 2026. */
class LevelsTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 31);

    private final Deadlines deadlines = Deadlines.by(RuleBook.standard());

    @ParameterizedTest(name = "{0}, level {2} ({1}): {3}, {4}")
    @CsvSource({
        "MEDICARE_FFS, PROVIDER, 1, Redetermination, 2026-08-03, 2026-08-03",
        "MEDICARE_FFS, PROVIDER, 2, QIC reconsideration, 2026-10-02, 2026-10-02",
        "MEDICARE_FFS, PROVIDER, 3, OMHA ALJ hearing / attorney adjudicator, 2026-06-04, 2026-06-04",
        "MEDICARE_FFS, PROVIDER, 4, Medicare Appeals Council review, 2026-06-04, 2026-06-04",
        "MEDICARE_FFS, PROVIDER, 5, Federal district court, 2026-06-04, 2026-06-04",
        "MEDICARE_ADVANTAGE, MEMBER, 1, Plan reconsideration, 2026-06-04, 2026-06-04",
        "MEDICARE_ADVANTAGE, NONCONTRACT, 1, Non-contract provider payment appeal, 2026-06-04, 2026-06-04",
        "MEDICARE_ADVANTAGE, NONCONTRACT, 2, IRE reconsideration, , ",
        "MEDICARE_ADVANTAGE, NONCONTRACT, 3, OMHA ALJ hearing, 2026-06-04, 2026-06-04",
        "MEDICARE_ADVANTAGE, MEMBER, 5, Federal district court, 2026-06-04, 2026-06-04",
        "MEDICARE_PART_D, MEMBER, 2, IRE reconsideration, 2026-06-04, 2026-06-04",
        "MEDICAID_FFS, MEMBER, 1, State fair hearing, 2026-06-29, 2026-06-29",
        "MEDICAID_MCO, MEMBER, 1, Plan appeal, 2026-05-30, 2026-05-29",
        "MEDICAID_MCO, MEMBER, 2, State fair hearing, 2026-07-29, 2026-07-29",
        "MEDICAID_MCO, MEMBER, 3, External medical review, , ",
        "CHIP, MEMBER, 1, Plan appeal / review, 2026-05-30, 2026-05-29",
        "COMMERCIAL_ACA, MEMBER, 1, Internal appeal, 2026-09-27, 2026-09-25",
        "COMMERCIAL_ACA, MEMBER, 2, External review, 2026-07-31, 2026-07-31",
        "ERISA, MEMBER, 1, Plan appeal, 2026-09-27, 2026-09-25",
        "ERISA, MEMBER, 2, Voluntary/second plan appeal, 2026-05-30, 2026-05-29",
        "ERISA, MEMBER, 3, External review, 2026-07-31, 2026-07-31",
        "ERISA, MEMBER, 4, Civil action section 502, , ",
        "FEHB, MEMBER, 1, Carrier reconsideration, 2026-10-01, 2026-10-01",
        "FEHB, MEMBER, 2, OPM disputed claim review, 2026-06-29, 2026-06-29",
        "TRICARE, NONCONTRACT, 1, Reconsideration, 2026-06-29, 2026-06-29",
        "TRICARE, MEMBER, 2, Second reconsideration, 2026-06-29, 2026-06-29",
        "TRICARE, MEMBER, 3, Formal review, 2026-05-30, 2026-05-29",
        "TRICARE, MEMBER, 4, Hearing, 2026-05-30, 2026-05-29",
        "WORKERS_COMP, PROVIDER, 1, Carrier reconsideration, 2026-06-29, 2026-06-29",
        "AUTO_NO_FAULT, PROVIDER, 1, Insurer reconsideration, 2026-06-29, 2026-06-29",
        "COMMERCIAL_CONTRACT, PROVIDER, 1, Provider reconsideration, 2026-06-29, 2026-06-29"
    })
    void eachLevelHasAClockOfItsOwn(
            LineOfBusiness line,
            Track track,
            int level,
            String name,
            LocalDate due,
            LocalDate safe) {
        Deadline deadline =
                deadlines
                        .atLevel(Occasion.of(line, Optional.empty(), "", ON), level, track)
                        .orElseThrow();

        assertThat(deadline.levelName()).startsWith(name);
        assertThat(deadline.dueOn()).isEqualTo(Optional.ofNullable(due));
        assertThat(deadline.safeDueOn()).isEqualTo(Optional.ofNullable(safe));
    }

    @ParameterizedTest(name = "{0} has no level {2} on the way {1}")
    @CsvSource({
        "MEDICARE_FFS, PROVIDER, 6",
        "MEDICARE_ADVANTAGE, PROVIDER, 2",
        "TRICARE, PROVIDER, 1",
        "COMMERCIAL_ACA, PROVIDER, 2",
        "UNKNOWN, MEMBER, 1"
    })
    void whereALineHasNoSuchLevelThereIsNone(LineOfBusiness line, Track track, int level) {
        assertThat(deadlines.atLevel(Occasion.of(line, Optional.empty(), "", ON), level, track))
                .isEmpty();
    }

    @Test
    void bothStepsOfUnitedHealthcareEndTwelveMonthsAfterTheFirstDecision() {
        Occasion first =
                Occasion.of(
                        COMMERCIAL_CONTRACT,
                        Optional.empty(),
                        "UnitedHealthcare",
                        LocalDate.of(2026, 1, 10));

        Deadline second =
                deadlines.atLevel(first.decidedAgain(ON), 2, Track.PROVIDER).orElseThrow();

        assertThat(second.dueOn()).contains(LocalDate.of(2027, 1, 10));
        assertThat(second.explanation()).startsWith("first decision of 2026-01-10; 365 days");
    }

    @Test
    void aShownReceiptIsCountedFromBothWays() {
        Occasion decision = Occasion.of(MEDICARE_FFS, Optional.empty(), "", ON);

        Deadline earlier = deadlines.firstLevel(decision.received(ON.plusDays(1)));
        Deadline later = deadlines.firstLevel(decision.received(ON.plusDays(9)));

        assertThat(earlier.dueOn()).contains(ON.plusDays(121));
        assertThat(later.dueOn()).contains(ON.plusDays(129));
        assertThat(later.explanation())
                .startsWith(
                        "decision of 2026-03-31 on the remittance; receipt shown on 2026-04-09; 120"
                                + " days; counted to 2026-08-07");
    }

    @Test
    void whereTheLimitRunsFromTheNoticesDateReceiptChangesNothing() {
        Occasion decision = Occasion.of(LineOfBusiness.MEDICAID_MCO, Optional.empty(), "", ON);

        assertThat(deadlines.firstLevel(decision.received(ON.plusDays(9))))
                .isEqualTo(deadlines.firstLevel(decision));
    }

    @Test
    void whatMustHaveArrivedIsPostedAWeekBefore() {
        SafeDays medicare =
                deadlines.firstLevel(Occasion.of(MEDICARE_FFS, Optional.empty(), "", ON)).days();
        SafeDays tricare =
                deadlines.firstLevel(Occasion.of(TRICARE, Optional.empty(), "", ON)).days();

        assertThat(medicare.safeOn()).contains(LocalDate.of(2026, 8, 3));
        assertThat(medicare.mailBy()).contains(LocalDate.of(2026, 7, 27));
        assertThat(medicare.targetOn()).contains(LocalDate.of(2026, 7, 27));
        assertThat(tricare.mailBy()).isEqualTo(tricare.safeOn());
    }

    @ParameterizedTest(name = "{0}, level {1} filed {2} with {3}: {4}")
    @CsvSource({
        "MEDICARE_FFS, 3, 2026-06-01, 199.99, false, 200.00, true",
        "MEDICARE_FFS, 3, 2026-06-01, 200.00, true, 200.00, true",
        "MEDICARE_FFS, 3, 2025-12-31, 190.00, true, 190.00, true",
        "MEDICARE_FFS, 5, 2026-06-01, 1959.99, false, 1960.00, true",
        "MEDICARE_ADVANTAGE, 3, 2027-01-02, 200.00, true, 200.00, false",
        "TRICARE, 3, 2026-06-01, 49.00, false, 50.00, true",
        "TRICARE, 4, 2026-06-01, 300.00, true, 300.00, true"
    })
    void theAmountInControversyIsThatOfTheYearOfFiling(
            LineOfBusiness line,
            int level,
            LocalDate filedOn,
            String amount,
            boolean met,
            String floor,
            boolean certain) {
        AmountFloor.Tested tested = floor(line, level).test(filedOn, List.of(Money.of(amount)));

        assertThat(tested.met()).isEqualTo(met);
        assertThat(tested.floor()).isEqualTo(Money.of(floor));
        assertThat(tested.certain()).isEqualTo(certain);
    }

    @Test
    void claimsMayBeAddedUpAndAnUnknownYearIsSaid() {
        AmountFloor.Tested tested =
                floor(MEDICARE_ADVANTAGE, 3)
                        .test(
                                LocalDate.of(2027, 3, 1),
                                List.of(Money.of("120.00"), Money.of("80.01")));

        assertThat(tested.met()).isTrue();
        assertThat(tested.words())
                .isEqualTo(
                        "$200.01 of 2 claims together against $200.00, the floor of 2026; that of"
                                + " 2027 is not known here");
    }

    @Test
    void theFirstLevelOfMedicareHasNoFloor() {
        assertThat(
                        deadlines.floor(
                                Occasion.of(MEDICARE_FFS, Optional.empty(), "", ON),
                                1,
                                Track.PROVIDER))
                .isEmpty();
    }

    private AmountFloor floor(LineOfBusiness line, int level) {
        return deadlines
                .floor(Occasion.of(line, Optional.empty(), "", ON), level, Track.MEMBER)
                .orElseThrow();
    }
}
