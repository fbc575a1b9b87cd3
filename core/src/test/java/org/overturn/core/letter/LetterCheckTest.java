package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.letter.CheckedDraft.DRAFT;
import static org.overturn.core.letter.CheckedDraft.FACTS;
import static org.overturn.core.letter.CheckedDraft.check;
import static org.overturn.core.letter.CheckedDraft.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.core.code.Codes;
import org.overturn.core.code.DenialCategory;

/** What a letter that a person edited lacks, and what must not stand in it. */
class LetterCheckTest {

    @Test
    void aCompleteDraftHasNoFindings() {
        assertThat(check(DRAFT.html())).extracting(LetterFinding::text).isEmpty();
    }

    @Test
    void gapsFieldsAndFactsWithoutASourceCanNotPass() {
        List<LetterFinding> findings =
                unlost(
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

    /** What is wrong with what stands there, whatever is gone. */
    private static List<LetterFinding> unlost(String html) {
        return check(html).stream().filter(one -> !one.key().startsWith("lost-")).toList();
    }

    @Test
    void anEmptiedLetterLacksWhatIdentifiesTheClaimAndItsClosing() {
        List<LetterFinding> findings = check("<p>Please pay.</p>");

        assertThat(findings).allMatch(LetterFinding::waivable);
        assertThat(findings)
                .extracting(LetterFinding::quote)
                .containsExactly(
                        "re",
                        "patient.name",
                        "coverage.memberId",
                        "claim.number",
                        "claim.dos",
                        "denial.amount",
                        "closing",
                        "signature");
        assertThat(findings)
                .extracting(LetterFinding::text)
                .anyMatch(text -> text.contains("no longer has the section \"What we ask for\""));
    }

    @Test
    void aTypedFactOfTheClaimIsNotLost() {
        String number = FACTS.get("claim.number").text();
        assertThat(check(DRAFT.html().replace(LetterHtml.fact("claim.number", number), number)))
                .isEmpty();
        assertThat(check(DRAFT.html().replace(LetterHtml.fact("claim.number", number), "")))
                .extracting(LetterFinding::quote)
                .containsExactly("claim.number");
    }

    @Test
    void aGapThatWasDeletedIsStillMissingUnlessSomebodyFilledIt() {
        Letter.Draft bare =
                new Letters(Codes.standard())
                        .write(AnAppeal.of(DenialCategory.MEDICAL_NECESSITY, "CO", "50").request())
                        .draft();
        String gap = "Birth date of the patient";
        String html = bare.html().replace("[[" + gap + "]]", "");
        assertThat(html).isNotEqualTo(bare.html());
        Map<String, MergedFact> facts = facts(bare);
        String clean = LetterHtml.clean(html, facts);

        assertThat(LetterCheck.of(clean, bare, facts, Set.of()))
                .filteredOn(LetterFinding::waivable)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.key()).startsWith("missing-");
                    assertThat(finding.quote()).isEqualTo(gap);
                });
        assertThat(LetterCheck.of(clean, bare, facts, Set.of(gap)))
                .noneMatch(LetterFinding::waivable);
    }

    @Test
    void aFactThatChangedSinceIsAFindingUntilTheLetterIsSaved() {
        String html = LetterHtml.clean(DRAFT.html(), FACTS);
        Map<String, MergedFact> changed = new LinkedHashMap<>(FACTS);
        MergedFact charge = FACTS.get("claim.charge");
        changed.put("claim.charge", new MergedFact("claim.charge", "$9.00", charge.source()));

        assertThat(LetterCheck.of(html, DRAFT, changed, Set.of()))
                .extracting(LetterFinding::text)
                .singleElement()
                .asString()
                .contains("The facts say \"$9.00\" by now (Remittance: CLP03");
        assertThat(LetterCheck.of(LetterHtml.clean(html, changed), DRAFT, changed, Set.of()))
                .isEmpty();
    }

    @Test
    void aKeyOfAFindingHoldsNothingOfThePatient() {
        assertThat(unlost("<p>[[Birth date of Rowan]] on July 4, 1999</p>"))
                .extracting(LetterFinding::key)
                .allMatch(key -> key.matches("(gap|date)-[0-9a-f]{12}"));
    }
}
