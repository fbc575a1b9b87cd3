package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.code.DenialCategory.AUTHORIZATION;
import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;
import static org.overturn.core.letter.OurLetters.text;
import static org.overturn.core.letter.OurLetters.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.payer.Payer;

/** Letters say what the denial is about, and say it once. */
class LetterWordsTest {

    @Test
    void anExceededAuthorizationIsArguedByItsAmountsAndNotByItsBeing() {
        AnAppeal appeal = AnAppeal.of(AUTHORIZATION, "CO", "198").referring("G1", "AU-1");

        assertThat(text(write(appeal)))
                .contains("for exceeding what was authorized")
                .contains("Authorization AU-1 was given; that there was one is not in dispute.")
                .contains("[[Authorization: the units, days or visits it covers")
                .doesNotContain("for lack of authorization", "the days and services it covers");

        Letter argued =
                write(
                        appeal.with(
                                Map.of("auth", Map.of("units", "12 visits", "used", "11 visits"))));

        assertThat(text(argued))
                .contains("It covers 12 visits. With the services in dispute, 11 visits were given")
                .doesNotContain("[[Authorization");
    }

    @Test
    void aMissingAuthorizationIsArguedAsBefore() {
        assertThat(text(write(AnAppeal.of(AUTHORIZATION, "CO", "197"))))
                .contains("for lack of authorization")
                .doesNotContain("exceeding");
    }

    @Test
    void requirementsDoNotFollowASentenceThatThereAreNone() {
        Letter letter =
                write(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(
                                        Map.of(
                                                "criteria",
                                                List.of(Map.of("paraphrase", "a", "fact", "b")))));

        assertThat(text(letter))
                .contains("It names no policy or criterion. We answer the requirements for such")
                .doesNotContain("can't be tested", "cannot be tested");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "Fax, By fax to 1, Sent by",
        "certified mail, Sent by certified mail, Sent by Fax",
        "the portal, Sent by the portal, through"
    })
    void theWayOfSendingIsSaidOnce(String delivery, String said, String notSaid) {
        KnownFields fields = new KnownFields();
        Payer payer =
                new Payer(
                        "p",
                        "Prairie",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of("1"),
                        Optional.empty(),
                        Optional.of(delivery),
                        Optional.empty());
        OfficeFields.putPayer(fields, Optional.of(payer), "");
        String way = fields.find("payer.delivery").map(one -> "Sent by " + one).orElse("");

        assertThat("By fax to 1 " + way).contains(said).doesNotContain(notSaid);
    }
}
