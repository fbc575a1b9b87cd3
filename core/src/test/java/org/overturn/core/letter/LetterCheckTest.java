package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.code.Codes;

/** What is held against a letter that a person wrote. */
class LetterCheckTest {

    private static final Letter.Draft DRAFT =
            new Letters(Codes.standard()).write(Facts.complete().request()).draft();
    private static final Map<String, MergedFact> FACTS = facts();

    private static Map<String, MergedFact> facts() {
        Map<String, MergedFact> facts = new LinkedHashMap<>();
        DRAFT.facts().forEach(fact -> facts.put(fact.key(), fact));
        return facts;
    }

    private static List<LetterFinding> check(String html) {
        return LetterCheck.of(LetterHtml.clean(html, FACTS), DRAFT, FACTS);
    }

    /** The findings about a paragraph that a person added to the complete draft. */
    private static List<String> added(String text) {
        return check(DRAFT.html().replace("</section>", "<p>" + text + "</p></section>")).stream()
                .map(LetterFinding::text)
                .toList();
    }

    @Test
    void aCompleteDraftHasNoFindings() {
        assertThat(check(DRAFT.html())).extracting(LetterFinding::text).isEmpty();
    }

    @Test
    void everyFactOfTheDraftHasASourceAndStandsWithItsWords() {
        assertThat(LetterHtml.factKeys(DRAFT.html())).isNotEmpty().allMatch(FACTS::containsKey);
        assertThat(DRAFT.facts())
                .allSatisfy(fact -> assertThat(fact.source().words()).isNotBlank());
        assertThat(FACTS.get("claim.charge").source()).isInstanceOf(Source.Segment.class);
        assertThat(FACTS.get("claim.charge").source().words()).contains("CLP03");
        assertThat(FACTS.get("clinical.presentation").source())
                .isEqualTo(new Source.Fact("clinical.presentation"));
    }

    @Test
    void everyFieldThatTheProgramFillsHasARowInTheTableOfSources() {
        Vocabulary vocabulary = Vocabulary.standard();
        List<String> conditions =
                List.of(
                        "appeal.clinical",
                        "contact.known",
                        "clinical.known",
                        "appeal.later",
                        "late.overdue",
                        "consent.needed",
                        "waiver.needed");

        assertThat(vocabulary.single())
                .filteredOn(field -> field.source() != Vocabulary.Source.FACTS)
                .extracting(Vocabulary.Field::path)
                .filteredOn(path -> !conditions.contains(path) && !path.endsWith(".argued"))
                .allMatch(FactSources::knows);
        assertThat(vocabulary.lists().values().stream().flatMap(List::stream).toList())
                .filteredOn(field -> field.source() != Vocabulary.Source.FACTS)
                .extracting(field -> field.list() + "." + field.item())
                .allMatch(FactSources::knows);
    }

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

    @Test
    void gapsFieldsAndFactsWithoutASourceCanNotPass() {
        List<LetterFinding> findings =
                check(
                        "<p>[[Name]] and [[Name]] and {{claim.charge}} and "
                                + "<span class=\"fact\" data-fact=\"no.such\">$5.00</span> [[open</p>");

        assertThat(findings)
                .extracting(finding -> finding.key().replaceAll("-.*", ""))
                .containsExactly("gap", "gap", "field", "source");
        assertThat(findings).noneMatch(LetterFinding::waivable);
        assertThat(findings)
                .extracting(LetterFinding::quote)
                .containsExactly("Name", "[[", "{{claim.charge}}", "no.such");
    }

    @Test
    void aFactThatChangedSinceIsAFindingUntilTheLetterIsSaved() {
        String html = LetterHtml.clean(DRAFT.html(), FACTS);
        Map<String, MergedFact> changed = new LinkedHashMap<>(FACTS);
        MergedFact charge = FACTS.get("claim.charge");
        changed.put("claim.charge", new MergedFact("claim.charge", "$9.00", charge.source()));

        assertThat(LetterCheck.of(html, DRAFT, changed))
                .extracting(LetterFinding::text)
                .singleElement()
                .asString()
                .contains("The facts say \"$9.00\" by now (Remittance: CLP03");
        assertThat(LetterCheck.of(LetterHtml.clean(html, changed), DRAFT, changed)).isEmpty();
    }

    @Test
    void aKeyOfAFindingHoldsNothingOfThePatient() {
        assertThat(check("<p>[[Birth date of Rowan]] on July 4, 1999</p>"))
                .extracting(LetterFinding::key)
                .allMatch(key -> key.matches("(gap|date)-[0-9a-f]{12}"));
    }
}
