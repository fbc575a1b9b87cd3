package org.overturn.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.deadline.Confidence.ASSUMED;
import static org.overturn.core.deadline.Confidence.UNVERIFIED;
import static org.overturn.core.deadline.Confidence.VERIFIED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;

class DeadlinesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final Deadlines deadlines = Deadlines.by(RuleBook.standard());

    @ParameterizedTest(name = "a Medicare decision of {0} is appealed until {1}")
    @CsvSource({"2022-05-15, 2022-09-17", "2022-08-15, 2022-12-18", "2024-02-25, 2024-06-29"})
    void medicareGivesAHundredAndTwentyDaysFromPresumedReceipt(LocalDate on, LocalDate due) {
        assertThat(firstLevel(LineOfBusiness.MEDICARE_FFS, on).dueOn()).contains(due);
    }

    @Test
    void theExplanationOfAMedicareLimitSaysEachStep() {
        Deadline deadline = firstLevel(LineOfBusiness.MEDICARE_FFS, LocalDate.of(2022, 5, 15));

        assertThat(deadline.explanation())
                .isEqualTo(
                        "decision of 2022-05-15 on the remittance; receipt presumed 5 days later;"
                                + " 120 days; counted to 2022-09-17; not a business day, so file by"
                                + " 2022-09-16; counts when received, not postmarked");
        assertThat(deadline.confidence()).isEqualTo(VERIFIED);
        assertThat(deadline.levelName()).isEqualTo("Redetermination");
        assertThat(deadline.citation()).contains("405.942");
        assertThat(deadline.receivedNotPostmarked()).isTrue();
    }

    @ParameterizedTest(name = "due {1}: safe {2}")
    @CsvSource({
        "2022-05-15, 2022-09-17, 2022-09-16", // Saturday
        "2022-08-15, 2022-12-18, 2022-12-16", // Sunday
        "2022-08-22, 2022-12-25, 2022-12-23", // Sunday, Christmas
        "2022-08-23, 2022-12-26, 2022-12-23", // Monday, Christmas observed
        "2022-05-16, 2022-09-18, 2022-09-16",
        "2022-05-17, 2022-09-19, 2022-09-19"
    })
    void theSafeDayIsTheLastBusinessDay(LocalDate on, LocalDate due, LocalDate safe) {
        Deadline deadline = firstLevel(LineOfBusiness.MEDICARE_FFS, on);

        assertThat(deadline.dueOn()).contains(due);
        assertThat(deadline.safeDueOn()).contains(safe);
    }

    @ParameterizedTest(name = "{0} by {1}: {2} days, {3}")
    @CsvSource({
        "MEDICAID_MCO, RIVER HEALTH, 60, ASSUMED, Plan appeal",
        "COMMERCIAL_ACA, RIVER HEALTH, 180, ASSUMED, Internal appeal",
        "ERISA, RIVER HEALTH, 180, ASSUMED, Plan appeal",
        "TRICARE, RIVER HEALTH, 90, VERIFIED, Reconsideration",
        "COMMERCIAL_CONTRACT, AETNA LIFE INS CO, 180, VERIFIED, Reconsideration",
        "COMMERCIAL_CONTRACT, UNITED HEALTHCARE INSURANCE, 365, VERIFIED, Claim reconsideration",
        "COMMERCIAL_CONTRACT, UnitedHealthcare, 365, VERIFIED, Claim reconsideration",
        "COMMERCIAL_CONTRACT, 'ANTHEM BLUE CROSS', 365, VERIFIED, Claim payment reconsideration",
        "COMMERCIAL_CONTRACT, BLUE CROSS OF SPRINGFIELD, 180, UNVERIFIED, Provider reconsideration",
        "COMMERCIAL_CONTRACT, RIVER HEALTH, 90, UNVERIFIED, Provider reconsideration",
        "COMMERCIAL_CONTRACT, AETNAPHARM, 90, UNVERIFIED, Provider reconsideration",
        "WORKERS_COMP, CA MUTUAL, 90, UNVERIFIED, Carrier reconsideration",
        "VA_COMMUNITY_CARE, OPTUM CCN, 90, UNVERIFIED, Claim reconsideration",
        "MEDICAID_FFS, STATE, 90, UNVERIFIED, Provider claim appeal",
        "UNKNOWN, AETNA, 90, UNVERIFIED, First-level appeal"
    })
    void thePayersRuleGoesBeforeThatOfTheLine(
            LineOfBusiness line, String payer, int days, Confidence confidence, String level) {
        Deadline deadline = deadlines.firstLevel(line, Optional.empty(), payer, MONDAY);

        assertThat(deadline.dueOn()).contains(MONDAY.plusDays(days));
        assertThat(deadline.confidence()).isEqualTo(confidence);
        assertThat(deadline.levelName()).isEqualTo(level);
    }

    @Test
    void aNameInTheSettingsFindsThePayersRuleToo() {
        Deadline deadline =
                deadlines.firstLevel(
                        LineOfBusiness.COMMERCIAL_CONTRACT,
                        Optional.of(payer("Aetna", Optional.empty())),
                        "ATNA CLAIMS",
                        MONDAY);

        assertThat(deadline.dueOn()).contains(MONDAY.plusDays(180));
    }

    @Test
    void aLineWithoutARuleGetsNinetyUnverifiedDaysAndSaysSo() {
        Deadline deadline = firstLevel(LineOfBusiness.UNKNOWN, MONDAY);

        assertThat(deadline.explanation())
                .contains("no limit is known for this line of business")
                .contains("default of 90 days")
                .contains("unverified");
        assertThat(deadline.citation()).isEmpty();
    }

    @Test
    void aRuleThatIsItselfAGuessSaysSo() {
        assertThat(firstLevel(LineOfBusiness.COMMERCIAL_CONTRACT, MONDAY).explanation())
                .contains("90 days, unverified, look it up in the contract");
    }

    @Test
    void aNonContractMedicareAdvantageAppealHasSixtyDaysAndFiveNeverSeventy() {
        Deadline deadline = medicareAdvantage(Optional.of(false));

        assertThat(deadline.dueOn()).contains(MONDAY.plusDays(65));
        assertThat(deadline.confidence()).isEqualTo(VERIFIED);
        assertThat(deadline.levelName()).isEqualTo("Non-contract provider payment appeal");
    }

    @Test
    void aContractedMedicareAdvantageDisputeIsAMatterOfTheContract() {
        Deadline deadline = medicareAdvantage(Optional.of(true));

        assertThat(deadline.dueOn()).contains(MONDAY.plusDays(90));
        assertThat(deadline.confidence()).isEqualTo(UNVERIFIED);
        assertThat(deadline.levelName()).isEqualTo("Contracted provider dispute");
    }

    @Test
    void whereTheContractIsNotKnownTheShorterMedicareAdvantageLimitIsTaken() {
        Deadline deadline = medicareAdvantage(Optional.empty());

        assertThat(deadline.dueOn()).contains(MONDAY.plusDays(65));
        assertThat(deadline.confidence()).isEqualTo(UNVERIFIED);
        assertThat(deadline.explanation()).contains("payers.yml");
    }

    @Test
    void aTricareNetworkProviderAsksForTheAdministrativeReview() {
        Deadline deadline =
                deadlines.firstLevel(
                        LineOfBusiness.TRICARE,
                        Optional.of(payer("West", Optional.of(true))),
                        "",
                        MONDAY);

        assertThat(deadline.levelName()).isEqualTo("Claim reconsideration");
        assertThat(deadline.receivedNotPostmarked()).isFalse();
    }

    @ParameterizedTest(name = "FEHB decision of {0}: six months end on {1}")
    @CsvSource({"2026-01-15, 2026-07-15", "2025-08-31, 2026-03-01", "2025-08-29, 2026-03-01"})
    void monthsWithoutTheDayEndOnTheFirstOfTheNext(LocalDate on, LocalDate due) {
        assertThat(firstLevel(LineOfBusiness.FEHB, on).dueOn()).contains(due);
    }

    @ParameterizedTest(name = "Medicare service of {0}: corrected claim until {1}")
    @CsvSource({"2025-01-10, 2026-01-10", "2024-02-29, 2025-02-28", "2023-06-01, 2024-06-01"})
    void aMedicareClaimIsCorrectedWithinACalendarYearOfService(LocalDate on, LocalDate due) {
        Deadline deadline = deadlines.correctedClaim(LineOfBusiness.MEDICARE_FFS, Optional.of(on));

        assertThat(deadline.dueOn()).contains(due);
        assertThat(deadline.confidence()).isEqualTo(ASSUMED);
        assertThat(deadline.citation()).isEqualTo("42 CFR 424.44");
    }

    @Test
    void otherCorrectedClaimsHaveNoDateAndAreUnverified() {
        Deadline deadline =
                deadlines.correctedClaim(LineOfBusiness.COMMERCIAL_CONTRACT, Optional.of(MONDAY));

        assertThat(deadline.dueOn()).isEmpty();
        assertThat(deadline.safeDueOn()).isEmpty();
        assertThat(deadline.confidence()).isEqualTo(UNVERIFIED);
    }

    @Test
    void aCorrectedMedicareClaimWithoutADayOfServiceHasNoDate() {
        assertThat(
                        deadlines
                                .correctedClaim(LineOfBusiness.MEDICARE_FFS, Optional.empty())
                                .explanation())
                .contains("no date of service");
    }

    @ParameterizedTest
    @EnumSource(LineOfBusiness.class)
    void everyLineHasAFirstLevelThatFitsItsColumns(LineOfBusiness line) {
        Deadline deadline = firstLevel(line, MONDAY);

        assertThat(deadline.dueOn()).isPresent();
        assertThat(deadline.rule()).hasSizeLessThanOrEqualTo(120);
        assertThat(deadline.levelName()).hasSizeLessThanOrEqualTo(120).isNotBlank();
        assertThat(deadline.citation()).hasSizeLessThanOrEqualTo(255);
        assertThat(deadline.explanation()).hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void aLimitHasPassedTheDayAfter() {
        Deadline deadline = firstLevel(LineOfBusiness.MEDICARE_FFS, LocalDate.of(2022, 5, 15));

        assertThat(deadline.hasPassedOn(LocalDate.of(2022, 9, 17))).isFalse();
        assertThat(deadline.hasPassedOn(LocalDate.of(2022, 9, 18))).isTrue();
    }

    private Deadline firstLevel(LineOfBusiness line, LocalDate on) {
        return deadlines.firstLevel(line, Optional.empty(), "", on);
    }

    private Deadline medicareAdvantage(Optional<Boolean> contracted) {
        return deadlines.firstLevel(
                LineOfBusiness.MEDICARE_ADVANTAGE,
                Optional.of(payer("Harbor Medicare", contracted)),
                "",
                MONDAY);
    }

    private static Payer payer(String name, Optional<Boolean> contracted) {
        return new Payer(
                "p",
                name,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                contracted);
    }
}
