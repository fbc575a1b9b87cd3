package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.code.DenialCategory.AUTHORIZATION;
import static org.overturn.core.code.DenialCategory.BENEFIT_LIMIT;
import static org.overturn.core.code.DenialCategory.CODING;
import static org.overturn.core.code.DenialCategory.DOCUMENTATION;
import static org.overturn.core.code.DenialCategory.EXPERIMENTAL;
import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;
import static org.overturn.core.code.DenialCategory.NON_COVERED;
import static org.overturn.core.code.DenialCategory.OTHER;
import static org.overturn.core.code.DenialCategory.TIMELY_FILING;
import static org.overturn.core.letter.OurLetters.text;
import static org.overturn.core.letter.OurLetters.write;

import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.payer.LineOfBusiness;
import org.xml.sax.InputSource;

/** Which letter answers a denial, what it asks for first, and what every letter keeps to. */
class LettersTest {

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
    void whatIsMergedIsEscaped() {
        Letter letter = write(AnAppeal.of(OTHER, "CO", "A1").ofPatient("O'NEIL <b>&\u0001\uFFFF"));

        assertThat(letter.bodyHtml()).contains("AVERY J O&#39;NEIL &lt;b&gt;&amp;,");
        parse(letter.bodyHtml());
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

    private static void parse(String xml) {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new AssertionError(e.getMessage() + "\n" + xml, e);
        }
    }

    @ParameterizedTest
    @EnumSource(LineOfBusiness.class)
    void theSameRequestGivesTheSameLetter(LineOfBusiness line) {
        assertThat(write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").by(line)))
                .isEqualTo(write(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50").by(line)));
    }
}
