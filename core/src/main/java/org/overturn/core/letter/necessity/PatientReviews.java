package org.overturn.core.letter.necessity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Who;
import org.overturn.core.letter.necessity.PatientReview.PatientAnswer;
import org.overturn.core.letter.necessity.PatientReview.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that their patients are to read before they are approved. Nobody has to ask; who asks
 * waits for the answer, or takes the question back.
 */
@Component
public class PatientReviews {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORDS = 2000;

    private final LetterSteps changes;
    private final PatientReviewRepository reviews;
    private final Approvals approvals;
    private final Clock clock;

    PatientReviews(
            LetterSteps changes,
            PatientReviewRepository reviews,
            Approvals approvals,
            Clock clock) {
        this.changes = changes;
        this.reviews = reviews;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** The earliest first. */
    public List<PatientReview> list(NecessityLetter letter) {
        return reviews.list(letter.id());
    }

    /** Asks the patient to read the version that is in review. */
    @Transactional
    public NecessityLetter ask(Who who, LetterSeen seen) {
        NecessityLetter letter = inReview(who, seen);
        if (list(letter).stream().anyMatch(PatientReview::isOpen)) {
            throw new LetterRefused("", "The patient is asked already.");
        }
        reviews.ask(letter.id(), version(letter), LetterSteps.name(who), changes.now());
        return changes.change(letter);
    }

    /** Puts on record what the patient says, or that the patient need not answer any more. */
    @Transactional
    public NecessityLetter answer(Who who, LetterSeen seen, PatientAnswer answer) {
        NecessityLetter letter = inReview(who, seen);
        PatientReview open =
                list(letter).stream()
                        .filter(PatientReview::isOpen)
                        .findFirst()
                        .orElseThrow(() -> new LetterRefused("", "The patient is not asked."));
        check(answer);
        if (!reviews.answer(
                open.id(), new Recorded<>(answer, LetterSteps.name(who), changes.now()))) {
            throw new LetterChanged();
        }
        return changes.change(letter);
    }

    private NecessityLetter inReview(Who who, LetterSeen seen) {
        NecessityLetter letter = changes.current(who, seen);
        if (letter.stage() != LetterStage.REVIEW) {
            throw new LetterRefused("", "The patient reads a letter that is in review.");
        }
        return letter;
    }

    private int version(NecessityLetter letter) {
        return approvals.getNewest(changes.text(letter)).number();
    }

    private void check(PatientAnswer answer) {
        boolean taken = answer.verdict() == Verdict.TAKEN_BACK;
        if (answer.by().length() > LONGEST_NAME || (answer.by().isEmpty() && !taken)) {
            throw new LetterRefused(
                    "by", "Say in at most 120 characters who answered: the patient, or for them.");
        }
        boolean needsWords = answer.verdict() != Verdict.AGREES;
        if (answer.said().length() > LONGEST_WORDS || (answer.said().isEmpty() && needsWords)) {
            throw new LetterRefused(
                    "said",
                    taken
                            ? "Say in at most 2,000 characters why it is taken back."
                            : "Say in at most 2,000 characters what is to change.");
        }
        if (answer.on().isAfter(LocalDate.now(clock))) {
            throw new LetterRefused("on", "This day lies in the future.");
        }
    }

    /** Ends open questions about a text that is to change. */
    void close(NecessityLetter letter, Who who, String why) {
        for (PatientReview open : list(letter).stream().filter(PatientReview::isOpen).toList()) {
            PatientAnswer ended =
                    new PatientAnswer(Verdict.TAKEN_BACK, "", why, LocalDate.now(clock));
            reviews.answer(open.id(), new Recorded<>(ended, LetterSteps.name(who), changes.now()));
        }
    }

    /**
     * @throws LetterRefused when the patient was asked about this version and did not agree
     */
    void checkAgreed(NecessityLetter letter) {
        int version = version(letter);
        list(letter).stream()
                .filter(review -> review.textNumber() == version)
                .reduce((_, last) -> last)
                .filter(PatientReview::blocks)
                .ifPresent(review -> {
                    throw new LetterRefused(
                            "",
                            review.isOpen()
                                    ? "The patient was asked to read the letter: record the answer"
                                            + " first, or take the question back."
                                    : "The patient asks for changes: ask the author for them, or"
                                            + " put the question to the patient once more.");
                });
    }
}
