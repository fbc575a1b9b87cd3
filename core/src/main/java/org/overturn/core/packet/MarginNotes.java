package org.overturn.core.packet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.overturn.core.packet.FoundMarks.Note;
import org.overturn.core.packet.Typefaces.Face;

/** Notes set in the lines of a column; lengths are points on paper. */
final class MarginNotes {

    static final double WIDTH = 112;

    private static final double[] SIZES = {8, 7, 6};
    private static final double LEADING = 1.25;
    private static final double GAP = 9;
    private static final int LONGEST_NAME = 60;

    private final DocumentFonts fonts;
    private final String head;
    private final double size;

    private MarginNotes(DocumentFonts fonts, String head, double size) {
        this.fonts = fonts;
        this.head = head;
        this.size = size;
    }

    /** A line of a note. */
    record Line(String text, Face face) {}

    /**
     * A note in its place.
     *
     * @param top of its first line, from the upper edge of the column
     */
    record Placed(Note note, List<Line> lines, double top) {}

    /**
     * What the column has, in points on paper.
     *
     * @param page of the page beside it, to which it keeps where it can
     * @param most that there is
     */
    record Heights(double page, double most) {}

    /**
     * Notes in their places, one below the other.
     *
     * @param size of the letters
     * @param height that all of them take
     */
    record Column(List<Placed> notes, double size, double height) {

        double leading() {
            return size * LEADING;
        }
    }

    /**
     * Sets notes beside what they are about, each with the name of who wrote it.
     *
     * @param heights the letters are made smaller to keep to them
     * @return empty when there is no room even for small ones
     */
    static Optional<Column> set(
            List<Note> notes, String office, Heights heights, DocumentFonts fonts)
            throws IOException {
        String head = "Note by " + shortened(office) + ":";
        for (double size : SIZES) {
            Column column = new MarginNotes(fonts, head, size).set(notes, heights.page());
            if (column.height() <= heights.most()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static String shortened(String office) {
        return office.codePointCount(0, office.length()) <= LONGEST_NAME
                ? office
                : office.substring(0, office.offsetByCodePoints(0, LONGEST_NAME)) + "\u2026";
    }

    private Column set(List<Note> notes, double pageHeight) throws IOException {
        List<Placed> placed = new ArrayList<>();
        double height = 0;
        for (Note note : notes.stream().sorted(Comparator.comparingDouble(Note::top)).toList()) {
            List<Line> lines = new ArrayList<>(broken(head, Face.BOLD));
            lines.addAll(broken(note.text(), Face.REGULAR));
            placed.add(new Placed(note, lines, note.top()));
            height += height(lines) + (placed.size() > 1 ? GAP : 0);
        }
        return new Column(raised(lowered(placed), Math.max(pageHeight, height)), size, height);
    }

    private double height(List<Line> lines) {
        return lines.size() * size * LEADING;
    }

    /** None begins before the one above it has ended. */
    private List<Placed> lowered(List<Placed> notes) {
        List<Placed> lowered = new ArrayList<>();
        double free = 0;
        for (Placed note : notes) {
            double top = Math.max(free, note.top());
            lowered.add(new Placed(note.note(), note.lines(), top));
            free = top + height(note.lines()) + GAP;
        }
        return lowered;
    }

    /** None ends below the column. */
    private List<Placed> raised(List<Placed> notes, double room) {
        List<Placed> raised = new ArrayList<>();
        double end = room;
        for (Placed note : notes.reversed()) {
            double top = Math.min(note.top(), end - height(note.lines()));
            raised.add(new Placed(note.note(), note.lines(), top));
            end = top - GAP;
        }
        return List.copyOf(raised.reversed());
    }

    private List<Line> broken(String text, Face face) throws IOException {
        List<Line> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer, face)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(new Line(line, face));
            }
            line = word;
            while (!fits(line, face)) {
                int end = fitting(line, face);
                lines.add(new Line(line.substring(0, end), face));
                line = line.substring(end);
            }
        }
        lines.add(new Line(line, face));
        return lines;
    }

    /** How much of a word that is longer than a line stands in one. */
    private int fitting(String word, Face face) throws IOException {
        int end = word.offsetByCodePoints(0, 1);
        while (fits(word.substring(0, word.offsetByCodePoints(end, 1)), face)) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private boolean fits(String text, Face face) throws IOException {
        PDFont font = fonts.get(face);
        return font.getStringWidth(text) / 1000 * size <= WIDTH;
    }
}
