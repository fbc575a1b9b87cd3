package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.payer.LineOfBusiness;

/** Which template answers a denial, in the order of templates/README.md. */
class TemplateChoiceTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}, CARC {1}, level {2}: {3}")
    @CsvSource({
        "MEDICAL_NECESSITY, 50, 1, medical-necessity",
        "MEDICAL_NECESSITY, 96, 1, medical-necessity",
        "MEDICAL_NECESSITY, 186, 1, level-of-care",
        "MEDICAL_NECESSITY, 152, 1, level-of-care",
        "BENEFIT_LIMIT, 152, 1, benefit-limit",
        "OTHER, 152, 1, general",
        "AUTHORIZATION, 197, 1, authorization",
        "TIMELY_FILING, 29, 1, timely-filing",
        "ELIGIBILITY, 27, 1, eligibility",
        "CODING, 4, 1, coding",
        "BUNDLING, 97, 1, bundling",
        "DUPLICATE, 18, 1, duplicate",
        "NON_COVERED, 204, 1, non-covered",
        "EXPERIMENTAL, 55, 1, experimental",
        "COORDINATION_OF_BENEFITS, 22, 1, coordination-of-benefits",
        "DOCUMENTATION, 252, 1, documentation",
        "BENEFIT_LIMIT, 119, 1, benefit-limit",
        "PROVIDER_CREDENTIALING, B7, 1, credentialing",
        "CONTRACTUAL, 45, 1, underpayment",
        "PAYMENT_ADJUSTMENT, WO, 1, take-back",
        "SUBMISSION_ERROR, 16, 1, documentation",
        "SUBMISSION_ERROR, 206, 1, general",
        "OTHER, 198, 1, authorization",
        "OTHER, A1, 1, general",
        "MEDICAL_NECESSITY, 50, 2, second-level",
        "MEDICAL_NECESSITY, 186, 2, second-level",
        "OTHER, 198, 3, second-level",
        "PENDED, 133, 2, general"
    })
    void oursAreChosenByCategoryReasonAndLevel(
            DenialCategory category, String carc, int level, String template) {
        AnAppeal appeal = AnAppeal.of(category, "CO", carc).at(level, "Level " + level);

        assertThat(new Letters(Codes.standard()).write(appeal.request()).template())
                .isEqualTo(template);
    }

    /** Each office template states what its name says; the first that fits is the one expected. */
    @ParameterizedTest(name = "without {0}: {1}")
    @CsvSource({
        "-, payer-category-level",
        "payer-category-level, payer-category",
        "payer-category, payer-carc",
        "payer-carc, payer",
        "payer, category-level-line",
        "category-level-line, category-level",
        "category-level, authorization"
    })
    void theMoreATemplateNamesTheEarlierItIsChosen(String leftOut, String expected)
            throws IOException {
        boolean leave = !leftOut.equals("-");
        for (String name : OFFICE) {
            if (leave) {
                Files.delete(folder.resolve(name + ".html"));
                leave = !name.equals(leftOut);
            }
        }

        assertThat(
                        chosen(
                                AnAppeal.of(DenialCategory.AUTHORIZATION, "CO", "197")
                                        .withSettings()
                                        .by(LineOfBusiness.ERISA)))
                .isEqualTo(expected);
    }

    private static final String[] OFFICE = {
        "payer-category-level",
        "payer-category",
        "payer-carc",
        "payer",
        "category-level-line",
        "category-level"
    };

    @BeforeEach
    void writeOfficeTemplates() throws IOException {
        for (String name : OFFICE) {
            StringBuilder front = new StringBuilder("---\nkind: APPEAL\ntitle: " + name + "\n");
            front.append(name.contains("payer") ? "payers: [prairie]\n" : "");
            front.append(name.contains("category") ? "categories: [AUTHORIZATION]\n" : "");
            front.append(name.contains("carc") ? "carcs: [\"197\"]\n" : "");
            front.append(name.contains("level") ? "levels: [1]\n" : "");
            front.append(name.contains("line") ? "linesOfBusiness: [ERISA]\n" : "");
            Files.writeString(
                    folder.resolve(name + ".html"),
                    front + "---\n<section lang=\"en\"><h1>x</h1>{{>close}}</section>\n");
        }
    }

    @Test
    void anotherPayersTemplateIsNotChosen() {
        assertThat(chosen(AnAppeal.of(DenialCategory.OTHER, "CO", "A1"))).isEqualTo("general");
    }

    private String chosen(AnAppeal appeal) {
        return new Letters(Codes.standard(), LetterTemplates.in(folder))
                .write(appeal.request())
                .template();
    }
}
