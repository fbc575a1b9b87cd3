package org.overturn.api.necessity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.overturn.api.necessity.LetterAct.Call;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.PatientReview.PatientAnswer;
import org.overturn.core.letter.necessity.PatientReview.Verdict;
import org.overturn.core.letter.necessity.PatientReviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the patient says of a letter in review, where somebody asks. */
@Controller
@RequestMapping("/letters/{id}/patient-review")
class LetterPatientPages {

    private static final String OBJECT = "letter";

    private final LetterAct acts;
    private final PatientReviews reviews;
    private final Clock clock;

    LetterPatientPages(LetterAct acts, PatientReviews reviews, Clock clock) {
        this.acts = acts;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Asks the patient to read it; the approval waits for the answer. */
    @PostMapping
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String ask(
            @PathVariable String id,
            @RequestParam int version,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "It is on record that the patient is to read the letter.",
                (who, seen, _) -> reviews.ask(who, seen));
    }

    /** What a form says that the patient answered. */
    record Answered(
            @Nullable Verdict verdict,
            @Nullable String by,
            @Nullable String said,
            @Nullable String on) {

        /**
         * @param today stands for a day that was not typed
         */
        PatientAnswer given(LocalDate today) {
            if (verdict == null) {
                throw new UnusableEntry("Choose what the patient says.");
            }
            return new PatientAnswer(
                    verdict, text(by), text(said), LetterAct.day(text(on)).orElse(today));
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    /** Puts the answer on record. */
    @PostMapping("/answer")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String answer(
            @PathVariable String id,
            @RequestParam int version,
            Answered answered,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "The patient's answer is on record.",
                (who, seen, _) -> reviews.answer(who, seen, answered.given(LocalDate.now(clock))));
    }
}
