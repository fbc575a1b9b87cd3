package org.overturn.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.denial.Liability;
import org.overturn.core.payer.LineOfBusiness;

/**
 * Every combination. Cells: P the provider's dispute, N its own without a contract, M the member's,
 * ? asked; for borne by the provider, the patient, both; each with a contract, without, not known.
 */
class WhoseAppealTest {

    private static final List<EnumSet<Liability>> BORNE =
            List.of(
                    EnumSet.of(Liability.PROVIDER),
                    EnumSet.of(Liability.PATIENT),
                    EnumSet.allOf(Liability.class));

    private static final List<Optional<Boolean>> CONTRACT =
            List.of(Optional.of(true), Optional.of(false), Optional.empty());

    @ParameterizedTest(name = "{0}: {1}; {2}; {3}")
    @CsvSource({
        "MEDICARE_FFS,        P P P, P P P, P P P, ",
        "MEDICARE_ADVANTAGE,  P N ?, M N ?, ? N ?, CMS_1696 WAIVER_OF_LIABILITY",
        "MEDICARE_PART_D,     M M M, M M M, M M M, CMS_1696",
        "MEDICAID_FFS,        P P P, M M M, ? ? ?, MEMBERS_CONSENT",
        "MEDICAID_MCO,        P M ?, M M M, ? M ?, MEMBERS_CONSENT",
        "CHIP,                P M ?, M M M, ? M ?, MEMBERS_CONSENT",
        "COMMERCIAL_ACA,      P M ?, M M M, ? ? ?, AUTHORIZED_REPRESENTATIVE",
        "COMMERCIAL_CONTRACT, P ? P, M M M, ? ? ?, AUTHORIZED_REPRESENTATIVE",
        "ERISA,               P M ?, M M M, ? ? ?, AUTHORIZED_REPRESENTATIVE",
        "FEHB,                P M ?, M M M, ? ? ?, AUTHORIZED_REPRESENTATIVE",
        "TRICARE,             P N ?, M M ?, ? ? ?, TRICARE_APPOINTMENT",
        "VA_COMMUNITY_CARE,   P N ?, P N ?, P N ?, ",
        "WORKERS_COMP,        P P P, P P P, P P P, ",
        "AUTO_NO_FAULT,       P P P, P P P, P P P, ASSIGNMENT_OF_BENEFITS",
        "UNKNOWN,             ? ? ?, ? ? ?, ? ? ?, "
    })
    void liabilityContractAndLineDecideWhoseAppealItIs(
            LineOfBusiness line, String provider, String patient, String both, String forms) {
        List<String> expected =
                Stream.of(provider, patient, both)
                        .flatMap(cells -> Arrays.stream(cells.split(" ")))
                        .toList();

        List<WhoseAppeal> found =
                BORNE.stream()
                        .flatMap(borne ->
                                CONTRACT.stream()
                                        .map(contracted -> WhoseAppeal.of(line, borne, contracted)))
                        .toList();

        assertThat(found).extracting(WhoseAppealTest::cell).isEqualTo(expected);
        assertThat(
                        found.stream()
                                .flatMap(one -> one.forms().stream())
                                .distinct()
                                .sorted()
                                .map(RequiredForm::name)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(forms == null ? "" : forms);
        assertThat(found)
                .allSatisfy(one -> {
                    assertThat(one.reason()).isNotBlank();
                    boolean asks = one.appellant() == Appellant.UNKNOWN;
                    assertThat(one.reason().endsWith("?")).isEqualTo(asks);
                    assertThat(one.track().isEmpty()).isEqualTo(asks);
                    boolean membersOrWaived =
                            one.appellant() == Appellant.MEMBER
                                    || one.forms().contains(RequiredForm.WAIVER_OF_LIABILITY)
                                    || line == LineOfBusiness.AUTO_NO_FAULT;
                    assertThat(one.forms().isEmpty()).isEqualTo(!membersOrWaived);
                });
    }

    @Test
    void whereNobodyIsSaidToBearItThatIsAsked() {
        assertThat(WhoseAppeal.of(LineOfBusiness.ERISA, List.of(), Optional.of(true)).reason())
                .isEqualTo("Who bears the amount?");
    }

    @ParameterizedTest(name = "the way of {0} has a first level in the table")
    @CsvSource({
        "MEDICARE_ADVANTAGE",
        "MEDICAID_FFS",
        "MEDICAID_MCO",
        "COMMERCIAL_CONTRACT",
        "WORKERS_COMP"
    })
    void theWayThatIsDecidedLeadsToARule(LineOfBusiness line) {
        WhoseAppeal whose = WhoseAppeal.of(line, List.of(Liability.PROVIDER), Optional.of(true));

        assertThat(
                        Deadlines.by(RuleBook.standard())
                                .atLevel(
                                        Occasion.of(
                                                line,
                                                Optional.empty(),
                                                "",
                                                java.time.LocalDate.of(2026, 3, 31)),
                                        1,
                                        whose.track().orElseThrow()))
                .isPresent();
    }

    private static String cell(WhoseAppeal one) {
        return switch (one.appellant()) {
            case UNKNOWN -> "?";
            case MEMBER -> "M";
            case PROVIDER -> one.track().equals(Optional.of(Track.NONCONTRACT)) ? "N" : "P";
        };
    }
}
