package org.overturn.api.necessity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.overturn.api.necessity.LetterAct.Call;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.core.approval.Comments;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.ContentEdit;
import org.overturn.core.letter.necessity.LetterRecords;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What belongs to a letter: its records, what was read from documents, comments, the PDF. */
@Controller
@RequestMapping("/letters/{id}")
class LetterFilePages {

    private static final String OBJECT = "letter";

    private final LetterAct acts;
    private final LetterDesk desk;
    private final NecessityLetters letters;
    private final LetterRecords records;
    private final LetterPrints prints;
    private final Comments comments;

    LetterFilePages(
            LetterAct acts,
            LetterDesk desk,
            NecessityLetters letters,
            LetterRecords records,
            LetterPrints prints,
            Comments comments) {
        this.acts = acts;
        this.desk = desk;
        this.letters = letters;
        this.records = records;
        this.prints = prints;
        this.comments = comments;
    }

    /** Ticks a record by a document of the account or, with a note, by hand. */
    @PostMapping("/records")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String tick(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String item,
            @RequestParam Optional<Long> document,
            @RequestParam(name = "where", defaultValue = "") String where,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        checkDocuments(id, me, note);
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "The record is ticked.",
                (who, seen, _) -> {
                    if (document.isPresent()) {
                        records.link(who, seen, item, document.get());
                    } else {
                        records.note(who, seen, item, where);
                    }
                });
    }

    @PostMapping("/records/{tick}/untick")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String untick(
            @PathVariable String id,
            @PathVariable long tick,
            @RequestParam int version,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        checkDocuments(id, me, note);
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "The tick is taken back.",
                (who, seen, _) -> records.untick(who, seen, tick));
    }

    private void checkDocuments(String id, CurrentUser me, AuditNote note) {
        if (!desk.seesDocuments(desk.get(id, me, note), me)) {
            throw new NotFound("documents of letter", id);
        }
    }

    /** Takes a value over that was read from a document. */
    @PostMapping("/proposals")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String take(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam String path,
            @RequestParam String value,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, version, me, note, request, flash),
                "The field is filled in.",
                (who, seen, letter) ->
                        letters.save(
                                who,
                                seen,
                                ContentEdit.with(letters.content(letter), path, value),
                                true));
    }

    @PostMapping("/comments")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String comment(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, -1, me, note, request, flash),
                "Your comment is there.",
                (who, _, letter) -> comments.add(who, letters.text(letter), text));
    }

    /** Says that a comment was seen to. */
    @PostMapping("/comments/{comment}/resolve")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String resolve(
            @PathVariable String id,
            @PathVariable long comment,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return acts.act(
                new Call(id, -1, me, note, request, flash),
                "The comment is seen to.",
                (who, _, letter) -> comments.resolve(who, letters.text(letter), comment));
    }

    /** The letter as it is now, as PDF. */
    @GetMapping("/pdf")
    @Audited(value = AuditAction.PRINT, object = OBJECT)
    ResponseEntity<Resource> pdf(@PathVariable String id, CurrentUser me, AuditNote note) {
        return prints.print(desk.get(id, me, note));
    }
}
