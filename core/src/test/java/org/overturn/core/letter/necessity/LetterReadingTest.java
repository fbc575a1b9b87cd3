package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterReadingTest {

    private static final String LETTER =
            """
            Lakeside Spine Center
            Telephone 217-555-0111
            March 2, 2026
            RE: Patient: Elena Marsh    DOB: 05/04/1968
            Member ID: PM4471902  Group No. G-550
            Reference number: REF-77120
            Diagnosis M51.16, M54.42
            Requested service CPT 63030
            To the medical director:
            """;
    private static final String SECOND =
            """
            Diagnosis M51.16 has lasted since June.
            Priya Raman, MD
            NPI 1234567893, License IL 036-114477
            """;

    @Test
    void aLettersTextProposesItsFieldsEachWithPageAndPassage() {
        List<Proposal> proposals = LetterReading.read(List.of(LETTER, SECOND));

        Map<String, String> values =
                proposals.stream().collect(Collectors.toMap(Proposal::path, Proposal::value));
        assertThat(values)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("patient.fullName", "Elena Marsh"),
                                Map.entry("patient.bornOn", "1968-05-04"),
                                Map.entry("patient.memberId", "PM4471902"),
                                Map.entry("patient.groupNumber", "G-550"),
                                Map.entry("payer.reference", "REF-77120"),
                                Map.entry("condition.diagnoses[0].code", "M51.16"),
                                Map.entry("condition.diagnoses[1].code", "M54.42"),
                                Map.entry("treatment.codes[0].code", "63030"),
                                Map.entry("provider.name", "Priya Raman"),
                                Map.entry("provider.credentials", "MD"),
                                Map.entry("provider.npi", "1234567893"),
                                Map.entry("provider.licenseNumber", "036-114477"),
                                Map.entry("provider.licenseState", "IL"),
                                Map.entry("provider.phone", "217-555-0111")));
        Proposal npi =
                proposals.stream()
                        .filter(one -> one.path().equals("provider.npi"))
                        .findFirst()
                        .orElseThrow();
        assertThat(npi.page()).isEqualTo(2);
        assertThat(npi.passage()).isEqualTo("NPI 1234567893, License IL 036-114477");
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Patient name: Marsh, Elena | patient.fullName | Elena Marsh",
                "born on May 4, 1968 | patient.bornOn | 1968-05-04",
                "Date of birth 1968-05-04 | patient.bornOn | 1968-05-04",
                "NDC 00093-1024-01 | treatment.drug.ndc | 00093-1024-01",
                "HCPCS code: J0585 | treatment.codes[0].code | J0585",
                "Lic. nothing, license number TX-K5523 | provider.licenseNumber | K5523",
            })
    void theSameFactIsReadInOtherWords(String text, String path, String value) {
        assertThat(LetterReading.read(List.of(text)))
                .filteredOn(one -> one.path().equals(path))
                .extracting(Proposal::value)
                .containsExactly(value);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "NPI 1234567890",
        "DOB: 13/45/1968",
        "a page without facts",
        "'patient is doing well'"
    })
    void whatCanNotBeIsNotProposed(String text) {
        assertThat(LetterReading.read(List.of(text))).isEmpty();
    }

    @Test
    void factsOfAFileBecomeFieldsAndMisspeltOnesAreSaid() {
        LetterFacts facts =
                LetterFacts.read(
                        """
                        patient:
                          fullName: Elena Marsh
                          bornOn: 05/04/1968
                          memberid: X
                        condition:
                          diagnoses:
                            - code: M51.16
                              name: Disc disorder
                        treatment:
                          units: 0012
                        """);
        assertThat(facts.content().patient().bornOn()).contains(java.time.LocalDate.of(1968, 5, 4));
        assertThat(facts.content().condition().diagnoses())
                .containsExactly(new Condition.Diagnosis("M51.16", "Disc disorder"));
        assertThat(facts.content().treatment().units()).isEqualTo("0012");
        assertThat(facts.unknown()).containsExactly("patient.memberid");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'patient: {bornOn: soon}' | MM/DD/YYYY",
                "'a: [1' | Line 1",
                "'just words' | name: value",
            })
    void factsThatCanNotBeReadSayWhere(String yaml, String said) {
        assertThatThrownBy(() -> LetterFacts.read(yaml))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining(said);
    }

    @Test
    void differencesAreNamedByFieldInTheOrderOfTheForm() {
        LetterContent newer =
                ContentEdit.with(
                        ContentEdit.with(
                                ContentEdit.with(
                                        ALetter.complete(), "citations[1].text", "A paper"),
                                "patient.fullName",
                                "Elena R. Marsh"),
                        "treatment.tried[1].outcome",
                        "");
        assertThat(FieldDifference.between(ALetter.complete(), newer))
                .extracting(FieldDifference::place, FieldDifference::was, FieldDifference::became)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Patient, Full name", "Elena Marsh", "Elena R. Marsh"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Treatment, Outcome, row 2", "partial relief", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                "Citations, Guideline or paper, row 2", "", "A paper"));
    }
}
