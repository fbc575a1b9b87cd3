package org.overturn.api.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.overturn.api.security.AuditNote;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.PrintedPdf;
import org.overturn.batch.night.LetterDrafts;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.approval.Who;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.OtherLetters;
import org.overturn.core.letter.TemplateEntry;
import org.overturn.core.letter.UnusableEntry;
import org.overturn.core.letter.necessity.LetterPrinter;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Letters about an appeal that are asked for by name, printed for a person to sign and send. */
@Component
class OtherLetterDesk {

    private final OtherLetters letters;
    private final EditedLetters edited;
    private final LetterDrafts drafts;
    private final LetterPrinter printer;
    private final Clock clock;

    OtherLetterDesk(
            OtherLetters letters,
            EditedLetters edited,
            LetterDrafts drafts,
            LetterPrinter printer,
            Clock clock) {
        this.letters = letters;
        this.edited = edited;
        this.drafts = drafts;
        this.printer = printer;
        this.clock = clock;
    }

    List<TemplateEntry> list() {
        return letters.list();
    }

    /**
     * @throws NotFound when no such letter is written by name
     */
    TemplateEntry get(String name) {
        return list().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter", name));
    }

    Letter write(AppealFile appeal, String name, AuditNote note) {
        note.because(get(name).name());
        return drafts.write(appeal.id(), name);
    }

    /** The letter in HTML for a page, with its gaps marked. */
    String show(Letter letter) {
        return edited.preview(letter.draft()).page();
    }

    /**
     * @param said by gap
     * @throws UnusableEntry when something that was said can't be printed
     */
    Letter fill(Letter letter, Map<String, String> said, Who who) {
        return letters.fill(letter, said, who.name());
    }

    /** As PDF; its file's name tells the appeal and the letter, and no patient. */
    ResponseEntity<Resource> print(AppealFile appeal, Letter letter) {
        byte[] pdf =
                printer.print(
                        letter,
                        letter.title() + ", " + appeal.appeal().number(),
                        LocalDate.now(clock));
        return PrintedPdf.answer(pdf, appeal.appeal().number() + "-" + letter.template());
    }
}
