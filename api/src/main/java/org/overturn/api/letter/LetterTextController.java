package org.overturn.api.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.RefusedField;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.DifferenceRow;
import org.overturn.core.approval.TextVersion;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.EditedLetters.Filled;
import org.overturn.core.letter.UnusableEntry;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The text of an appeal's letter through REST: its versions, its gaps, and writing it anew. */
@RestController
@RequestMapping("/api/v1/appeals/{id}/letter")
class LetterTextController {

    private static final String OBJECT = "appeal letter";

    private final AppealLetterDesk desk;

    LetterTextController(AppealLetterDesk desk) {
        this.desk = desk;
    }

    /**
     * Writes it again from the facts, if it still is as it was seen (If-Match); the text before
     * stays among the versions.
     */
    @PostMapping("/regenerate")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterView> regenerate(
            @PathVariable String id, SeenVersion seen, CurrentUser me, Who who, AuditNote note) {
        AppealFile one = desk.getAppeal(id, me, note);
        return desk.answer(one, desk.regenerate(who, one, seen.number()));
    }

    /**
     * What goes into a gap.
     *
     * @param gap as the letter names it
     * @param content you are its source
     */
    record GapFilled(
            @NotBlank(message = "Name the gap, as the letter does.") String gap,
            @NotNull(message = "Say what goes there.") String content) {

        /** Nothing: it is patient data. */
        @Override
        public String toString() {
            return "GapFilled[]";
        }
    }

    /** Fills a gap of the letter as it was seen (If-Match). */
    @PostMapping("/gaps")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterView> fillGap(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody GapFilled filled,
            CurrentUser me,
            Who who,
            AuditNote note) {
        AppealFile one = desk.getAppeal(id, me, note);
        try {
            return desk.answer(
                    one,
                    desk.fill(who, one, seen.number(), new Filled(filled.gap(), filled.content())));
        } catch (UnusableEntry e) {
            throw new RefusedField("content", String.valueOf(e.getMessage()));
        }
    }

    /**
     * A version of the text.
     *
     * @param note what its author said of it
     */
    record TextVersionView(
            int number, String author, Instant writtenAt, String note, String sha256) {

        static TextVersionView of(TextVersion version) {
            return new TextVersionView(
                    version.number(),
                    version.author(),
                    version.writtenAt(),
                    version.note(),
                    version.sha256());
        }
    }

    /**
     * A paragraph of two versions; one that changed is removed and added.
     *
     * @param kind KEPT, REMOVED, ADDED
     */
    record ParagraphView(String kind, String text) {

        static ParagraphView of(DifferenceRow row) {
            return new ParagraphView(row.kind().name(), row.text());
        }
    }

    /** The versions, the earliest first, and what became of the text between two of them. */
    record TextVersionsView(
            List<TextVersionView> versions, int older, int newer, List<ParagraphView> paragraphs) {}

    /**
     * The versions, and what became of the text from one to another.
     *
     * @param older number of a version; 0 for the one before {@code newer}
     * @param newer number of a version; 0 for the newest
     */
    @GetMapping("/versions")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    TextVersionsView listTextVersions(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int older,
            @RequestParam(defaultValue = "0") int newer,
            CurrentUser me,
            AuditNote note) {
        Approval letter = desk.get(desk.getAppeal(id, me, note));
        AppealLetterDesk.Compared compared = desk.compare(letter, older, newer);
        return new TextVersionsView(
                compared.versions().stream().map(TextVersionView::of).toList(),
                compared.from(),
                compared.to(),
                compared.rows().stream().map(ParagraphView::of).toList());
    }
}
