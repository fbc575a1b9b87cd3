package org.overturn.api.necessity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.api.necessity.LetterAnswers.Call;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.PatientReview.PatientAnswer;
import org.overturn.core.letter.necessity.PatientReview.Verdict;
import org.overturn.core.letter.necessity.PatientReviews;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the patient says of a letter in review, through REST. */
@RestController
@RequestMapping("/api/v1/letters/{id}/patient-review")
class LetterPatientController {

    private static final String OBJECT = "letter";

    private final LetterAnswers answers;
    private final PatientReviews reviews;
    private final Clock clock;

    LetterPatientController(LetterAnswers answers, PatientReviews reviews, Clock clock) {
        this.answers = answers;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Asks the patient to read it, as it was seen (If-Match); the approval waits for the answer.
     */
    @PostMapping
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> askPatient(
            @PathVariable String id, SeenVersion seen, CurrentUser me, Who who, AuditNote note) {
        return answers.change(
                new Call(id, seen, me, who, note), (by, version, _) -> reviews.ask(by, version));
    }

    /**
     * What came back.
     *
     * @param verdict AGREES, WANTS_CHANGES; TAKEN_BACK where the patient need not answer any more
     * @param by the patient, or who speaks for the patient
     * @param said in a few words
     * @param on today where it isn't said
     */
    record PatientSaid(
            @NotNull(message = "Say AGREES, WANTS_CHANGES or TAKEN_BACK.") Verdict verdict,
            @Nullable String by,
            @Nullable String said,
            @Nullable LocalDate on) {

        /** Nothing: a person's words. */
        @Override
        public String toString() {
            return "PatientSaid[]";
        }
    }

    /** Puts the answer on record, as the letter was seen (If-Match). */
    @PostMapping("/answer")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> recordAnswer(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody PatientSaid said,
            CurrentUser me,
            Who who,
            AuditNote note) {
        PatientAnswer answer =
                new PatientAnswer(
                        said.verdict(),
                        LetterController.text(said.by()),
                        LetterController.text(said.said()),
                        Objects.requireNonNullElseGet(said.on(), () -> LocalDate.now(clock)));
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> reviews.answer(by, version, answer));
    }
}
