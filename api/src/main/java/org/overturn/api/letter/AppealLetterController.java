package org.overturn.api.letter;

import java.util.Optional;
import org.overturn.api.letter.AppealLetterDesk.Typed;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.InPerson;
import org.overturn.api.web.RefusedField;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Seen;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.Letter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letters of appeals through REST. */
@RestController
@RequestMapping("/api/v1/appeals/{id}/letter")
class AppealLetterController {

    private static final String OBJECT = "appeal letter";

    private final AppealLetterDesk desk;
    private final Approvals approvals;

    AppealLetterController(AppealLetterDesk desk, Approvals approvals) {
        this.desk = desk;
        this.approvals = approvals;
    }

    /**
     * A letter's text.
     *
     * @param html a small part of HTML; what a letter has no use for is left out. Facts are spans
     *     with data-fact and keep their words
     */
    record LetterText(String html) {

        @Override
        public String toString() {
            return "LetterText[]";
        }
    }

    /** The letter with its facts, their sources, and what is in the way of its approval. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<LetterView> showLetter(@PathVariable String id, CurrentUser me, AuditNote note) {
        AppealFile one = desk.getAppeal(id, me, note);
        return answer(one, desk.find(one));
    }

    /**
     * Writes a version of the letter, if it still is as it was seen (If-Match). A text in review
     * becomes a draft; an approval and a signature lose their force. The tag "0" begins with a
     * letter that nobody edits yet.
     */
    @PutMapping
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterView> writeLetter(
            @PathVariable String id,
            SeenVersion seen,
            @RequestBody LetterText text,
            CurrentUser me,
            Who who,
            AuditNote note) {
        AppealFile one = desk.getAppeal(id, me, note);
        if (text.html() == null) {
            throw new RefusedField("html", "the text of the letter");
        }
        int version = seen.number();
        if (version == 0 && desk.find(one).isEmpty()) {
            version = desk.begin(who, one).version();
        }
        return answer(
                one, Optional.of(desk.write(who, one, new Typed(version, text.html(), true))));
    }

    /**
     * Submits it, asks for changes, approves, signs or reopens it, as it was seen (If-Match). A
     * token neither approves nor signs (403): that takes a person who is signed in.
     */
    @PostMapping("/steps")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterView> stepLetter(
            @PathVariable String id,
            SeenVersion seen,
            @RequestBody StepRequest request,
            CurrentUser me,
            Who who,
            AuditNote note) {
        AppealFile one = desk.getAppeal(id, me, note);
        if (request.step() == null) {
            throw new RefusedField("step", "SUBMIT, ASK_FOR_CHANGES, APPROVE, SIGN or REOPEN");
        }
        note.because(request.step().name());
        if (request.step().inPerson()) {
            InPerson.check("An approval or a signature");
        }
        Seen letter = desk.seen(one, seen.number());
        Approval after =
                switch (request.step()) {
                    case SUBMIT -> desk.submit(who, one, seen.number(), request.said());
                    case ASK_FOR_CHANGES -> approvals.askForChanges(who, letter, request.said());
                    case APPROVE -> desk.approve(who, one, seen.number(), request.waived());
                    case SIGN -> desk.sign(who, one, seen.number(), request.attested());
                    case REOPEN -> approvals.reopen(who, letter, request.said());
                };
        return answer(one, Optional.of(after));
    }

    private ResponseEntity<LetterView> answer(AppealFile one, Optional<Approval> letter) {
        if (letter.isEmpty()) {
            Letter draft = desk.getDraft(one);
            return ResponseEntity.ok()
                    .eTag("0")
                    .body(LetterView.draft(desk.preview(one), draft.draft().clinical()));
        }
        return desk.answer(one, letter.get());
    }
}
