package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.core.approval.BlockedByFindings;
import org.overturn.core.approval.Waiver;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.letter.necessity.LetterApprovals.SignWish;

/** A letter with a gap, or with something that nobody let pass, is taken no step further. */
@EachDatabase
class LetterGateTest extends OpenDesk {

    private static final Duration UNTIL_THE_LICENSE_LAPSED = Duration.ofDays(600);

    @Test
    void aTextWithAGapIsGivenToNobodyAndSaysWhichGap() {
        LetterContent content = ContentEdit.with(ALetter.complete(), "treatment.name", "");
        content = ContentEdit.with(content, "condition.findings[0].observedOn", "");
        NecessityLetter letter = drafted(content);

        assertThatThrownBy(() -> approvals.submitForReview(desk.advocates(), letter.seen(), ""))
                .isInstanceOfSatisfying(
                        BlockedByFindings.class,
                        e ->
                                assertThat(e.words())
                                        .contains(
                                                "To be filled: The service in plain words.",
                                                "To be filled: Date of the finding."));
        assertThat(letters.get(LetterViewer.ALL, letter.id()).stage()).isEqualTo(LetterStage.DRAFT);
    }

    @Test
    void whatCameUpSinceTheApprovalHoldsTheSignatureBack() {
        NecessityLetter approved =
                approvals.approve(desk.providers(), inReview(ALetter.complete()).seen(), List.of());
        desk.pass(UNTIL_THE_LICENSE_LAPSED);

        assertThatThrownBy(() ->
                        approvals.sign(
                                desk.providers(), approved.seen(), SignWish.TYPED, ALetter.OFFICE))
                .isInstanceOfSatisfying(
                        BlockedByFindings.class,
                        e -> assertThat(e.words()).containsIgnoringCase("license"));
    }

    @Test
    void whatCameUpSinceTheSignatureHoldsTheSendingBack() {
        NecessityLetter signed = signed();
        desk.pass(UNTIL_THE_LICENSE_LAPSED);
        LetterSubmission sent =
                new LetterSubmission(LetterChannel.FAX, "217-555-0142", "", "", day(2));

        assertThatThrownBy(() -> dispatches.submit(desk.advocates(), signed.seen(), sent))
                .isInstanceOfSatisfying(
                        BlockedByFindings.class,
                        e -> assertThat(e.words()).containsIgnoringCase("license"));
        assertThat(dispatches.listSubmissions(signed)).isEmpty();
    }

    @Test
    void whatTheApproverLetPassHoldsNothingBack() {
        LetterContent lapsed =
                ContentText.read(
                        ContentText.of(ALetter.complete()).replace("2027-07-31", "2026-02-01"));
        NecessityLetter letter = inReview(lapsed);
        String key = LetterApprovals.key(letters.check(letter).getFirst().finding());
        letter =
                approvals.approve(
                        desk.providers(), letter.seen(), List.of(new Waiver(key, "In the mail")));
        letter = approvals.sign(desk.providers(), letter.seen(), SignWish.TYPED, ALetter.OFFICE);
        letter =
                dispatches.submit(
                        desk.advocates(),
                        letter.seen(),
                        new LetterSubmission(LetterChannel.FAX, "217-555-0142", "", "", day(2)));

        assertThat(letter.stage()).isEqualTo(LetterStage.SUBMITTED);
    }

    private NecessityLetter drafted(LetterContent content) {
        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(content));
        letter = letters.move(desk.advocates(), letter.seen(), LetterStage.GATHER, "");
        return letters.move(desk.advocates(), letter.seen(), LetterStage.DRAFT, "");
    }
}
