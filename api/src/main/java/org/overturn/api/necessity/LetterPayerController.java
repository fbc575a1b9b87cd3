package org.overturn.api.necessity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.necessity.LetterAnswers.Call;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.Answer;
import org.overturn.core.letter.necessity.LetterChannel;
import org.overturn.core.letter.necessity.LetterContact;
import org.overturn.core.letter.necessity.LetterDecision;
import org.overturn.core.letter.necessity.LetterDispatches;
import org.overturn.core.letter.necessity.LetterOutcome;
import org.overturn.core.letter.necessity.LetterSubmission;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A signed letter on its way to the payer's decision, each step as it was seen (If-Match). */
@RestController
@RequestMapping("/api/v1/letters/{id}")
class LetterPayerController {

    private static final String OBJECT = "letter";

    private final LetterAnswers answers;
    private final NecessityLetters letters;
    private final LetterDispatches dispatches;
    private final Clock clock;

    LetterPayerController(
            LetterAnswers answers,
            NecessityLetters letters,
            LetterDispatches dispatches,
            Clock clock) {
        this.answers = answers;
        this.letters = letters;
        this.dispatches = dispatches;
        this.clock = clock;
    }

    /** The denial that a letter answers. */
    record AnsweredView(
            @NotNull(message = "Name a denial by its id.")
                    @Pattern(regexp = "\\d{1,18}", message = "A denial's id.")
                    String denial) {}

    /** Ties the letter to the denial it answers, whose appeal takes it along. */
    @PostMapping("/denial")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> answerDenial(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody AnsweredView answered,
            CurrentUser me,
            Who who,
            AuditNote note) {
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> letters.answer(by, version, Long.parseLong(answered.denial())));
    }

    /**
     * How a signed letter went out.
     *
     * @param channel FAX, PORTAL, MAIL, PHONE, E_MAIL, APPEAL
     * @param sentTo a number, an address, a portal
     * @param enclosed what went with it, one a line
     * @param tracking confirmation or tracking number
     * @param sentOn today where it isn't said
     */
    record SubmissionRequest(
            @NotNull(message = "Say by which way it went.") LetterChannel channel,
            @NotBlank(message = "Say where it went: a number, an address, a portal.") String sentTo,
            @Nullable String enclosed,
            @Nullable String tracking,
            @Nullable LocalDate sentOn) {}

    /** Says that the signed letter went out; its text can't change any more. */
    @PostMapping("/submission")
    @Audited(value = AuditAction.PACKET_SEND, object = OBJECT)
    ResponseEntity<LetterAnswer> submit(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody SubmissionRequest sent,
            CurrentUser me,
            Who who,
            AuditNote note) {
        LetterSubmission submission =
                new LetterSubmission(
                        sent.channel(),
                        sent.sentTo(),
                        LetterController.text(sent.enclosed()),
                        LetterController.text(sent.tracking()),
                        day(sent.sentOn()));
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> dispatches.submit(by, version, submission));
    }

    private LocalDate day(@Nullable LocalDate said) {
        return Objects.requireNonNullElseGet(said, () -> LocalDate.now(clock));
    }

    /**
     * A talk with the payer.
     *
     * @param channel FAX, PORTAL, MAIL, PHONE, E_MAIL
     * @param on today where it isn't said
     * @param spokeWith a name, or the call's reference
     * @param receipt whether the payer has it: YES, NO, UNKNOWN
     * @param processing whether the payer works on it: YES, NO, UNKNOWN
     * @param nextAction what to do next, by {@code nextOn}
     */
    record ContactRequest(
            @NotNull(message = "Say by which way.") LetterChannel channel,
            @Nullable LocalDate on,
            @Nullable String spokeWith,
            @NotBlank(message = "Say what was said.") String said,
            @NotNull(message = "YES, NO or UNKNOWN.") Answer receipt,
            @NotNull(message = "YES, NO or UNKNOWN.") Answer processing,
            @Nullable String nextAction,
            @Nullable LocalDate nextOn) {

        /** Nothing: a person's words. */
        @Override
        public String toString() {
            return "ContactRequest[]";
        }
    }

    /** Puts a talk with the payer on record; the first one begins the follow-up. */
    @PostMapping("/contacts")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> recordContact(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody ContactRequest talk,
            CurrentUser me,
            Who who,
            AuditNote note) {
        LetterContact contact =
                new LetterContact(
                        day(talk.on()),
                        talk.channel(),
                        LetterController.text(talk.spokeWith()),
                        talk.said(),
                        talk.receipt(),
                        talk.processing(),
                        LetterController.text(talk.nextAction()),
                        Optional.ofNullable(talk.nextOn()));
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> dispatches.record(by, version, contact));
    }

    /**
     * What the payer decided.
     *
     * @param outcome APPROVED, PARTLY_APPROVED, DENIED
     * @param on today where it isn't said
     */
    record OutcomeRequest(
            @NotNull(message = "Say what the payer decided.") LetterOutcome outcome,
            @Nullable LocalDate on) {}

    /** Puts the payer's decision on record. */
    @PostMapping("/decision")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> decideLetter(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody OutcomeRequest decided,
            CurrentUser me,
            Who who,
            AuditNote note) {
        LetterDecision decision = new LetterDecision(decided.outcome(), day(decided.on()));
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> dispatches.decide(by, version, decision));
    }

    /** Takes a decision back that was put on record by mistake. */
    @PostMapping("/decision/take-back")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> takeDecisionBack(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody LetterStepController.LetterReason why,
            CurrentUser me,
            Who who,
            AuditNote note) {
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> dispatches.takeDecisionBack(by, version, why.reason()));
    }
}
