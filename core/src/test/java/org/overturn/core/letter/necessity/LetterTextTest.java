package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.NecessityText;
import org.overturn.core.letter.Office;

class LetterTextTest {

    private static final Office OFFICE =
            new Office(
                    Optional.of("Lakeside Spine Center"),
                    List.of("400 Lake Street"),
                    Optional.of("217-555-0111"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Office.Member.NONE,
                    Office.Member.NONE);

    @Test
    void aLetterWithAllFieldsHasNoGapAndSaysThemAll() {
        Letter letter = write(ALetter.complete());

        assertThat(letter.gaps()).isEmpty();
        assertThat(letter.unknownFacts()).isEmpty();
        assertThat(letter.bodyHtml())
                .contains("Elena Marsh, born May 4, 1968")
                .contains("M51.16 Lumbar disc disorder with radiculopathy; M54.42")
                .contains("<td>Naproxen, 500 mg twice a day</td><td>July 1, 2025</td>")
                .contains("<li>Opioids: history of dependence in the family</li>")
                .contains("<td>2a</td><td>Six weeks of conservative care</td><td>Yes</td>")
                .contains("one level, once, for one day, 1 unit")
                .contains("Delay beyond two weeks could, in my judgment")
                .contains("license IL 036-114477, valid until July 31, 2027")
                .contains("Signature: ____")
                .doesNotContain("12 Alder Way")
                .doesNotContain("elena@example.org");
    }

    @Test
    void whatIsOptionalLeavesNeitherAGapNorAnEmptyHeading() {
        LetterContent all = ALetter.complete();
        LetterContent bare =
                new LetterContent(
                        new Addressee("Prairie Mutual", "", "", "", "", ""),
                        all.patient(),
                        all.condition(),
                        all.treatment(),
                        all.benefit(),
                        Urgency.BLANK,
                        all.provider(),
                        PayerPolicy.BLANK,
                        List.of());
        Letter letter = write(bare);
        assertThat(letter.gaps()).isEmpty();
        assertThat(letter.bodyHtml())
                .doesNotContain("Evidence")
                .doesNotContain("own criteria")
                .doesNotContain("72 hours");
    }

    @Test
    void aBlankLetterShowsItsGapsAndABlankRowIsNone() {
        Letter blank = write(LetterContent.BLANK);
        assertThat(blank.gaps())
                .contains("Name of the patient", "NPI of the provider", "Attestation");
        LetterContent withBlankRow =
                ContentEdit.with(ALetter.complete(), "treatment.tried[2].name", "");
        assertThat(write(withBlankRow).gaps()).isEmpty();
    }

    private static Letter write(LetterContent content) {
        return new NecessityText()
                .write(
                        new LetterWording(content, OFFICE)
                                .fields(
                                        "Letter of medical necessity LMN-2026-00001",
                                        ALetter.TODAY,
                                        Optional.empty(),
                                        List.of()));
    }
}
