package org.overturn.core.approval;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.overturn.core.approval.DifferenceRow.Kind;
import org.overturn.core.approval.DifferenceRow.Piece;

/** What became of a text, line by line, and word by word within a line that changed. */
public final class Difference {

    private static final String WORD_ENDS = "(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)";

    private final List<String> before;
    private final List<String> after;
    private final List<DifferenceRow> rows = new ArrayList<>();

    private Difference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Of texts with lines. */
    public static List<DifferenceRow> of(String before, String after) {
        return of(before.lines().toList(), after.lines().toList());
    }

    /** Of lines, or of paragraphs. */
    public static List<DifferenceRow> of(List<String> before, List<String> after) {
        return new Difference(before, after).rows();
    }

    private List<DifferenceRow> rows() {
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            keep(done, delta.getSource().getPosition());
            change(delta.getSource().getLines(), delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        keep(done, before.size());
        return rows;
    }

    private void keep(int from, int to) {
        before.subList(from, to)
                .forEach(line -> rows.add(new DifferenceRow(Kind.KEPT, whole(line, false))));
    }

    /** Lines stand against each other in their order; what is left over has no counterpart. */
    private void change(List<String> removed, List<String> added) {
        int pairs = Math.min(removed.size(), added.size());
        for (int i = 0; i < pairs; i++) {
            words(removed.get(i), added.get(i));
        }
        removed.stream()
                .skip(pairs)
                .forEach(line -> rows.add(new DifferenceRow(Kind.REMOVED, whole(line, true))));
        added.stream()
                .skip(pairs)
                .forEach(line -> rows.add(new DifferenceRow(Kind.ADDED, whole(line, true))));
    }

    private static List<Piece> whole(String line, boolean changed) {
        return line.isEmpty() ? List.of() : List.of(new Piece(line, changed));
    }

    private void words(String removed, String added) {
        List<String> old = Arrays.asList(removed.split(WORD_ENDS));
        List<String> now = Arrays.asList(added.split(WORD_ENDS));
        List<AbstractDelta<String>> deltas = DiffUtils.diff(old, now).getDeltas();
        rows.add(new DifferenceRow(Kind.REMOVED, pieces(old, deltas, AbstractDelta::getSource)));
        rows.add(new DifferenceRow(Kind.ADDED, pieces(now, deltas, AbstractDelta::getTarget)));
    }

    private static List<Piece> pieces(
            List<String> words,
            List<AbstractDelta<String>> deltas,
            Function<AbstractDelta<String>, Chunk<String>> side) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : deltas) {
            Chunk<String> chunk = side.apply(delta);
            add(pieces, words.subList(done, chunk.getPosition()), false);
            add(pieces, chunk.getLines(), true);
            done = chunk.getPosition() + chunk.size();
        }
        add(pieces, words.subList(done, words.size()), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, List<String> words, boolean changed) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, changed));
        }
    }
}
