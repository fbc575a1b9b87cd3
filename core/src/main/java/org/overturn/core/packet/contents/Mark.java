package org.overturn.core.packet.contents;

import java.text.Normalizer;
import java.time.Instant;

/**
 * A passage that the office marked in the packet of one appeal, a note beside it, or both.
 *
 * @param exhibit key of the exhibit: {@code document-17}
 * @param what the passage; the page as such where there is a note alone
 * @param note of the office, for the payer to read; empty for none
 */
public record Mark(String exhibit, Passage what, String note, String by, Instant at) {

    public Mark {
        note = Normalizer.normalize(note, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    /** Whether it marks a passage, rather than noting something about the page. */
    public boolean isPassage() {
        return !what.isPage();
    }

    public boolean isNote() {
        return !note.isEmpty();
    }

    /** Whether it says the same about the same place, whoever made it and when. */
    boolean isAs(Mark other) {
        return exhibit.equals(other.exhibit) && what.equals(other.what) && note.equals(other.note);
    }

    /** Whether its note says what is blacked out of the same document. */
    boolean repeats(Redaction black) {
        return exhibit.equals(black.exhibit()) && repeats(black.what());
    }

    /** Whether its note says these words; a rectangle has none. */
    public boolean repeats(Passage black) {
        String hidden = PlainWords.of(black.words());
        return !hidden.isEmpty() && PlainWords.of(note).contains(hidden);
    }

    /** Without words and note: a person typed them. */
    @Override
    public String toString() {
        return "Mark[" + exhibit + ", " + what.page() + "]";
    }
}
