package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.code.Codes;

/** What a letter says of exhibits, held against those of its packet. */
class ExhibitsInLettersTest {

    private static final Letter.Draft DRAFT = draft(Facts.complete());

    private static Letter.Draft draft(AnAppeal appeal) {
        return new Letters(Codes.standard()).write(appeal.request()).draft();
    }

    private static Map<String, MergedFact> facts(Letter.Draft draft) {
        Map<String, MergedFact> facts = new LinkedHashMap<>();
        draft.facts().forEach(fact -> facts.put(fact.key(), fact));
        return facts;
    }

    private static List<LetterFinding> check(String html, Letter.Draft now) {
        return LetterCheck.of(LetterHtml.clean(html, facts(now)), now, facts(now), Set.of());
    }

    private static Letter citing(String reference) {
        Map<String, Object> facts = new LinkedHashMap<>(Facts.spine());
        facts.put(
                "criteria",
                List.of(
                        Map.of(
                                "paraphrase",
                                "six weeks of care",
                                "fact",
                                "eleven visits",
                                "exhibit",
                                reference)));
        return new Letters(Codes.standard()).write(Facts.complete().with(facts).request());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Therapy notes, p. 14", "page 14 of exhibit C", "Ex. C, page 14"})
    void aPageThatTheFactsNameBeyondTheEndOfAnExhibitIsAGap(String reference) {
        assertThat(citing(reference).gaps())
                .containsExactly("Page of Exhibit C: the facts name page 14, and it has 6 pages");
        assertThat(citing(reference.replace("14", "6")).bodyHtml()).contains("Ex. C, p. 6");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "See page 14 of Exhibit C.   | page 14 of Exhibit C, which has 6 pages",
                "See Ex. C, p. 14.           | page 14 of Exhibit C, which has 6 pages",
                "See Exhibit D, pages 2-9.   | page 9 of Exhibit D, which has 3 pages",
                "See pages 2 to 9 of the exhibit D. | page 9 of Exhibit D, which has 3 pages",
                "See Exhibit C (p. 0).       | page 0 of Exhibit C, which has 6 pages"
            })
    void aPageThatIsNotThereCantBeLetPass(String typed, String finding) {
        List<LetterFinding> pages =
                check(DRAFT.html().replace("</section>", "<p>" + typed + "</p></section>"), DRAFT)
                        .stream()
                        .filter(one -> one.key().startsWith("page-"))
                        .toList();

        assertThat(pages)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.text())
                            .isEqualTo("The letter names " + finding + ". Correct the page.");
                    assertThat(one.waivable()).isFalse();
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See Ex. C, p. 6.",
                "See Exhibit D, pages 1 to 3.",
                "Exhibit Z, page 90",
                "page 14"
            })
    void pagesThatAreThereOrOfWhichNothingIsKnownAreNoFinding(String typed) {
        assertThat(
                        check(
                                DRAFT.html()
                                        .replace("</section>", "<p>" + typed + "</p></section>"),
                                DRAFT))
                .noneMatch(one -> one.key().startsWith("page-"));
    }

    @Test
    void whereOneExhibitIsGoneOnlyThatOneIsAFinding() {
        String before = draft(of("B C D E F G H".split(" "))).html();
        Letter.Draft now = draft(of("B D E F G H".split(" ")));

        assertThat(check(before, now))
                .extracting(LetterFinding::text)
                .singleElement()
                .asString()
                .startsWith(
                        "Exhibit XC (Page C) stands in the list of enclosures, and is not in the"
                                + " packet any more.");
        assertThat(check(draft(of("B D E F G H".split(" "))).html(), now)).isEmpty();
    }

    @Test
    void whatComesLaterIsAFindingUntilTheListNamesIt() {
        Letter.Draft now = draft(of("B C D".split(" ")));

        assertThat(check(draft(of("B C".split(" "))).html(), now))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.text())
                            .startsWith("Exhibit XD (Page D) is in the packet, and the list");
                    assertThat(one.waivable()).isTrue();
                });
    }

    /** A packet of Medicare with these exhibits beside those that its facts name. */
    private static AnAppeal of(String... letters) {
        AnAppeal appeal = Facts.complete();
        for (String letter : letters) {
            appeal.with(
                    new ExhibitReference(
                            "X" + letter, "Page " + letter, "other", 1, "document-" + letter, ""));
        }
        return appeal;
    }
}
