package org.overturn.core.packet;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.packet.PageWords.Reach;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.packet.contents.Passage;
import org.overturn.core.packet.contents.PlainWords;

/**
 * Where the marks of a page stand on it, in points from its upper left corner. What is blacked out
 * wins: nothing is marked there, and no note says it.
 */
final class FoundMarks {

    /**
     * A note beside a page.
     *
     * @param top how far from the page's upper edge what it is about begins
     * @param ofPassage whether it is about a passage; else about the page
     */
    record Note(String text, double top, boolean ofPassage) {

        Note with(String other) {
            return new Note(other, top, ofPassage);
        }

        Note scaled(double by) {
            return new Note(text, top * by, ofPassage);
        }

        @Override
        public String toString() {
            return "Note[]";
        }
    }

    private static final int NO_PART_OF_A_WORD = 4;

    private final List<List<Rectangle2D>> passages = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private final Rectangle2D sheet;
    private final Handling handling;
    private final int number;

    private FoundMarks(SourcePage page, Handling handling, int number) {
        this.sheet = new Rectangle2D.Double(0, 0, page.width(), page.height());
        this.handling = handling;
        this.number = number;
    }

    /**
     * @param page as it is on file, whatever is blacked out
     * @param number of it in the document
     */
    static FoundMarks on(SourcePage page, PDDocument target, Handling handling, int number)
            throws IOException {
        FoundMarks found = new FoundMarks(page, handling, number);
        try (PageDrawing drawing = PageDrawing.of(page, target)) {
            List<Passage> black = handling.listBlack(number);
            PassagePlaces places = new PassagePlaces(page, drawing, Reach.CLOSE);
            Black hidden =
                    black.isEmpty()
                            ? new Black(List.of(), List.of())
                            : Black.of(BlackedOutPage.boxes(page, drawing, black), places);
            for (Mark mark : handling.listMarks(number)) {
                found.add(mark, places.find(mark.what()), hidden);
            }
        }
        return found;
    }

    /** What is blacked out, and what can be read there alone. */
    private record Black(List<Rectangle2D> places, List<String> words) {

        static Black of(List<Rectangle2D> boxes, PassagePlaces places) throws IOException {
            return new Black(boxes, places.listHidden(boxes));
        }

        boolean covers(Rectangle2D one) {
            return places.stream().anyMatch(one::intersects);
        }

        boolean isSaidIn(String note) {
            String all = PlainWords.of(note);
            List<String> each = Arrays.stream(note.split("[^\\p{L}\\p{N}]+")).toList();
            return words.stream()
                    .anyMatch(word ->
                            word.length() < NO_PART_OF_A_WORD
                                    ? each.stream().map(PlainWords::of).anyMatch(word::equals)
                                    : all.contains(word));
        }
    }

    private void add(Mark mark, List<Rectangle2D> places, Black black) {
        List<Rectangle2D> seen =
                places.stream()
                        .filter(one -> sheet.contains(one.getCenterX(), one.getCenterY()))
                        .filter(one -> !black.covers(one))
                        .toList();
        if (mark.isPassage() && seen.isEmpty()) {
            lost.add(
                    "A passage to be marked on page "
                            + number
                            + " is blacked out or was not found there");
            return;
        }
        if (mark.isPassage()) {
            passages.add(LetterRuns.of(seen));
        }
        if (mark.isNote()) {
            addNote(mark, seen.stream().mapToDouble(Rectangle2D::getY).min().orElse(0), black);
        }
    }

    private void addNote(Mark mark, double top, Black black) {
        if (handling.blackouts().stream().anyMatch(mark::repeats) || black.isSaidIn(mark.note())) {
            lost.add("A note on page " + number + " says what is blacked out and is left out");
        } else {
            notes.add(new Note(mark.note(), top, mark.isPassage()));
        }
    }

    boolean isEmpty() {
        return passages.isEmpty() && notes.isEmpty();
    }

    /** Of each passage its lines. */
    List<List<Rectangle2D>> passages() {
        return List.copyOf(passages);
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    List<String> lost() {
        return List.copyOf(lost);
    }
}
