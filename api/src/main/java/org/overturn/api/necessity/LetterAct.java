package org.overturn.api.necessity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.approval.ApprovalRefused;
import org.overturn.core.approval.BlockedByFindings;
import org.overturn.core.approval.Who;
import org.overturn.core.letter.necessity.LetterChanged;
import org.overturn.core.letter.necessity.LetterDates;
import org.overturn.core.letter.necessity.LetterRefused;
import org.overturn.core.letter.necessity.LetterSeen;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does something about a letter, and shows its page again with what became of it. */
@Component
class LetterAct {

    private final LetterDesk desk;

    LetterAct(LetterDesk desk) {
        this.desk = desk;
    }

    /**
     * What a method of a controller knows of its request.
     *
     * @param version of the letter as its page showed it
     */
    record Call(
            String id,
            int version,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request,
            RedirectAttributes flash) {}

    /** A change of a letter. */
    @FunctionalInterface
    interface Change {
        void make(Who who, LetterSeen seen, NecessityLetter letter);
    }

    /**
     * @param done what the page says afterwards
     */
    String act(Call call, String done, Change change) {
        NecessityLetter letter = desk.get(call.id(), call.me(), call.note());
        try {
            change.make(
                    desk.who(call.me(), call.request()),
                    new LetterSeen(letter.id(), call.version()),
                    letter);
            call.flash().addFlashAttribute("done", done);
        } catch (BlockedByFindings e) {
            call.note().refused("blocked by findings");
            call.flash().addFlashAttribute("refusal", e.words());
        } catch (LetterRefused | LetterChanged | ApprovalRefused | UnusableEntry e) {
            call.note().refused(e.getClass().getSimpleName());
            call.flash().addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/letters/" + letter.id();
    }

    /** The day that was typed; empty where nothing was. */
    static Optional<LocalDate> day(String text) {
        if (!text.isBlank() && LetterDates.parse(text).isEmpty()) {
            throw new UnusableEntry("Write the day as MM/DD/YYYY, such as 03/02/2026.");
        }
        return LetterDates.parse(text);
    }
}
