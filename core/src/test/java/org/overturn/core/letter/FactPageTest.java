package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.letter.OurLetters.text;
import static org.overturn.core.letter.OurLetters.write;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page that a letter names beside an exhibit. */
class FactPageTest {

    private static final List<String> PAGES =
            List.of(
                    "Visit of January 8. Pain in the left leg.",
                    "Strength: dorsiflexion 4/5 on\nthe left, January 8.",
                    "Authorization 8812007 for therapy. Pain in the left leg.");

    @ParameterizedTest(name = "{0}: page {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "dorsiflexion 4/5 on January 8, 2",
                "Dorsiflexion of 4/5 on the left, 2",
                "authorization 8812007, 3",
                "dorsiflexion 5/5 on January 8, none",
                "pain in the left leg, none",
                "Pain, none"
            })
    void isTheOnlyOneThatSaysTheFact(String fact, Integer page) {
        assertThat(FactPage.find(PAGES, fact)).isEqualTo(Optional.ofNullable(page));
    }

    @Test
    void isTheOnlyOneThereIs() {
        assertThat(FactPage.find(List.of("Anything"), "dorsiflexion 4/5")).contains(1);
        assertThat(FactPage.find(List.of(), "dorsiflexion 4/5")).isEmpty();
    }

    @Test
    void standsInTheLetterWhereItIsKnown() {
        ExhibitTexts texts =
                exhibit -> exhibit.title().equals("Visit of January 8") ? PAGES : List.of();
        Letter letter = write(Facts.complete().saying(texts));

        assertThat(text(letter))
                .contains("Record (Ex. D, p. 2): dorsiflexion 4/5 on January 8")
                .contains("Record (Exhibit C): eleven therapy visits");
        assertThat(letter.draft().facts())
                .anySatisfy(fact ->
                        assertThat(fact.source()).isEqualTo(new Source.Exhibit("Ex. D, p. 2")));
    }
}
