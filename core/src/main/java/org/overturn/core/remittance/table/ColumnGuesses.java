package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.overturn.core.remittance.table.Proposal.Column;
import org.overturn.core.remittance.table.Proposal.Sureness;

/** Which column means what: the best name first, and only where the cells suit. */
final class ColumnGuesses {

    /** Told by the cells alone: procedure codes look like nothing else. */
    private static final int BY_CELLS = 30;

    private record Guess(int column, Meaning meaning, int score) {}

    private final Sample sample;
    private final Format format;
    private final Map<Integer, Guess> decided = new HashMap<>();
    private final Set<Meaning> taken = new HashSet<>();

    private ColumnGuesses(Sample sample, Format format) {
        this.sample = sample;
        this.format = format;
    }

    static List<Column> of(Sample sample, Format format, IntFunction<List<String>> examples) {
        ColumnGuesses guesses = new ColumnGuesses(sample, format);
        guesses.decide();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < sample.header().size(); i++) {
            List<String> values = examples.apply(i);
            Guess guess = guesses.decided.get(i);
            if (guess != null || !values.isEmpty()) {
                columns.add(
                        new Column(
                                i,
                                sample.header().name(i),
                                values,
                                guess == null ? Meaning.NOTHING : guess.meaning(),
                                guess == null ? Sureness.GUESS : sureness(guess.score())));
            }
        }
        return columns;
    }

    private static Sureness sureness(int score) {
        if (score >= KnownColumns.EXACT) {
            return Sureness.SURE;
        }
        return score >= KnownColumns.ENOUGH ? Sureness.LIKELY : Sureness.GUESS;
    }

    private void decide() {
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < sample.header().size(); i++) {
            Shape shape = new Shape(sample.column(i), format);
            for (Meaning meaning : KnownColumns.standard().meanings()) {
                int score = score(sample.header().name(i), shape, meaning);
                if (score > 0) {
                    guesses.add(new Guess(i, meaning, score));
                }
            }
        }
        guesses.sort(
                Comparator.comparingInt(Guess::score)
                        .reversed()
                        .thenComparingInt(Guess::column)
                        .thenComparing(guess -> guess.meaning().code()));
        guesses.forEach(this::take);
    }

    private static int score(String name, Shape shape, Meaning meaning) {
        int byName = KnownColumns.standard().score(name, meaning);
        boolean suits = shape.suits(meaning);
        if (byName >= KnownColumns.ENOUGH) {
            return suits ? byName : 0;
        }
        boolean byCells =
                !shape.isEmpty()
                        && (meaning.equals(Meaning.of(Field.PROCEDURE)) && shape.isProcedures()
                                || meaning.equals(Meaning.LIST) && shape.isLists());
        return byCells ? BY_CELLS : 0;
    }

    private void take(Guess guess) {
        boolean free = guess.meaning().isRepeatable() || !taken.contains(guess.meaning());
        if (free && !decided.containsKey(guess.column())) {
            decided.put(guess.column(), guess);
            taken.add(guess.meaning());
        }
    }
}
