package org.overturn.api.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.RefusedField;
import org.overturn.api.web.UnusableFields;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.TemplateEntry;
import org.overturn.core.letter.UnusableEntry;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Other letters about an appeal through REST. */
@RestController
@RequestMapping("/api/v1/appeals/{id}/letters")
class OtherLetterController {

    private static final String OBJECT = "appeal letter";

    private final AppealLetterDesk appeals;
    private final OtherLetterDesk desk;

    OtherLetterController(AppealLetterDesk appeals, OtherLetterDesk desk) {
        this.appeals = appeals;
        this.desk = desk;
    }

    /**
     * A letter that is written by its name.
     *
     * @param kind REQUEST, COVER, INSERT, PATIENT, MEMO
     * @param language of its text, such as {@code en}
     */
    record OtherLetterView(String name, String title, String kind, String language) {

        static OtherLetterView of(TemplateEntry entry) {
            return new OtherLetterView(
                    entry.name(),
                    entry.header().title(),
                    entry.header().kind().name(),
                    entry.header().language());
        }
    }

    /** All of them, by name. */
    record OtherLettersView(List<OtherLetterView> items) {}

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    OtherLettersView listOtherLetters(@PathVariable String id, CurrentUser me, AuditNote note) {
        appeals.getAppeal(id, me, note);
        return new OtherLettersView(desk.list().stream().map(OtherLetterView::of).toList());
    }

    /**
     * What such a letter says of this appeal.
     *
     * @param html one section of XHTML
     * @param gaps what is to be said before it can be printed
     */
    record OtherLetterText(String name, String title, String html, List<String> gaps) {

        /** The name only: the rest is patient data. */
        @Override
        public String toString() {
            return "OtherLetterText[" + name + "]";
        }
    }

    @GetMapping("/{letter}")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    OtherLetterText showOtherLetter(
            @PathVariable String id, @PathVariable String letter, CurrentUser me, AuditNote note) {
        Letter draft = desk.write(appeals.getAppeal(id, me, note), letter, note);
        return new OtherLetterText(draft.template(), draft.title(), draft.bodyHtml(), draft.gaps());
    }

    /**
     * What goes into the gaps; it is printed and kept nowhere.
     *
     * @param gaps by the gap as the letter names it
     */
    record OtherLetterWords(
            @NotNull(message = "Say what goes into the gaps, by gap; {} where there is none.")
                    Map<String, String> gaps) {

        /** Nothing: it is patient data. */
        @Override
        public String toString() {
            return "OtherLetterWords[]";
        }
    }

    /** Prints it, as PDF. */
    @PostMapping("/{letter}")
    @Audited(value = AuditAction.DOWNLOAD, object = OBJECT)
    ResponseEntity<Resource> printOtherLetter(
            @PathVariable String id,
            @PathVariable String letter,
            @Valid @RequestBody OtherLetterWords words,
            CurrentUser me,
            Who who,
            AuditNote note) {
        AppealFile one = appeals.getAppeal(id, me, note);
        Letter draft = desk.write(one, letter, note);
        words.gaps().keySet().stream()
                .filter(gap -> !draft.gaps().contains(gap))
                .findFirst()
                .ifPresent(gap -> {
                    throw new RefusedField("gaps", "The letter has no such gap: " + gap);
                });
        try {
            Letter filled = desk.fill(draft, words.gaps(), who);
            if (!filled.gaps().isEmpty()) {
                throw open(filled);
            }
            return desk.print(one, filled);
        } catch (UnusableEntry e) {
            throw new RefusedField("gaps", String.valueOf(e.getMessage()));
        }
    }

    private static UnusableFields open(Letter letter) {
        Map<String, String> errors = new LinkedHashMap<>();
        letter.gaps().forEach(gap -> errors.put("gaps." + gap, "Say what goes there."));
        return new UnusableFields("The letter has gaps.", errors);
    }
}
