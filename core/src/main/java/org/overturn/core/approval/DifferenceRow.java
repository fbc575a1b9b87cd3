package org.overturn.core.approval;

import java.util.List;
import java.util.stream.Collectors;

/** A line of two versions of a text; one that changed is removed and added. */
public record DifferenceRow(Kind kind, List<Piece> pieces) {

    /** What became of the line. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /**
     * @param changed whether the counterpart of the line lacks it
     */
    public record Piece(String text, boolean changed) {}

    public DifferenceRow {
        pieces = List.copyOf(pieces);
    }

    /** The whole line. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** Without the text: it says something of a patient. */
    @Override
    public String toString() {
        return "DifferenceRow[" + kind + "]";
    }
}
