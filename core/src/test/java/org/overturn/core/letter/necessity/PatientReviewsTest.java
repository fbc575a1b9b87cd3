package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.letter.necessity.LetterStage.APPROVED;
import static org.overturn.core.letter.necessity.LetterStage.DRAFT;
import static org.overturn.core.letter.necessity.LetterStage.GATHER;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.letter.necessity.PatientReview.PatientAnswer;
import org.overturn.core.letter.necessity.PatientReview.Verdict;

@EachDatabase
class PatientReviewsTest {

    @TempDir Path folder;
    private LetterDesk desk;
    private NecessityLetters letters;
    private LetterApprovals approvals;
    private PatientReviews reviews;

    @BeforeEach
    void open(TestDatabase database) {
        desk = new LetterDesk(database, folder);
        letters = desk.get(NecessityLetters.class);
        approvals = desk.get(LetterApprovals.class);
        reviews = desk.get(PatientReviews.class);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void nobodyHasToAskThePatient() {
        assertThat(approve(inReview()).stage()).isEqualTo(APPROVED);
    }

    @Test
    void whoAsksWaitsForTheAnswerAndTheRecordSaysWhoSaidWhatAndWhen() {
        NecessityLetter asked = reviews.ask(desk.advocates(), inReview().seen());
        assertThatThrownBy(() -> approve(asked)).hasMessageContaining("record the answer first");
        assertThatThrownBy(() -> reviews.ask(desk.advocates(), asked.seen()))
                .hasMessageContaining("asked already");

        NecessityLetter answered = answer(asked, Verdict.AGREES, "Elena Marsh", "");

        assertThat(reviews.list(answered))
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.textNumber()).isEqualTo(1);
                    assertThat(review.askedBy()).isEqualTo("Ada Pike");
                    assertThat(review.answer().orElseThrow().by()).isEqualTo("Ada Pike");
                    assertThat(review.answer().orElseThrow().what())
                            .isEqualTo(
                                    new PatientAnswer(
                                            Verdict.AGREES, "Elena Marsh", "", ALetter.TODAY));
                });
        assertThat(approve(answered).stage()).isEqualTo(APPROVED);
    }

    @Test
    void aPatientWhoAsksForChangesHoldsTheVersionUpAndNotTheNextOne() {
        NecessityLetter asked = reviews.ask(desk.advocates(), inReview().seen());
        NecessityLetter answered =
                answer(asked, Verdict.WANTS_CHANGES, "Elena Marsh", "It was the left leg");
        assertThatThrownBy(() -> approve(answered)).hasMessageContaining("asks for changes");

        NecessityLetter draft =
                approvals.askForChanges(desk.providers(), answered.seen(), "The left leg");
        LetterContent mended =
                ContentEdit.with(ALetter.complete(), "condition.symptoms", "Pain, left leg.");
        draft = letters.save(desk.advocates(), draft.seen(), mended, false);
        assertThat(approve(approvals.submitForReview(desk.advocates(), draft.seen(), "")).stage())
                .isEqualTo(APPROVED);
    }

    @Test
    void aQuestionIsTakenBackWithAReasonAndEndsWhenTheTextIsToChange() {
        NecessityLetter asked = reviews.ask(desk.advocates(), inReview().seen());
        assertThatThrownBy(() -> answer(asked, Verdict.TAKEN_BACK, "", " "))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("why");
        NecessityLetter taken = answer(asked, Verdict.TAKEN_BACK, "", "She is abroad");
        NecessityLetter again = reviews.ask(desk.advocates(), taken.seen());

        NecessityLetter draft =
                approvals.askForChanges(desk.providers(), again.seen(), "Name the level");

        assertThat(draft.stage()).isEqualTo(DRAFT);
        assertThat(reviews.list(draft))
                .extracting(review -> review.answer().orElseThrow().what().said())
                .containsExactly("She is abroad", "Name the level");
    }

    @Test
    void anAnswerNamesWhoGaveItAndLiesNotInTheFuture() {
        NecessityLetter asked = reviews.ask(desk.advocates(), inReview().seen());
        assertThatThrownBy(() -> answer(asked, Verdict.AGREES, " ", ""))
                .hasMessageContaining("who answered");
        assertThatThrownBy(() -> answer(asked, Verdict.WANTS_CHANGES, "Elena Marsh", ""))
                .hasMessageContaining("what is to change");
        PatientAnswer tomorrow =
                new PatientAnswer(Verdict.AGREES, "Elena Marsh", "", ALetter.TODAY.plusDays(1));
        assertThatThrownBy(() -> reviews.answer(desk.advocates(), asked.seen(), tomorrow))
                .hasMessageContaining("future");
        assertThatThrownBy(() ->
                        reviews.ask(
                                desk.advocates(),
                                letters.create(desk.advocates(), desk.wanted(ALetter.complete()))
                                        .seen()))
                .hasMessageContaining("in review");
    }

    private NecessityLetter answer(
            NecessityLetter letter, Verdict verdict, String by, String said) {
        return reviews.answer(
                desk.advocates(),
                letter.seen(),
                new PatientAnswer(verdict, by, said, ALetter.TODAY));
    }

    private NecessityLetter approve(NecessityLetter letter) {
        return approvals.approve(desk.providers(), letter.seen(), List.of());
    }

    private NecessityLetter inReview() {
        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(ALetter.complete()));
        letter = letters.move(desk.advocates(), letter.seen(), GATHER, "");
        letter = letters.move(desk.advocates(), letter.seen(), DRAFT, "");
        return approvals.submitForReview(desk.advocates(), letter.seen(), "");
    }
}
