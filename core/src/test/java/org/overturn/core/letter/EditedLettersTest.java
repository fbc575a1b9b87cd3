package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.DifferenceRow;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.letter.EditedLetters.Filled;

/** A letter from the template's draft to the signature. */
@EachDatabase
class EditedLettersTest extends EditedLetterDesk {

    @BeforeDatabase
    static void migrate(TestDatabase database) {
        EditedLetterDesk.migrate(database);
    }

    @Test
    void anAppealNobodyEditedHasNoTextAndItsDraftIsShown() {
        assertThat(letters.find(appeal)).isEmpty();
        assertThat(letters.findPrinted(appeal)).isEmpty();
        LetterReview preview = letters.preview(BARE);
        assertThat(preview.gaps()).contains("Birth date of the patient");
        assertThat(preview.page())
                .contains("data-source=\"Remittance: CLP07")
                .doesNotContain("style=");
    }

    @Test
    void theDraftIsTheFirstVersionAndPrintsAsTheTemplateWroteIt() {
        Approval letter = letters.open(who(ada), appeal, COMPLETE);

        assertThat(letter.state()).isEqualTo(ApprovalState.DRAFT);
        assertThat(letter.clinical()).isTrue();
        assertThat(LetterHtml.paragraphs(letters.findPrinted(appeal).orElseThrow().html()))
                .isEqualTo(LetterHtml.paragraphs(LetterHtml.withoutFacts(COMPLETE.html())));
        assertThat(letters.review(letter, COMPLETE).findings()).isEmpty();
    }

    @Test
    void aFilledGapIsAFactWithAPersonAsItsSourceAndOutlivesARegeneration() {
        Approval letter = letters.open(who(ada), appeal, BARE);
        String gap = "Birth date of the patient";

        letter = letters.fill(who(ada), letter.seen(), new Filled(gap, " March 1, 1980 "));

        LetterReview review = letters.review(letter, BARE);
        assertThat(review.gaps()).doesNotContain(gap);
        assertThat(review.facts())
                .filteredOn(fact -> fact.source() instanceof Source.Person)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.text()).isEqualTo("March 1, 1980");
                    assertThat(fact.source()).isEqualTo(new Source.Person("ada", CLOCK.instant()));
                });

        letter = write(letter, "<p>Only this</p>", BARE);
        letter = letters.regenerate(who(ada), letter.seen(), BARE);

        assertThat(letters.review(letter, BARE).html()).contains("March 1, 1980");
        assertThat(approvals.listVersions(letter))
                .extracting(version -> version.note())
                .containsExactly(
                        "From the template", "Filled: " + gap, "", "Written again from the facts");
        assertThat(letters.compare(letter, 3, 4))
                .extracting(DifferenceRow::text)
                .contains("Only this");
    }

    @Test
    void aFillThatSaysNothingOrIsAGapItselfIsRefused() {
        Approval letter = letters.open(who(ada), appeal, BARE);

        for (String content : List.of(" ", "[[later]]", "x".repeat(4001))) {
            assertThatThrownBy(() ->
                            letters.fill(
                                    who(ada),
                                    letter.seen(),
                                    new Filled("Birth date of the patient", content)))
                    .isInstanceOf(UnusableEntry.class);
        }
    }

    @Test
    void theClinicianWhomALetterNamesStandsUnderTheLineToSignOn() {
        assertThat(NamedClinician.in(COMPLETE.html())).contains("Ngozi Okafor");
        assertThat(NamedClinician.in(BARE.html())).isEmpty();
        String typed =
                BARE.html()
                        .replaceAll(
                                "\\[\\[Treating clinician who signs[^]]*]]",
                                "Ruth Kessler-Dunn, MD, NPI 2512005200");
        assertThat(NamedClinician.in(typed)).contains("Ruth Kessler-Dunn");
        assertThat(NamedClinician.in("<section><p>No block, no name</p></section>")).isEmpty();
    }

    @Test
    void newFactsStandInTheLetterOnceItIsWrittenAgain() {
        Approval letter = letters.open(who(ada), appeal, BARE);
        Letter.Draft later =
                draft(
                        AnAppeal.of(MEDICAL_NECESSITY, "CO", "50")
                                .with(Map.of("patient", Map.of("dob", "1980-03-01")))
                                .on(LocalDate.of(2026, 3, 9)));

        assertThat(letters.review(letter, later).findings())
                .anyMatch(finding -> finding.text().contains("March 9, 2026"));
        letter = letters.regenerate(who(ada), letter.seen(), later);

        LetterReview review = letters.review(letter, later);
        assertThat(review.html()).contains("March 1, 1980", "March 9, 2026");
        assertThat(review.findings()).noneMatch(LetterFinding::waivable);
    }
}
