package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.ApprovalState;
import org.overturn.core.approval.Attestation;
import org.overturn.core.approval.BlockedByFindings;
import org.overturn.core.approval.NotEntitledToSign;
import org.overturn.core.approval.OwnText;
import org.overturn.core.approval.Waiver;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;

/** A letter is taken no step further while something is in the way that can't be let pass. */
@EachDatabase
class EditedLetterApprovalsTest extends EditedLetterDesk {

    @BeforeDatabase
    static void migrate(TestDatabase database) {
        EditedLetterDesk.migrate(database);
    }

    @Test
    void whatBlocksIsMendedOrLetPassByAnotherPersonAndThenSigned() {
        Approval letter = letters.open(who(ada), appeal, COMPLETE);
        String typed =
                COMPLETE.html().replace("</section>", "<p>Seen January 13, 2026.</p></section>");
        Approval submitted =
                steps.submit(who(ada), write(letter, typed, COMPLETE).seen(), COMPLETE, "");
        LetterFinding finding = letters.review(submitted, COMPLETE).findings().getFirst();

        assertThatThrownBy(() -> steps.approve(who(ada), submitted.seen(), COMPLETE, List.of()))
                .isInstanceOf(OwnText.class);
        assertThatThrownBy(
                        () -> steps.approve(who(drOkafor), submitted.seen(), COMPLETE, List.of()))
                .isInstanceOf(BlockedByFindings.class);

        Approval approved =
                steps.approve(
                        who(drOkafor),
                        submitted.seen(),
                        COMPLETE,
                        List.of(new Waiver(finding.key(), "The follow-up visit")));
        Attestation attestation = Attestation.typed("I attest all that it says.", "MD", "A-1 (IL)");
        assertThatThrownBy(() -> steps.sign(who(drMeyer), approved.seen(), COMPLETE, attestation))
                .isInstanceOf(NotEntitledToSign.class)
                .hasMessageContaining("The letter names Ngozi Okafor");
        Approval signed = steps.sign(who(drOkafor), approved.seen(), COMPLETE, attestation);

        PrintedLetter printed = letters.findPrinted(appeal).orElseThrow();
        assertThat(printed.html())
                .contains(
                        "I attest all that it says.",
                        "Signed by Ngozi Okafor, MD, license A-1 (IL) on March 5, 2026")
                .contains(printed.sha256())
                .doesNotContain("data-fact", "Signature: ___");
        assertThat(printed.signatureId()).isPresent();

        Approval changed = write(signed, "<p>Another text</p>", COMPLETE);
        assertThat(changed.state()).isEqualTo(ApprovalState.DRAFT);
        assertThat(letters.findPrinted(appeal).orElseThrow().signatureId()).isEmpty();
    }

    @Test
    void aLetterWithAGapGoesToNobodyAndSaysWhichGap() {
        Approval letter = letters.open(who(ada), appeal, BARE);

        assertThatThrownBy(() -> steps.submit(who(ada), letter.seen(), BARE, ""))
                .isInstanceOfSatisfying(
                        BlockedByFindings.class,
                        e ->
                                assertThat(e.words())
                                        .contains("To be filled: Birth date of the patient."));
        assertThat(letters.find(appeal).orElseThrow().state()).isEqualTo(ApprovalState.DRAFT);
    }

    @Test
    void whatComesInTheWayAfterTheApprovalHoldsTheSignatureBack() {
        Approval letter = letters.open(who(ada), appeal, COMPLETE);
        letter = steps.submit(who(ada), letter.seen(), COMPLETE, "");
        Approval approved = steps.approve(who(drOkafor), letter.seen(), COMPLETE, List.of());
        Letter.Draft later = draft(Facts.complete().with("E", "Order", "order", 1));
        Attestation attestation = Attestation.typed("I attest all that it says.", "MD", "A-1 (IL)");

        assertThatThrownBy(() -> steps.sign(who(drOkafor), approved.seen(), later, attestation))
                .isInstanceOfSatisfying(
                        BlockedByFindings.class,
                        e -> assertThat(e.words()).contains("Exhibit E (Order)"));
        assertThat(steps.sign(who(drOkafor), approved.seen(), COMPLETE, attestation).state())
                .isEqualTo(ApprovalState.SIGNED);
    }

    @Test
    void theListOfEnclosuresIsBroughtUpToDateAndSignedAgain() {
        Approval letter = letters.open(who(ada), appeal, COMPLETE);
        String typed = COMPLETE.html().replace("</section>", "<p>Please call us.</p></section>");
        letter = steps.submit(who(ada), write(letter, typed, COMPLETE).seen(), COMPLETE, "");
        letter = steps.approve(who(drOkafor), letter.seen(), COMPLETE, List.of());
        Attestation attestation = Attestation.typed("I attest all that it says.", "MD", "A-1 (IL)");
        letter = steps.sign(who(drOkafor), letter.seen(), COMPLETE, attestation);
        Letter.Draft later = draft(Facts.complete().with("E", "Order", "order", 1));
        PrintedLetter signed = letters.findPrinted(appeal).orElseThrow();
        assertThat(ExhibitLetters.listUnlisted(signed.html(), later.exhibits()))
                .extracting(ExhibitReference::letter)
                .containsExactly("E");
        assertThat(letters.review(letter, later).unlisted()).isTrue();

        letter = letters.listEnclosures(who(ada), letter.seen(), later);

        assertThat(letter.state()).isEqualTo(ApprovalState.DRAFT);
        LetterReview review = letters.review(letter, later);
        assertThat(review.unlisted()).isFalse();
        assertThat(review.html()).contains("Please call us.", ">Order<");
        assertThat(letters.findPrinted(appeal).orElseThrow().signatureId()).isEmpty();
    }
}
