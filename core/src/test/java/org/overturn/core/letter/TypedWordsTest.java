package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.letter.CheckedDraft.DRAFT;
import static org.overturn.core.letter.CheckedDraft.FACTS;
import static org.overturn.core.letter.CheckedDraft.check;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person typed is held against the facts: dates, amounts, names, numbers and codes. */
class TypedWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "seen on January 13, 2026 | The letter says January 13, 2026; the remittance says January 12, 2026 (",
                "seen on Jan. 13, 2026    | The letter says January 13, 2026; the remittance says January 12, 2026 (",
                "seen on 01/13/2026       | The letter says January 13, 2026; the remittance says January 12, 2026 (",
                "seen on 2026-12-01       | The letter says December 1, 2026; the remittance says January 12, 2026 (",
                "seen on August 9, 1999   | The letter says August 9, 1999; no fact has that date.",
                "we are owed $1,260.00    | The letter says $1,260.00; the remittance says $1,250.00 (",
                "we are owed $77          | The letter says $77.00; no fact has that amount."
            })
    void aTypedDateOrAmountIsHeldAgainstTheFacts(String typed, String finding) {
        assertThat(added("The patient was " + typed + "."))
                .singleElement()
                .asString()
                .startsWith(finding);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seen on January 12, 2026",
                "seen on 01/12/2026",
                "seen on 2026-01-12",
                "owed $1,250.00",
                "owed $1250",
                "seen on February 30, 2026, which is no day",
                "told on page 14 of 2026"
            })
    void whatAgreesWithAFactIsNoFinding(String typed) {
        assertThat(added("The patient was " + typed + ".")).isEmpty();
    }

    @Test
    void aNameOrNumberThatIsNearlyAFactsIsAFinding() {
        MergedFact patient = FACTS.get("patient.name");
        MergedFact claim = FACTS.get("claim.number");
        String name = patient.text().replaceFirst("(.)(.)$", "$2$1");
        String number = claim.text().substring(0, claim.text().length() - 1) + "X";

        assertThat(added(name + " needs it."))
                .containsExactly(
                        "The letter says "
                                + name
                                + "; the remittance says "
                                + patient.text()
                                + " (patient.name).");
        assertThat(added("See " + number + "."))
                .containsExactly(
                        "The letter says "
                                + number
                                + "; the remittance says "
                                + claim.text()
                                + " (claim.number).");
        assertThat(added(patient.text() + " needs it, see " + claim.text() + ".")).isEmpty();
        assertThat(added("Another Person needs it.")).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "EMIL LINDQVIST, Emil Lindquist needs it., Emil Lindquist",
        "EMIL LINDQVIST, We treated emil lindquist here., emil lindquist",
        "EMIL LINDQVIST, Mr. Lindquist was seen., Mr. Lindquist",
        "EMIL LINDQVIST, The patient Emil A. Lindquist was seen., Emil A. Lindquist",
        "LUTHER I SUTHERLAND, Luther Sutherlund needs it., Luther Sutherlund",
        "LUTHER I SUTHERLAND, Luther Ivan Sutherlund needs it., Luther Ivan Sutherlund",
        "LUTHER I SUTHERLAND, Luther Sutherland needs it., ''",
        "LUTHER I SUTHERLAND, Luther I. Sutherland and Mr. Sutherland need it., ''",
        "EMIL LINDQVIST, Emil Lindqvist’s knee and the Lindqvists’ home, ''",
        "ANN LEE, Ann Lea needs it., Ann Lea",
        "ANN LEE, an eel needs it., ''"
    })
    void aMisspelledNameIsFoundWhateverItsCaseAndInitial(String fact, String text, String slip) {
        assertThat(typed(text, named("patient.name", fact)))
                .isEqualTo(slip.isEmpty() ? List.of() : List.of(slip));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Rendered by NPI 1999999984. | 1999999984",
                "See 1881000017 for it. | 1881000017",
                "under authorization AUTH-77120 | AUTH-77120",
                "under authorization number 4471902 | 4471902",
                "we billed CPT 99215 | 99215",
                "we billed J1745 | J1745",
                "the diagnosis is G47.33 | G47.33",
                "see Exhibit Q | Exhibit Q",
                "see Ex. Z, p. 99 | Exhibit Z",
                "see Exhibits A and Q | Exhibit Q"
            })
    void aNumberACodeOrAnExhibitThatNoFactHasIsAFinding(String text, String quote) {
        assertThat(check(DRAFT.html().replace("</section>", "<p>" + text + "</p></section>")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.quote()).isEqualTo(quote);
                    assertThat(finding.waivable()).isTrue();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NPI 1881000009",
                "we billed 72148 on 2026-01-12",
                "the diagnoses are M54.16 and M5126",
                "see Exhibit D and Ex. D, p. 3 and Exhibits A and B",
                "Springfield, IL 62701",
                "42 CFR 405.942 and 12,500 members and the year 2025",
                "she took vitamin B12; the roots L5-S1 and T12 hurt",
                "the authorization of January"
            })
    void whatAFactHasOrWhatIsNoNumberIsNoFinding(String text) {
        assertThat(added(text)).isEmpty();
    }

    /** The findings about a paragraph that a person added to the complete draft. */
    private static List<String> added(String text) {
        return check(DRAFT.html().replace("</section>", "<p>" + text + "</p></section>")).stream()
                .map(LetterFinding::text)
                .toList();
    }

    private static List<String> typed(String text, MergedFact... facts) {
        return new TypedWords(List.of(facts))
                .check(text, "").stream().map(TypedWords.Doubt::quote).toList();
    }

    private static MergedFact named(String key, String text) {
        return new MergedFact(key, text, new Source.Fact(key));
    }
}
