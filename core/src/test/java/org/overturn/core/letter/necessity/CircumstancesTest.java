package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.letter.necessity.Circumstances.SignatureState;

/** A letter against its claim, its patient's account, its provider and its signature. */
class CircumstancesTest {

    @Test
    void aDiagnosisThatTheClaimDoesNotBearIsFoundTheLeadingOneBlocks() {
        Circumstances around =
                new Circumstances(
                        ServiceKind.PROCEDURE, ALetter.TODAY, Set.of("M5442"), Optional.empty());

        assertThat(Completeness.check(ALetter.complete(), around))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("diagnosis-not-on-claim");
                    assertThat(finding.path()).isEqualTo("condition.diagnoses[0].code");
                    assertThat(finding.need()).isEqualTo(Need.REQUIRED);
                    assertThat(finding.where()).isEqualTo("Condition, ICD-10 code, row 1");
                });
        assertThat(
                        Completeness.check(
                                ALetter.complete(),
                                new Circumstances(
                                        ServiceKind.PROCEDURE,
                                        ALetter.TODAY,
                                        Set.of("M5116", "M5442"),
                                        Optional.empty())))
                .isEmpty();
    }

    @Test
    void aSignatureOlderThanTheLastChangeIsFound() {
        Circumstances stale =
                new Circumstances(
                        ServiceKind.IMAGING,
                        ALetter.TODAY,
                        Set.of(),
                        Optional.of(new SignatureState(false)));
        assertThat(Completeness.check(ALetter.complete(), stale))
                .extracting(LetterFinding::rule)
                .containsExactly("signature-outdated");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "ELENA R MARSH, PM4471902, 1968-05-04, ''",
        "E MARSH, PM4471902-01, , ''",
        "'', '', , ''",
        "LUTHER SUTHERLAND, PM4471902, 1968-05-04, patient-other",
        "ELENA MARSH, PM4471902, 1979-05-04, patient-birth",
        "ELENA MARSH, XK0000001, 1968-05-04, patient-member-id"
    })
    void anotherPatientThanTheAccountsBlocks(
            String name, String memberId, LocalDate bornOn, String rule) {
        KnownPatient known = new KnownPatient(name, memberId, Optional.ofNullable(bornOn));

        assertThat(check(Optional.empty(), List.of(known)))
                .extracting(LetterFinding::rule)
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void oneOfSeveralClaimsOfTheAccountIsEnough() {
        KnownPatient other = new KnownPatient("LUTHER SUTHERLAND", "X1", Optional.empty());
        KnownPatient same = new KnownPatient("ELENA MARSH", "PM4471902", Optional.empty());
        assertThat(check(Optional.empty(), List.of(other, same))).isEmpty();
    }

    @Test
    void theLetterNamesTheProviderWhoIsAssigned() {
        assertThat(check(Optional.of("Dr. Priya Raman"), List.of())).isEmpty();
        assertThat(check(Optional.of("User doc"), List.of()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.need()).isEqualTo(Need.REQUIRED);
                    assertThat(finding.path()).isEqualTo("provider.name");
                    assertThat(finding.what())
                            .isEqualTo(
                                    "The letter names Priya Raman, the provider assigned is User doc.");
                });
    }

    private static List<LetterFinding> check(
            Optional<String> provider, List<KnownPatient> patients) {
        return Completeness.check(
                ALetter.complete(),
                new Circumstances(
                        ServiceKind.PROCEDURE,
                        ALetter.TODAY,
                        Set.of(),
                        Optional.empty(),
                        provider,
                        patients));
    }
}
