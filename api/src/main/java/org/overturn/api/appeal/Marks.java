package org.overturn.api.appeal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.Actor;
import org.overturn.core.packet.Packets;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.packet.contents.Passage;
import org.springframework.stereotype.Component;

/** Passages that people mark in a packet, and their notes. */
@Component
class Marks {

    private final ContentsDesk desk;
    private final ContentsChanges changes;
    private final Passages passages;
    private final Packets packets;
    private final Clock clock;

    Marks(
            ContentsDesk desk,
            ContentsChanges changes,
            Passages passages,
            Packets packets,
            Clock clock) {
        this.desk = desk;
        this.changes = changes;
        this.passages = passages;
        this.packets = packets;
        this.clock = clock;
    }

    /** A passage to be marked, with what is said about it; blank for nothing. */
    record Ask(String exhibit, Passage what, String note) {

        Mark by(String name, Instant at) {
            return new Mark(exhibit, what, note, name, at);
        }

        private boolean is(Mark mark) {
            return by(mark.by(), mark.at()).equals(mark);
        }

        @Override
        public String toString() {
            return "Ask[" + exhibit + ", " + what + "]";
        }
    }

    /**
     * Marks a passage, or notes something.
     *
     * @throws ArrangementRefused when there is no such page that the user may open, the words don't
     *     stand on it, or the note can't be printed
     */
    Arrangement with(Ask ask, AppealFile one, CurrentUser me, Actor by) {
        return with(changes.get(one), ask, changes.find(one, ask.exhibit(), me), by);
    }

    private Arrangement with(Arrangement from, Ask ask, FiledDocument document, Actor by) {
        Mark mark = ask.by(by.name(), clock.instant());
        passages.check(ask.what(), document, "marked");
        if (!packets.canPrint(mark.note())) {
            throw new ArrangementRefused(
                    "The note has a character that packets can't print. Write it in Latin letters,"
                            + " without pictures.");
        }
        return from.marked(mark);
    }

    /** Takes a mark off. */
    Arrangement without(Ask ask, AppealFile one, CurrentUser me, Actor by) {
        changes.find(one, ask.exhibit(), me);
        return changes.get(one).unmarked(ask.by(by.name(), clock.instant()));
    }

    /**
     * Contents with these marks and no others, but for documents that the user may not open: there
     * nothing changes. What was so before stays so by whom it was.
     *
     * @param to the contents that are to hold
     */
    Arrangement replaced(
            Arrangement to, List<Ask> wanted, AppealFile one, CurrentUser me, Actor by) {
        Map<String, FiledDocument> filed = desk.filed(one, me);
        Arrangement changed =
                to.marked(
                        to.marks().stream()
                                .filter(mark ->
                                        !ContentsDesk.isOpen(filed, mark.exhibit())
                                                || wanted.stream().anyMatch(ask -> ask.is(mark)))
                                .toList());
        for (Ask ask : wanted) {
            changed = with(changed, ask, changes.find(one, ask.exhibit(), me), by);
        }
        return changed;
    }
}
