package org.overturn.api.appeal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.Actor;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.packet.contents.Passage;
import org.overturn.core.packet.contents.Redaction;
import org.springframework.stereotype.Component;

/** Parts of pages that people black out in a packet. */
@Component
class BlackOuts {

    private final ContentsDesk desk;
    private final ContentsChanges changes;
    private final Passages passages;
    private final Clock clock;

    BlackOuts(ContentsDesk desk, ContentsChanges changes, Passages passages, Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.passages = passages;
        this.clock = clock;
    }

    /** A part of a page, and why nobody is to read it. */
    record Ask(String exhibit, Passage what, String reason) {

        @Override
        public String toString() {
            return "Ask[" + exhibit + ", " + what + "]";
        }
    }

    /**
     * Blacks out a part of a page.
     *
     * @throws ArrangementRefused when there is no such page that the user may open, or the words
     *     don't stand on it
     */
    Arrangement with(Ask ask, AppealFile one, CurrentUser me, Actor by) {
        return with(changes.get(one), ask, changes.find(one, ask.exhibit(), me), by);
    }

    private Arrangement with(Arrangement from, Ask ask, FiledDocument document, Actor by) {
        passages.check(ask.what(), document, "blacked out. Leave it out as a whole");
        return from.blackedOut(
                new Redaction(
                        ask.exhibit(),
                        ask.what(),
                        ask.reason().strip(),
                        by.name(),
                        clock.instant()));
    }

    /** Shows a part again. */
    Arrangement shown(Ask ask, AppealFile one, CurrentUser me) {
        changes.find(one, ask.exhibit(), me);
        return changes.get(one).shown(ask.exhibit(), ask.what());
    }

    /**
     * Contents with these parts blacked out and no others, but for documents that the user may not
     * open: there nothing changes. What was black for the same reason stays so by whom it was.
     *
     * @param to the contents that are to hold
     */
    Arrangement replaced(
            Arrangement to, List<Ask> wanted, AppealFile one, CurrentUser me, Actor by) {
        Map<String, FiledDocument> filed = desk.filed(one, me);
        Arrangement changed =
                to.redacted(
                        to.redactions().stream()
                                .filter(part ->
                                        !ContentsDesk.isOpen(filed, part.exhibit())
                                                || wanted.stream()
                                                        .anyMatch(ask -> isSame(ask, part)))
                                .toList());
        for (Ask ask : wanted) {
            changed = with(changed, ask, changes.find(one, ask.exhibit(), me), by);
        }
        return changed;
    }

    private static boolean isSame(Ask ask, Redaction part) {
        return ask.exhibit().equals(part.exhibit())
                && ask.what().equals(part.what())
                && ask.reason().strip().equals(part.reason());
    }
}
