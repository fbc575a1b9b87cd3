package org.overturn.api.necessity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.api.necessity.LetterAct.Call;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.approval.Waiver;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.Assignment;
import org.overturn.core.letter.necessity.LetterApprovals;
import org.overturn.core.letter.necessity.LetterApprovals.SignWish;
import org.overturn.core.letter.necessity.LetterStage;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.overturn.core.letter.necessity.ServiceKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a letter up to its signature. */
@Controller
@RequestMapping("/letters/{id}")
class LetterStepPages {

    private static final String OBJECT = "letter";
    private static final String REASON = "reason:";

    private final LetterAct acts;
    private final LetterDesk desk;
    private final LetterMoves moves;
    private final NecessityLetters letters;
    private final LetterApprovals approvals;

    LetterStepPages(
            LetterAct acts,
            LetterDesk desk,
            LetterMoves moves,
            NecessityLetters letters,
            LetterApprovals approvals) {
        this.acts = acts;
        this.desk = desk;
        this.moves = moves;
        this.letters = letters;
        this.approvals = approvals;
    }

    /** To the next stage or, with a reason, to an earlier one. */
    @PostMapping("/stage")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String move(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam LetterStage to,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "The letter is in the stage \"" + to.label() + "\".",
                (who, seen, letter) ->
                        moves.make(who, seen, new LetterMoves.Move(letter.stage(), to, reason)));
    }

    /** Names provider, kind of service and the day it is due. */
    @PostMapping("/assignment")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String assign(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam ServiceKind kind,
            @RequestParam Optional<Long> provider,
            @RequestParam(defaultValue = "") String dueOn,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "That is on record.",
                (who, seen, _) ->
                        letters.assign(
                                who, seen, new Assignment(kind, provider, LetterAct.day(dueOn))));
    }

    /** The reviewer asks for another text. */
    @PostMapping("/changes")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String askForChanges(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "The letter is back with its author.",
                (who, seen, _) -> approvals.askForChanges(who, seen, reason));
    }

    /** Approves the text; a field {@code reason:KEY} lets a finding pass. */
    @PostMapping("/approval")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String approve(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        List<Waiver> waivers =
                sent.entrySet().stream()
                        .filter(one -> one.getKey().startsWith(REASON))
                        .filter(one -> !one.getValue().isBlank())
                        .map(one ->
                                new Waiver(one.getKey().substring(REASON.length()), one.getValue()))
                        .toList();
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "The text is approved; it can be signed.",
                (who, seen, _) -> approvals.approve(who, seen, waivers));
    }

    /**
     * Signs the approved text.
     *
     * @param attested that the words shown are the signer's
     * @param picture whether the signer's own picture goes under it
     * @param delegator the provider it is signed for; none in the own name
     */
    @PostMapping("/signature")
    @Audited(value = AuditAction.SIGN, object = OBJECT)
    String sign(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean attested,
            @RequestParam(defaultValue = "false") boolean picture,
            @RequestParam Optional<Long> delegator,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        if (!attested) {
            note.refused("not attested");
            flash.addFlashAttribute("refusal", "Say that you attest the statements, then sign.");
            return "redirect:/letters/" + desk.get(id, me, note).id();
        }
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "The letter is signed and lies among the documents of its account.",
                (who, seen, _) ->
                        approvals.sign(
                                who,
                                seen,
                                new SignWish(
                                        picture ? desk.signature(me) : Optional.empty(), delegator),
                                desk.office()));
    }
}
