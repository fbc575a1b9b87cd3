package org.overturn.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.overturn.core.deadline.Confidence.ASSUMED;
import static org.overturn.core.deadline.Confidence.UNVERIFIED;
import static org.overturn.core.deadline.Confidence.VERIFIED;
import static org.overturn.core.payer.LineOfBusiness.COMMERCIAL_CONTRACT;
import static org.overturn.core.payer.LineOfBusiness.ERISA;
import static org.overturn.core.payer.LineOfBusiness.WORKERS_COMP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.payer.Funding;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;
import org.overturn.core.settings.InvalidSettings;

/** Contract, payer, state (not for self-funded plans), line of business, default. */
class PrecedenceTest {

    private static final LocalDate ON = LocalDate.of(2026, 3, 31);

    private static final String OVERRIDES =
            """
            - payer: aetna
              limit: 120
              citation: Aetna letter of 2026-01-05
            - payer: aetna
              contract: Aetna agreement 2025
              facilities: [1999999984]
              limit: 2
              unit: MONTHS
              countedFrom: SERVICE
              citation: section 9.2
              verifiedBy: Dana Whitfield
              verifiedOn: 2026-02-10
              effectiveFrom: 2025-01-01
              effectiveTo: 2026-06-30
            """;

    @TempDir private Path folder;

    @Test
    void theContractGoesBeforeTheOfficesRuleForThePayer() throws IOException {
        Occasion here =
                of(COMMERCIAL_CONTRACT, aetna(), ON)
                        .at("1999999984")
                        .served(Optional.of(LocalDate.of(2025, 12, 31)));

        Deadline deadline = with(OVERRIDES).firstLevel(here);

        assertThat(deadline.dueOn()).contains(LocalDate.of(2026, 3, 1));
        assertThat(deadline.source()).isEqualTo(RuleSource.CONTRACT);
        assertThat(deadline.confidence()).isEqualTo(VERIFIED);
        assertThat(deadline.citation()).isEqualTo("section 9.2");
        assertThat(deadline.explanation())
                .startsWith(
                        "service of 2025-12-31; by the contract \"Aetna agreement 2025\"; 2 months;"
                                + " counted to 2026-03-01; not a business day, so file by"
                                + " 2026-02-27");
    }

    @Test
    void atAnotherFacilityAndAfterItsLastDayTheContractDoesNotHold() throws IOException {
        Deadlines deadlines = with(OVERRIDES);
        Deadline elsewhere =
                deadlines.firstLevel(of(COMMERCIAL_CONTRACT, aetna(), ON).at("1000000004"));
        Deadline later =
                deadlines.firstLevel(
                        of(COMMERCIAL_CONTRACT, aetna(), LocalDate.of(2026, 7, 1))
                                .at("1999999984"));

        assertThat(elsewhere.source()).isEqualTo(RuleSource.PAYER_OVERRIDE);
        assertThat(elsewhere.dueOn()).contains(ON.plusDays(120));
        assertThat(elsewhere.confidence()).isEqualTo(ASSUMED);
        assertThat(later.dueOn()).contains(LocalDate.of(2026, 7, 1).plusDays(120));
    }

    @Test
    void withoutOverridesThePayersRowHoldsThenTheLines() throws IOException {
        Deadlines deadlines = with("");

        assertThat(deadlines.firstLevel(of(COMMERCIAL_CONTRACT, aetna(), ON)).source())
                .isEqualTo(RuleSource.PAYER);
        assertThat(deadlines.firstLevel(of(ERISA, aetna(), ON)).source())
                .isEqualTo(RuleSource.LINE);
        assertThat(deadlines.firstLevel(of(LineOfBusiness.UNKNOWN, aetna(), ON)).source())
                .isEqualTo(RuleSource.DEFAULT);
    }

