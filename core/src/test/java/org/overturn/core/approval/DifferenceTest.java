package org.overturn.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.approval.DifferenceRow.Kind;
import org.overturn.core.approval.DifferenceRow.Piece;

class DifferenceTest {

    private static final List<String> WORDS = List.of("the", "plan", "denied", "$40.00", "", "on");

    @Test
    void aChangedLineSaysWhichWordsChanged() {
        List<DifferenceRow> rows =
                Difference.of(
                        "Dear reviewer\nSeen on March 14, 2026.\nYours",
                        "Dear reviewer\nSeen on March 24, 2026.\nYours");

        assertThat(rows)
                .containsExactly(
                        new DifferenceRow(Kind.KEPT, List.of(new Piece("Dear reviewer", false))),
                        new DifferenceRow(
                                Kind.REMOVED,
                                List.of(
                                        new Piece("Seen on March ", false),
                                        new Piece("14,", true),
                                        new Piece(" 2026.", false))),
                        new DifferenceRow(
                                Kind.ADDED,
                                List.of(
                                        new Piece("Seen on March ", false),
                                        new Piece("24,", true),
                                        new Piece(" 2026.", false))),
                        new DifferenceRow(Kind.KEPT, List.of(new Piece("Yours", false))));
    }

    @Test
    void linesWithoutACounterpartAreAddedOrRemovedWhole() {
        assertThat(Difference.of("a\nb", "a"))
                .containsExactly(
                        new DifferenceRow(Kind.KEPT, List.of(new Piece("a", false))),
                        new DifferenceRow(Kind.REMOVED, List.of(new Piece("b", true))));
        assertThat(Difference.of("", "a"))
                .containsExactly(new DifferenceRow(Kind.ADDED, List.of(new Piece("a", true))));
        assertThat(Difference.of("same", "same"))
                .extracting(DifferenceRow::kind)
                .containsOnly(Kind.KEPT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void bothTextsCanBeReadFromTheDifference(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < 50; i++) {
            List<String> before = lines(chance);
            List<String> after = lines(chance);

            List<DifferenceRow> rows = Difference.of(before, after);

            assertThat(without(Kind.ADDED, rows)).isEqualTo(before);
            assertThat(without(Kind.REMOVED, rows)).isEqualTo(after);
        }
    }

    private static List<String> without(Kind kind, List<DifferenceRow> rows) {
        return rows.stream().filter(row -> row.kind() != kind).map(DifferenceRow::text).toList();
    }

    private static List<String> lines(Random chance) {
        List<String> lines = new ArrayList<>();
        for (int i = chance.nextInt(8); i > 0; i--) {
            lines.add(
                    chance.ints(chance.nextInt(5), 0, WORDS.size())
                            .mapToObj(WORDS::get)
                            .collect(Collectors.joining(" ")));
        }
        return lines;
    }
}
