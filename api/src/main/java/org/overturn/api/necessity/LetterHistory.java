package org.overturn.api.necessity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Signature;
import org.overturn.core.letter.necessity.LetterChannel;
import org.overturn.core.letter.necessity.LetterContact;
import org.overturn.core.letter.necessity.LetterDispatches;
import org.overturn.core.letter.necessity.LetterSubmission;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.overturn.core.letter.necessity.PatientReview;
import org.overturn.core.letter.necessity.PatientReview.PatientAnswer;
import org.overturn.core.letter.necessity.PatientReviews;
import org.overturn.core.letter.necessity.Recorded;
import org.overturn.core.letter.necessity.StageChange;
import org.springframework.stereotype.Component;

/** All that happened to a letter, the earliest first. */
@Component
class LetterHistory {

    private final NecessityLetters letters;
    private final LetterDispatches dispatches;
    private final PatientReviews patients;
    private final Approvals approvals;

    LetterHistory(
            NecessityLetters letters,
            LetterDispatches dispatches,
            PatientReviews patients,
            Approvals approvals) {
        this.letters = letters;
        this.dispatches = dispatches;
        this.patients = patients;
        this.approvals = approvals;
    }

    List<LetterEvent> list(NecessityLetter letter) {
        List<LetterEvent> events = new ArrayList<>();
        letters.listSteps(letter).forEach(step -> events.add(step(step)));
        approvals
                .listSignatures(letters.text(letter))
                .forEach(signature -> events.add(signed(signature)));
        patients.list(letter).forEach(review -> addReview(review, events));
        dispatches.listSubmissions(letter).forEach(sent -> events.add(sent(sent)));
        dispatches.listContacts(letter).forEach(talk -> events.add(talk(talk)));
        events.sort(Comparator.comparing(LetterEvent::at)); // of one moment: as they came in
        return List.copyOf(events);
    }

    private static LetterEvent step(StageChange step) {
        String reason = step.reason().isEmpty() ? "" : ": " + step.reason();
        return LetterEvent.of(step.at(), step.by(), step.to().label() + reason);
    }

    private static LetterEvent signed(Signature signature) {
        String delegator = signature.delegator().map(whom -> " for " + whom.name()).orElse("");
        return LetterEvent.of(
                        signature.at(),
                        signature.signer().name(),
                        "Signed version " + signature.textNumber() + delegator)
                .withForce(signature.isInForce());
    }

    private static void addReview(PatientReview review, List<LetterEvent> events) {
        events.add(
                LetterEvent.of(
                        review.askedAt(),
                        review.askedBy(),
                        "The patient is to read version " + review.textNumber()));
        review.answer().ifPresent(answer -> events.add(answered(answer)));
    }

    private static LetterEvent answered(Recorded<PatientAnswer> answer) {
        PatientAnswer what = answer.what();
        String from = what.by().isEmpty() ? "" : ", says " + what.by();
        String said = what.said().isEmpty() ? "" : ": " + what.said();
        return LetterEvent.dated(
                answer.at(),
                answer.by(),
                what.on(),
                "The patient " + what.verdict().label() + from + said);
    }

    private static LetterEvent sent(Recorded<LetterSubmission> sent) {
        LetterSubmission what = sent.what();
        String tracking = what.tracking().isEmpty() ? "" : ", " + what.tracking();
        String enclosed =
                what.enclosed().isEmpty()
                        ? ""
                        : "; with it: " + String.join(", ", what.enclosed().lines().toList());
        return LetterEvent.dated(
                sent.at(),
                sent.by(),
                what.sentOn(),
                way(what.channel()) + " to " + what.sentTo() + tracking + enclosed);
    }

    private static String way(LetterChannel channel) {
        return channel == LetterChannel.APPEAL
                ? "Sent with the appeal"
                : "Sent by " + channel.label().toLowerCase(Locale.ROOT);
    }

    private static LetterEvent talk(Recorded<LetterContact> talk) {
        LetterContact what = talk.what();
        String whom = what.spokeWith().isEmpty() ? "" : ", " + what.spokeWith();
        return LetterEvent.dated(
                        talk.at(),
                        talk.by(),
                        what.on(),
                        what.channel().label()
                                + whom
                                + ": "
                                + what.said()
                                + " Arrived: "
                                + what.receipt().label().toLowerCase(Locale.ROOT)
                                + "; being processed: "
                                + what.processing().label().toLowerCase(Locale.ROOT)
                                + ".")
                .then(what.nextAction(), what.nextOn());
    }
}
