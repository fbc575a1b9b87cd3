package org.overturn.api.necessity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.overturn.api.necessity.LetterAct.Call;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.Answer;
import org.overturn.core.letter.necessity.LetterChannel;
import org.overturn.core.letter.necessity.LetterContact;
import org.overturn.core.letter.necessity.LetterDecision;
import org.overturn.core.letter.necessity.LetterDispatches;
import org.overturn.core.letter.necessity.LetterOutcome;
import org.overturn.core.letter.necessity.LetterSubmission;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A signed letter on its way to the payer's decision. */
@Controller
@RequestMapping("/letters/{id}")
class LetterPayerPages {

    private static final String OBJECT = "letter";

    private final LetterAct acts;
    private final NecessityLetters letters;
    private final LetterDispatches dispatches;
    private final Clock clock;

    LetterPayerPages(
            LetterAct acts, NecessityLetters letters, LetterDispatches dispatches, Clock clock) {
        this.acts = acts;
        this.letters = letters;
        this.dispatches = dispatches;
        this.clock = clock;
    }

    /** Ties the letter to the denial it answers, whose appeal takes it along. */
    @PostMapping("/denial")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String answer(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam long denial,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "The letter answers this denial.",
                (who, seen, _) -> letters.answer(who, seen, denial));
    }

    /** Says how it was sent. */
    @PostMapping("/submission")
    @Audited(value = AuditAction.PACKET_SEND, object = OBJECT)
    String submit(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam LetterChannel channel,
            @RequestParam Map<String, String> sent,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "The letter is with the payer.",
                (who, seen, _) ->
                        dispatches.submit(
                                who,
                                seen,
                                new LetterSubmission(
                                        channel,
                                        text(sent, "sentTo"),
                                        text(sent, "enclosed"),
                                        text(sent, "tracking"),
                                        day(sent, "sentOn"))));
    }

    /** Puts a talk with the payer on record. */
    @PostMapping("/contacts")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String contact(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam LetterChannel channel,
            @RequestParam Answer receipt,
            @RequestParam Answer processing,
            @RequestParam Map<String, String> sent,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "The contact is on record.",
                (who, seen, _) ->
                        dispatches.record(
                                who,
                                seen,
                                new LetterContact(
                                        day(sent, "on"),
                                        channel,
                                        text(sent, "spokeWith"),
                                        text(sent, "said"),
                                        receipt,
                                        processing,
                                        text(sent, "nextAction"),
                                        LetterAct.day(text(sent, "nextOn")))));
    }

    /** Puts the payer's decision on record. */
    @PostMapping("/decision")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String decide(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Optional<LetterOutcome> outcome,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> sent,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, version, me, note, request, flash),
                outcome.isPresent() ? "The decision is on record." : "The decision is taken back.",
                (who, seen, _) -> {
                    if (outcome.isPresent()) {
                        dispatches.decide(
                                who, seen, new LetterDecision(outcome.get(), day(sent, "on")));
                    } else {
                        dispatches.takeDecisionBack(who, seen, reason);
                    }
                });
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "");
    }

    /** Today where nothing was typed. */
    private LocalDate day(Map<String, String> sent, String name) {
        return LetterAct.day(text(sent, name)).orElseGet(() -> LocalDate.now(clock));
    }
}
