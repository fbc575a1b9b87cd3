package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.code.DenialCategory.AUTHORIZATION;
import static org.overturn.core.code.DenialCategory.BENEFIT_LIMIT;
import static org.overturn.core.code.DenialCategory.CODING;
import static org.overturn.core.code.DenialCategory.DOCUMENTATION;
import static org.overturn.core.code.DenialCategory.EXPERIMENTAL;
import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;
import static org.overturn.core.code.DenialCategory.NON_COVERED;
import static org.overturn.core.code.DenialCategory.OTHER;
import static org.overturn.core.code.DenialCategory.TIMELY_FILING;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.payer.LineOfBusiness;
import org.xml.sax.InputSource;

class LettersTest {

    private final Letters letters = new Letters(Codes.standard());

    @ParameterizedTest(name = "{0}, CARC {1}: {2}")
    @CsvSource({
        "MEDICAL_NECESSITY, 50, medical-necessity",
        "MEDICAL_NECESSITY, 96, medical-necessity",
        "AUTHORIZATION, 197, authorization",
        "TIMELY_FILING, 29, timely-filing",
        "NON_COVERED, 204, non-covered",
        "DOCUMENTATION, 252, documentation",
        "EXPERIMENTAL, 55, experimental",
        "BENEFIT_LIMIT, 119, benefit-limit",
        "OTHER, 198, authorization",
        "OTHER, A1, general",
        "CODING, 11, coding"
    })
    void theTemplateFollowsTheCategoryThenTheReason(
            DenialCategory category, String reason, String template) {
        assertThat(write(AnAppeal.of(category, "CO", reason)).template()).isEqualTo(template);
    }

