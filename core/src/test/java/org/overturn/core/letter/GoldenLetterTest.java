package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.code.DenialCategory.AUTHORIZATION;
import static org.overturn.core.code.DenialCategory.TIMELY_FILING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.code.Codes;
import org.overturn.core.payer.LineOfBusiness;

/** Whole letters, to be read by eye; rewritten with {@code -Dgolden.update=true}. */
class GoldenLetterTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/letter");

    @ParameterizedTest(name = "{0}")
    @MethodSource("letters")
    void theLetterIsTheGoldenOne(String name, AnAppeal appeal) throws IOException {
        Path golden = GOLDEN.resolve(name + ".html");
        String body = new Letters(Codes.standard()).write(appeal.request()).bodyHtml();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, body);
        }

        assertThat(body).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void eachTemplateSaysWhatItsGoldenFileSays(String template) throws IOException {
        Path golden = GOLDEN.resolve(template + ".txt");
        Letters letters = new Letters(Codes.standard());
        String complete =
                LetterText.of(letters.write(LetterCases.complete(template).request(), template));
        String bare = LetterText.of(letters.write(LetterCases.bare(template).request(), template));
        String both = complete + "\n" + "=".repeat(78) + "\nWithout facts\n\n" + bare;
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, both);
        }

        assertThat(both).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void aLetterWithAllItsFactsHasNoGapAndNoFactLeftOver(String template) {
        Letter letter =
                new Letters(Codes.standard())
                        .write(LetterCases.complete(template).request(), template);

        assertThat(letter.gaps())
                .isSubsetOf(
                        "Argument: why the stated reason does not fit this claim, point by"
                                + " point, each with the exhibit that shows it");
        assertThat(letter.unknownFacts()).isEmpty();
        assertThat(letter.makeup().issues()).isEmpty();
    }

    static Stream<String> templates() {
        return LetterCases.templates().stream();
    }

    static Stream<Arguments> letters() {
        return Stream.of(
                Arguments.of("medical-necessity-complete", Facts.complete()),
                Arguments.of(
                        "authorization-bare",
                        AnAppeal.of(AUTHORIZATION, "CO", "197")
                                .by(LineOfBusiness.COMMERCIAL_CONTRACT)),
                Arguments.of(
                        "timely-filing",
                        AnAppeal.of(TIMELY_FILING, "CO", "29", "N1")
                                .by(LineOfBusiness.MEDICAID_MCO)
                                .withSettings()
                                .receivedOn(LocalDate.of(2026, 1, 20))
                                .with(
                                        Map.of(
                                                "patient", Map.of("dob", "1990-02-28"),
                                                "tf",
                                                        Map.of(
                                                                "limitDays", "90",
                                                                "limitFrom", "the date of service",
                                                                "limitSource",
                                                                        "provider agreement, section 5.2",
                                                                "limitDate", "2026-04-12")))
                                .with("B", "277CA of January 20", "proof-of-filing", 1)));
    }
}
