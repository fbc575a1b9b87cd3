package org.overturn.api.necessity;

import java.time.Instant;
import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Slice;
import org.overturn.core.approval.TextVersion;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.FieldDifference;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A letter on paper, what happened to it, and what it said before, through REST. */
@RestController
@RequestMapping("/api/v1/letters/{id}")
class LetterPastController {

    private static final String OBJECT = "letter";

    private final LetterDesk desk;
    private final LetterPrints prints;
    private final LetterHistory history;

    LetterPastController(LetterDesk desk, LetterPrints prints, LetterHistory history) {
        this.desk = desk;
        this.prints = prints;
        this.history = history;
    }

    /** The letter as it is now; once it is signed, as it was signed. */
    @GetMapping("/pdf")
    @Audited(value = AuditAction.PRINT, object = OBJECT)
    ResponseEntity<Resource> print(@PathVariable String id, CurrentUser me, AuditNote note) {
        return prints.print(desk.get(id, me, note));
    }

    /** All that happened to it, on one page, the earliest first. */
    @GetMapping("/history")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    Slice<LetterEvent> listHistory(@PathVariable String id, CurrentUser me, AuditNote note) {
        return new Slice<>(history.list(desk.get(id, me, note)), null, null);
    }

    /**
     * A version of a letter's fields.
     *
     * @param note what its author said of it
     */
    record LetterVersionView(
            int number, String author, Instant writtenAt, String note, String sha256) {

        static LetterVersionView of(TextVersion version) {
            return new LetterVersionView(
                    version.number(),
                    version.author(),
                    version.writtenAt(),
                    version.note(),
                    version.sha256());
        }
    }

    /** A field that differs; {@code place} is its name for people. */
    record FieldChangeView(String path, String place, String was, String became) {

        static FieldChangeView of(FieldDifference one) {
            return new FieldChangeView(one.path(), one.place(), one.was(), one.became());
        }

        /** The path only: the rest is patient data. */
        @Override
        public String toString() {
            return "FieldChangeView[" + path + "]";
        }
    }

    /** The versions, the earliest first, and what became of the fields between two of them. */
    record LetterVersionsView(
            List<LetterVersionView> versions,
            int older,
            int newer,
            List<FieldChangeView> changes) {}

    /**
     * The versions, and what became of the fields from one to another.
     *
     * @param older number of a version; 0 for the one before {@code newer}
     * @param newer number of a version; 0 for the newest
     */
    @GetMapping("/versions")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    LetterVersionsView listVersions(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int older,
            @RequestParam(defaultValue = "0") int newer,
            CurrentUser me,
            AuditNote note) {
        LetterPrints.Compared compared = prints.compare(desk.get(id, me, note), older, newer);
        return new LetterVersionsView(
                compared.versions().stream().map(LetterVersionView::of).toList(),
                compared.from(),
                compared.to(),
                compared.differences().stream().map(FieldChangeView::of).toList());
    }
}