    @Test
    void theLargestDenialChoosesTheLetterAndTheOthersAreAnsweredSeparately() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .and(2, "200.00", AUTHORIZATION, "CO", "197"));

        assertThat(letter.template()).isEqualTo("medical-necessity");
        assertThat(text(letter))
                .contains("99213 was refused as CO-197")
                .contains(
                        "for the service billed as 72148-26 on January 12, 2026, to reverse the"
                                + " other refusals listed, and to pay what is due on the $1,450.00");
        assertThat(letter.gaps()).anyMatch(gap -> gap.startsWith("Answer to CO-197"));
    }

    @Test
    void theFirstSentenceAsksForOneThingWithTheAmount() {
        assertThat(text(write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").withSettings())))
                .contains(
                        "To the appeals unit: We ask Prairie Medicare Contractors to reverse its"
                                + " finding of no medical necessity for the service billed as"
                                + " 72148-26 on January 12, 2026 and to pay what is due on the"
                                + " $1,250.00 denied.");
    }

    @Test
    void aMissingFieldIsAMarkedGapAndListedInPlainWords() {
        Letter letter = write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").withSettings());

        assertThat(letter.bodyHtml())
                .contains("born <span class=\"gap\">[[Birth date of the patient]]</span>");
        assertThat(letter.gaps()).contains("Birth date of the patient").doesNotHaveDuplicates();
    }

    @Test
    void aParagraphWithoutAnyFactIsOneGap() {
        Letter letter = write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").withSettings());

        assertThat(letter.gaps())
                .hasSize(4)
                .anyMatch(gap -> gap.startsWith("Clinical summary"))
                .anyMatch(gap -> gap.startsWith("Criteria"))
                .anyMatch(gap -> gap.startsWith("Treating clinician"));
    }

    @Test
    void theLetterOfMedicalNecessityStandsInForTheSummary() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(
                                        "B",
                                        "Letter of Dr. Okafor",
                                        "letter-of-medical-necessity",
                                        2));

        assertThat(letter.bodyHtml()).contains("letter of medical necessity (Exhibit B)");
        assertThat(letter.gaps()).noneMatch(gap -> gap.startsWith("Clinical summary"));
    }

    @Test
    void aLetterWithAllItsFactsHasNoGap() {
        assertThat(write(Facts.complete()).gaps()).isEmpty();
    }

    @Test
    void whatIsMergedIsEscaped() {
        Letter letter = write(AnAppeal.of(OTHER, "CO", "A1").ofPatient("O'NEIL <b>&\u0001\uFFFF"));

        assertThat(letter.bodyHtml()).contains("AVERY J O&#39;NEIL &lt;b&gt;&amp;,");
        parse(letter.bodyHtml());
    }

    @Test
    void aPlaceholderLeftInTheFactsIsAGapToo() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(Map.of("clinical", Map.of("summary", "[[ask Dr. O'Hara]]"))));

        assertThat(letter.gaps()).contains("ask Dr. O'Hara");
    }

    @Test
    void bracketsThatAPayerSendsAreNoGapOfOurs() {
        Letter plain = write(AnAppeal.of(OTHER, "CO", "A1"));
        Letter letter =
                write(
                        AnAppeal.of(OTHER, "CO", "A1")
                                .ofPatient("[[gap]]")
                                .referring("1L", "[[[7]]]")
                                .with("B", "[[title]]", "order", 1));

        assertThat(letter.gaps()).isEqualTo(plain.gaps());
        assertThat(letter.bodyHtml())
                .contains("[ [gap] ]", "[ [title] ]")
                .doesNotContain("[[gap", "[[title", "[[[7");
    }

    @Test
    void aGapStaysOneWhenAPayersCodeInItHasBrackets() {
        Letter letter =
                write(
                        AnAppeal.of(OTHER, "CO", "A1")
                                .and(2, "10.00", MEDICAL_NECESSITY, "CO", "[[9]]"));

        assertThat(letter.gaps())
                .anySatisfy(gap -> assertThat(gap).contains("[ [9] ]").startsWith("Answer to"));
    }

    @Test
    void sentencesOfTheFactsEndWithOneFullStopHoweverTheyWereTyped() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(
                                        Map.of(
                                                "clinical.presentation",
                                                "leg pain.",
                                                "clinical.riskOfDelay",
                                                "the weakness may stay")));

        assertThat(text(letter))
                .contains("On January 12, 2026 leg pain.")
                .contains("The weakness may stay.")
                .doesNotContain("..");
    }

    @Test
    void aListOfDiagnosisCodesStandsInOneRow() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(Map.of("dx", Map.of("codes", List.of("M54.16", "M51.26")))));

        assertThat(text(letter)).containsOnlyOnce("Diagnosis M54.16, M51.26");
    }

    @Test
    void anExhibitThatIsNotThereIsAGap() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(
                                        Map.of(
                                                "criteria",
                                                List.of(
                                                        Map.of(
                                                                "paraphrase", "a",
                                                                "fact", "b",
                                                                "exhibit", "EMG report")))));

        assertThat(letter.gaps()).contains("Exhibit: EMG report");
    }

    @Test
    void factsNoTemplateKnowsAreNamed() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(
                                        Map.of(
                                                "patient",
                                                Map.of("dateOfBirth", "1961-04-02", "name", "X"),
                                                "criteria",
                                                List.of(Map.of("paraphrase", "a", "fakt", "b")))));

        assertThat(letter.unknownFacts())
                .containsExactly("criteria[].fakt", "patient.dateOfBirth", "patient.name");
    }

    @Test
    void theRemittancesOwnReceiptDateProvesTimelyFiling() {
        Letter letter =
                write(AnAppeal.of(TIMELY_FILING, "CO", "29").receivedOn(LocalDate.of(2026, 1, 20)));

        assertThat(text(letter))
                .contains("as received on January 20, 2026, 8 days after the last day of service");
        assertThat(letter.gaps()).noneMatch(gap -> gap.startsWith("Proof that the claim"));
    }

    @Test
    void anAuthorizationNumberOnTheRemittanceIsUsed() {
        Letter letter = write(AnAppeal.of(AUTHORIZATION, "CO", "197").referring("G1", "AU778"));

        assertThat(text(letter)).contains("Authorization AU778 was given");
        assertThat(letter.gaps()).contains("Authorization: the days and services it covers");
    }

    @Test
    void documentsOnFileAreListedAsEnclosed() {
        Letter letter =
                write(
                        AnAppeal.of(DOCUMENTATION, "CO", "252", "M127")
                                .with("B", "Visit of January 12", "progress-note", 3));

        assertThat(text(letter))
                .contains("Enclosed now: Exhibit B (Visit of January 12).")
                .contains("Exhibit B: Visit of January 12 (3 pages)");
        assertThat(letter.gaps()).noneMatch(gap -> gap.startsWith("The documents"));
    }

    @Test
    void anUnverifiedLimitIsNotToldToThePayer() {
        LineOfBusiness line = LineOfBusiness.COMMERCIAL_CONTRACT;

        assertThat(text(write(AnAppeal.of(OTHER, "CO", "A1").by(line))))
                .doesNotContain("Filing limit");
        assertThat(text(write(AnAppeal.of(OTHER, "CO", "A1"))))
                .contains("Filing limit June 21, 2026 (42 CFR 405.940-405.958; 405.942)");
    }

    @Test
    void aLateLetterAsksForGoodCause() {
        Letter letter = write(AnAppeal.of(OTHER, "CO", "A1").on(LocalDate.of(2026, 6, 24)));

        assertThat(text(letter))
                .contains("The filing limit was June 21, 2026; this letter is 3 days");
        assertThat(letter.gaps()).anyMatch(gap -> gap.startsWith("Good cause"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "MEDICARE_FFS, 1862(a)(1)(A)",
        "MEDICARE_ADVANTAGE, 422.101(b)",
        "MEDICAID_MCO, 438.210",
        "COMMERCIAL_ACA, 147.136",
        "ERISA, 2560.503-1(h)",
        "FEHB, 890.105",
        "TRICARE, 199.10"
    })
    void theCitationsAreThoseOfTheLineOfBusiness(LineOfBusiness line, String citation) {
        String body = text(write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").by(line)));

        assertThat(body).contains(citation).containsOnlyOnce("Rules relied on");
    }

    @Test
    void aContractIsCitedOnlyWhereThereIsOne() {
        AnAppeal appeal =
                AnAppeal.of(NON_COVERED, "CO", "96").by(LineOfBusiness.COMMERCIAL_CONTRACT);

        assertThat(text(write(appeal))).doesNotContain("provider agreement");
        assertThat(text(write(appeal.contracted(true)))).contains("provider agreement");
    }

    @Test
    void anAppealInThePatientsNameNeedsTheirConsent() {
        AnAppeal appeal = AnAppeal.of(NON_COVERED, "PR", "96").by(LineOfBusiness.ERISA);

        assertThat(write(appeal).gaps()).anyMatch(gap -> gap.startsWith("Written consent"));
        assertThat(write(AnAppeal.of(NON_COVERED, "CO", "96").by(LineOfBusiness.ERISA)).gaps())
                .noneMatch(gap -> gap.startsWith("Written consent"));
    }

    @Test
    void aNonContractMedicareAdvantageAppealNeedsTheWaiver() {
        AnAppeal appeal =
                AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").by(LineOfBusiness.MEDICARE_ADVANTAGE);

        assertThat(write(appeal.contracted(false)).gaps())
                .anyMatch(gap -> gap.startsWith("Waiver of liability"));
        assertThat(write(appeal.contracted(true)).gaps())
                .noneMatch(gap -> gap.startsWith("Waiver of liability"));
    }

    @Test
    void withoutSettingsThePayeeIsTheSenderAndTheAddressOfThePayerIsAGap() {
        Letter letter = write(AnAppeal.of(OTHER, "CO", "A1"));

        assertThat(text(letter))
                .contains("SPRINGFIELD SPINE CLINIC 100 ELM ST SPRINGFIELD, IL 62701-0100")
                .doesNotContain("1 Main St");
        assertThat(letter.gaps())
                .contains(
                        "Where the payer takes appeals: address, fax or portal",
                        "Name and title of the person who signs",
                        "Contact person with telephone and e-mail");
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void everyLetterIsWellFormedWithoutAFieldNameShowing(AnAppeal appeal) {
        Letter letter = write(appeal);

        parse(letter.bodyHtml());
        assertThat(letter.gaps()).noneMatch(gap -> gap.matches("[a-z][A-Za-z]*([.\\[].*)?"));
        assertThat(letter.bodyHtml()).doesNotContain("{{").doesNotContain("}}").contains("<h1>");
        assertThat(text(letter))
                .doesNotContain(" ,")
                .doesNotContain(" .")
                .doesNotContain("()")
                .doesNotContain("..");
    }

    static Stream<AnAppeal> everyLetter() {
        return Stream.of(
                        MEDICAL_NECESSITY,
                        AUTHORIZATION,
                        TIMELY_FILING,
                        NON_COVERED,
                        DOCUMENTATION,
                        EXPERIMENTAL,
                        BENEFIT_LIMIT,
                        CODING)
                .flatMap(category ->
                        Stream.of(
                                AnAppeal.of(category, "CO", "X1"),
                                AnAppeal.of(category, "PR", "X1", "N115")
                                        .withSettings()
                                        .with(Facts.everything())
                                        .with("B", "Letter", "letter-of-medical-necessity", 2)
                                        .with("C", "Approval", "authorization", 1)));
    }

    @ParameterizedTest
    @EnumSource(LineOfBusiness.class)
    void theSameRequestGivesTheSameLetter(LineOfBusiness line) {
        assertThat(write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").by(line)))
                .isEqualTo(write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").by(line)));
    }

    @Test
    void aTemplateThatNamesAnUnknownFieldIsRefused() {
        Templates templates = LetterTemplates.ours().current();

        assertThatThrownBy(() ->
                        templates.compileText(
                                "{{#patient.dob}}{{patient.shoeSize}}{{/patient.dob}}"))
                .hasMessageContaining("patient.shoeSize");
        assertThatThrownBy(
                        () -> templates.compileText("{{^patient.shoeSize}}x{{/patient.shoeSize}}"))
                .hasMessageContaining("patient.shoeSize");
    }

    @Test
    void aTemplateCantReachIntoObjects() {
        Templates templates = LetterTemplates.ours().current();

        assertThatThrownBy(() ->
                        templates
                                .compileText(
                                        "{{#patient.name}}{{patient.name.length}}{{/patient.name}}")
                                .execute(Map.of("patient", Map.of("name", "X"))))
                .isInstanceOf(RuntimeException.class);
    }

    private Letter write(AnAppeal appeal) {
        return letters.write(appeal.request());
    }

    private static String text(Letter letter) {
        return letter.bodyHtml()
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .replaceAll(" ([,.;)])", "$1")
                .replace("( ", "(");
    }

    private static void parse(String xml) {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError(e.getMessage() + "\n" + xml, e);
        }
    }
}
