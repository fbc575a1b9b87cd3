package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.letter.necessity.LetterStage.APPROVED;
import static org.overturn.core.letter.necessity.LetterStage.CONSULT;
import static org.overturn.core.letter.necessity.LetterStage.DECIDED;
import static org.overturn.core.letter.necessity.LetterStage.DRAFT;
import static org.overturn.core.letter.necessity.LetterStage.FOLLOW_UP;
import static org.overturn.core.letter.necessity.LetterStage.GATHER;
import static org.overturn.core.letter.necessity.LetterStage.REVIEW;
import static org.overturn.core.letter.necessity.LetterStage.SIGNED;
import static org.overturn.core.letter.necessity.LetterStage.SUBMITTED;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;

/** The way of a letter from the request to the decision. */
@EachDatabase
class LetterStepsTest extends OpenDesk {

    @Test
    void aLetterGoesFromTheRequestToTheDecisionAndItsHistorySaysWhoAndWhen() {
        NecessityLetter letter = signed();
        desk.pass(Duration.ofHours(1));
        letter =
                dispatches.submit(
                        desk.advocates(),
                        letter.seen(),
                        new LetterSubmission(
                                LetterChannel.FAX,
                                "217-555-0142",
                                "Letter\nMRI report",
                                "F-9",
                                day(2)));
        letter = dispatches.record(desk.advocates(), letter.seen(), talk());
        letter = dispatches.record(desk.advocates(), letter.seen(), talk());
        letter =
                dispatches.decide(
                        desk.advocates(),
                        letter.seen(),
                        new LetterDecision(LetterOutcome.DENIED, day(2)));

        assertThat(letters.listSteps(letter))
                .extracting(StageChange::to)
                .containsExactly(
                        CONSULT, GATHER, DRAFT, REVIEW, APPROVED, SIGNED, SUBMITTED, FOLLOW_UP,
                        DECIDED);
        assertThat(letters.listSteps(letter))
                .extracting(StageChange::by)
                .containsExactly(
                        "Ada Pike",
                        "Ada Pike",
                        "Ada Pike",
                        "Ada Pike",
                        "Priya Raman",
                        "Priya Raman",
                        "Ada Pike",
                        "Ada Pike",
                        "Ada Pike");
        assertThat(letter.decision()).contains(new LetterDecision(LetterOutcome.DENIED, day(2)));
        assertThat(dispatches.listContacts(letter))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.what()).isEqualTo(talk()));
        assertThat(dispatches.listSubmissions(letter))
                .extracting(one -> one.what().enclosed())
                .containsExactly("Letter\nMRI report");
        assertThat(letters.list(LetterViewer.ALL, LetterQuery.open())).isEmpty();
        assertThat(letters.list(LetterViewer.ALL, LetterQuery.all())).containsExactly(letter);
    }

    @Test
    void aStepBackNeedsAReasonAndAStepThatIsNoneIsRefused() {
        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(LetterContent.BLANK));
        NecessityLetter gather = letters.move(desk.advocates(), letter.seen(), GATHER, "");
        assertThatThrownBy(() -> letters.move(desk.advocates(), gather.seen(), CONSULT, " "))
                .isInstanceOf(LetterRefused.class);
        assertThatThrownBy(() ->
                        dispatches.decide(
                                desk.advocates(),
                                gather.seen(),
                                new LetterDecision(LetterOutcome.APPROVED, day(2))))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("Decided");
        assertThat(letters.move(desk.advocates(), gather.seen(), CONSULT, "Wrong provider").stage())
                .isEqualTo(CONSULT);
    }

    private static LetterContact talk() {
        return new LetterContact(
                day(2),
                LetterChannel.PHONE,
                "Dana, call 4471",
                "They have it.",
                Answer.YES,
                Answer.UNKNOWN,
                "Ask again",
                Optional.of(day(9)));
    }
}