    @ParameterizedTest(name = "{0} in {1}, {2}: {3} days, {4}")
    @CsvSource({
        "COMMERCIAL_CONTRACT, CA, FULLY_INSURED, 365, STATE, ASSUMED",
        "COMMERCIAL_CONTRACT, CA, SELF_FUNDED, 90, LINE, UNVERIFIED",
        "COMMERCIAL_CONTRACT, CA, , 90, LINE, UNVERIFIED",
        "COMMERCIAL_ACA, NJ, , 90, STATE, UNVERIFIED",
        "COMMERCIAL_CONTRACT, NY, FULLY_INSURED, 90, LINE, UNVERIFIED",
        "COMMERCIAL_CONTRACT, OH, FULLY_INSURED, 90, LINE, UNVERIFIED",
        "ERISA, CA, FULLY_INSURED, 180, LINE, ASSUMED",
        "WORKERS_COMP, CA, , 90, STATE, VERIFIED",
        "WORKERS_COMP, FL, , 45, STATE, ASSUMED",
        "AUTO_NO_FAULT, MI, , 90, STATE, ASSUMED",
        "AUTO_NO_FAULT, NY, , 90, DEFAULT, UNVERIFIED"
    })
    void aStatesRuleHoldsForInsurersOnly(
            LineOfBusiness line,
            String state,
            Funding funding,
            int days,
            RuleSource source,
            Confidence confidence)
            throws IOException {
        Payer payer = payer("river", "River Health", state, funding);

        Deadline deadline = with("").firstLevel(of(line, payer, ON));

        assertThat(deadline.dueOn()).contains(ON.plusDays(days));
        assertThat(deadline.source()).isEqualTo(source);
        assertThat(deadline.confidence()).isEqualTo(confidence);
    }

    @Test
    void whereTheFundingIsNotKnownTheProofSaysSo() throws IOException {
        Payer payer = payer("river", "River Health", "CA", null);

        assertThat(with("").firstLevel(of(COMMERCIAL_CONTRACT, payer, ON)).explanation())
                .contains(RuleChoice.FUNDING_NOT_KNOWN);
    }

    @Test
    void aLimitFromServiceIsNotGuessedWithoutItsDay() throws IOException {
        Payer payer = payer("tx", "Lone Star Mutual", "TX", null);
        Deadlines deadlines = with("");
        LocalDate served = LocalDate.of(2026, 1, 31);

        Deadline known =
                deadlines.firstLevel(of(WORKERS_COMP, payer, ON).served(Optional.of(served)));
        Deadline unknown = deadlines.firstLevel(of(WORKERS_COMP, payer, ON));

        assertThat(known.dueOn()).contains(LocalDate.of(2026, 12, 1)); // no 31 November
        assertThat(unknown.dueOn()).contains(ON.plusDays(90));
        assertThat(unknown.confidence()).isEqualTo(UNVERIFIED);
        assertThat(unknown.explanation()).contains("from the day of service, which is not known");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    limit: 0 | line 2: limit is "0"; write a whole number from 1 to 3660
                    unit: WEEKS | line 2: unit is "WEEKS"; use one of CALENDAR, BUSINESS, MONTHS, YEARS
                    days: 3 | line 2: "days" is no setting
                    effectiveTo: soon | line 2: effectiveTo is "soon"; write a date
                    """)
    void aMistakeIsRefusedWithItsLine(String entry, String said) throws IOException {
        InvalidSettings refused =
                catchThrowableOfType(
                        InvalidSettings.class,
                        () ->
                                with(
                                        "- payer: aetna\n  "
                                                + entry
                                                + "\n  citation: x\n"
                                                + (entry.startsWith("limit")
                                                        ? ""
                                                        : "  limit: 30\n")));

        assertThat(refused).hasMessageContaining(said.strip());
    }

    private Deadlines with(String overrides) throws IOException {
        Path yaml = Files.writeString(folder.resolve(RuleBook.OVERRIDES), overrides);
        return Deadlines.by(RuleBook.read(folder.resolve(RuleBook.TABLE), yaml));
    }

    private static Occasion of(LineOfBusiness line, Payer payer, LocalDate on) {
        return Occasion.of(line, Optional.of(payer), "", on);
    }

    private static Payer aetna() {
        return payer("aetna", "Aetna Life", null, null);
    }

    private static Payer payer(
            String key, String name, @Nullable String state, @Nullable Funding funding) {
        return new Payer(
                key,
                name,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(state),
                Optional.ofNullable(funding));
    }
}
