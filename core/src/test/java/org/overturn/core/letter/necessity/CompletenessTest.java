package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.letter.necessity.Circumstances.SignatureState;

class CompletenessTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aLetterWithAllFieldsHasNoFinding(ServiceKind kind) {
        assertThat(check(ALetter.complete(), kind)).isEmpty();
    }

    @ParameterizedTest(name = "{0} without {1}")
    @MethodSource("requirements")
    void eachFieldThatIsTakenOutGivesJustItsFinding(ServiceKind kind, Requirement one) {
        LetterContent content = without(one.field());

        List<LetterFinding> findings = check(content, kind);

        assertThat(findings)
                .as("of a row that is gone, nothing else is asked")
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("missing");
                    assertThat(finding.path()).isEqualTo(one.field().replace("[]", "[0]"));
                    assertThat(finding.need()).isEqualTo(one.need());
                    assertThat(finding.why()).isEqualTo(one.why()).isNotBlank();
                    assertThat(finding.where()).isEqualTo(one.where()).isNotBlank();
                    assertThat(finding.what()).contains("missing");
                });
    }

    static Stream<Arguments> requirements() {
        return Arrays.stream(ServiceKind.values())
                .flatMap(kind ->
                        Requirement.list(kind).stream().map(one -> Arguments.of(kind, one)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void aBlankLetterLacksAllThatItsKindNeedsButNothingOfRowsThatAreNotThere(ServiceKind kind) {
        List<String> wanted =
                Requirement.list(kind).stream()
                        .map(Requirement::field)
                        .filter(field -> !field.contains("[]"))
                        .toList();

        assertThat(check(LetterContent.BLANK, kind))
                .extracting(LetterFinding::path)
                .containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "patient.bornOn, 2027-01-01, The date of birth lies in the future.",
        "condition.onsetOn, 2026-04-01, The onset lies in the future.",
        "condition.onsetOn, 1960-01-01, The condition begins before the patient was born.",
        "condition.findings[0].observedOn, 2026-04-01, A finding lies in the future.",
        "treatment.toOn, 2026-03-01, The service ends before it begins.",
        "treatment.tried[1].toOn, 2025-01-01, A treatment ends before it begins.",
        "treatment.orderedOn, 2026-02-01, The face-to-face visit comes after the order.",
        "provider.treatingSinceOn, 2026-05-01, Treatment by the provider begins in the future.",
        "provider.licenseExpiresOn, 2026-03-01, The provider's license has lapsed.",
    })
    void aDateThatCanNotBeIsFound(String path, String date, String what) {
        assertThat(check(with(path, date), ServiceKind.PROCEDURE))
                .filteredOn(finding -> finding.need() == Need.REQUIRED)
                .extracting(LetterFinding::what)
                .contains(what);
    }

    @ParameterizedTest(name = "NPI {0}: {1}")
    @CsvSource({
        "1234567893, true",
        "1234567890, false",
        "1245319599, true",
        "123456789, false",
        "3234567893, false",
        "12345678931, false",
        "123456789O, false"
    })
    void theCheckDigitOfTheProvidersNumberIsChecked(String npi, boolean valid) {
        assertThat(check(with("provider.npi", npi), ServiceKind.DRUG))
                .extracting(LetterFinding::rule)
                .isEqualTo(valid ? List.of() : List.of("npi-check-digit"));
    }

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

    @ParameterizedTest(name = "{0}: {1} gives {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "provider.attestation | no | attestation-refused",
                "provider.attestation | I do not attest that any of this is so. | attestation-refused",
                "provider.attestation | I don't attest these statements at all. | attestation-refused",
                "provider.attestation | I refuse to attest these statements. | attestation-refused",
                "patient.ageAndSex | 12-year-old woman | age",
                "patient.ageAndSex | a 75 year old woman | age",
                "patient.ageAndSex | 8-month-old girl | age",
                "provider.licenseState | XX | license-state",
                "provider.licenseState | Illinois | license-state"
            })
    void whatMakesTheLetterFalseBlocks(String path, String value, String rule) {
        assertThat(check(with(path, value), ServiceKind.PROCEDURE))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.need()).isEqualTo(Need.REQUIRED);
                    assertThat(finding.path()).isEqualTo(path);
                });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "patient.ageAndSex, 58-year-old woman",
        "patient.ageAndSex, woman aged 57",
        "patient.ageAndSex, female",
        "provider.licenseState, il",
        "provider.attestation, I attest that I have no interest in the company that makes it."
    })
    void whatMayBeIsNoFinding(String path, String value) {
        assertThat(check(with(path, value), ServiceKind.PROCEDURE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"No", "no, pain only", "Not met"})
    void aCriterionThatIsNotMetIsSaid(String met) {
        assertThat(check(with("policy.criteria[1].met", met), ServiceKind.PROCEDURE))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("criterion-unmet");
                    assertThat(finding.need()).isEqualTo(Need.RECOMMENDED);
                    assertThat(finding.what()).contains("criterion 2b is not met");
                    assertThat(finding.where()).contains("row 2");
                });
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

    @Test
    void everyFieldOfTheTableIsOneOfTheRecordsAndTheOtherWayRound() {
        List<String> table = LetterField.list().stream().map(LetterField::path).toList();
        List<String> paths = new ArrayList<>();
        paths("", ContentText.map(ALetter.complete()), paths);
        assertThat(paths).containsExactlyInAnyOrderElementsOf(table);
        assertThat(
                        Arrays.stream(ServiceKind.values())
                                .flatMap(kind -> Requirement.list(kind).stream())
                                .map(Requirement::field)
                                .filter(field ->
                                        table.stream()
                                                .noneMatch(path ->
                                                        path.equals(field)
                                                                || path.startsWith(field + "[].")))
                                .distinct())
                .isEmpty();
    }

    @Test
    void theSameFieldsGiveTheSameTextAndItsReadingGivesThemBack() {
        String text = ContentText.of(ALetter.complete());
        assertThat(ContentText.read(text)).isEqualTo(ALetter.complete());
        assertThat(ContentText.of(ContentText.of(ContentText.map(ALetter.complete()))))
                .isEqualTo(text);
        assertThat(ContentText.of(LetterContent.BLANK)).doesNotContain("\"\"").doesNotContain("[]");
    }

    private static void paths(String prefix, Object value, List<String> paths) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach((name, child) ->
                            paths(
                                    prefix.isEmpty() ? "" + name : prefix + "." + name,
                                    child,
                                    paths));
            case List<?> rows -> paths(prefix + "[]", rows.getFirst(), paths);
            default -> paths.add(prefix);
        }
    }

    private static List<LetterFinding> check(LetterContent content, ServiceKind kind) {
        return Completeness.check(content, Circumstances.alone(kind, ALetter.TODAY));
    }

    /** Of lists, the first row's value; of a list itself, all rows. */
    private static LetterContent without(String path) {
        return changed(path.replace("[]", "[0]"), Optional.empty());
    }

    private static LetterContent with(String path, String value) {
        return changed(path, Optional.of(value));
    }

    private static LetterContent changed(String path, Optional<String> value) {
        Map<String, Object> root = new HashMap<>(ContentText.map(ALetter.complete()));
        Object at = root;
        String[] names = path.replace("[", ".").replace("]", "").split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = child(at, names[i]);
        }
        set(at, names[names.length - 1], value);
        return ContentText.of(root);
    }

    private static Object child(Object at, String name) {
        return at instanceof List<?> rows
                ? rows.get(Integer.parseInt(name))
                : ((Map<?, ?>) at).get(name);
    }

    @SuppressWarnings("unchecked")
    private static void set(Object at, String name, Optional<String> value) {
        Map<String, Object> map = (Map<String, Object>) at;
        value.ifPresentOrElse(text -> map.put(name, text), () -> map.remove(name));
    }
}
