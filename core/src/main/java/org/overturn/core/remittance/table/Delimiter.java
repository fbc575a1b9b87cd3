package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The delimiter of a CSV file: the one that cuts most of its first rows into equally many cells.
 */
final class Delimiter {

    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');
    private static final int LOOKED_AT = 30;

    private Delimiter() {}

    static char find(Function<Character, TableFile> file) {
        char best = ',';
        int most = 0;
        for (char candidate : KNOWN) {
            int regular = regularCells(file.apply(candidate));
            if (regular > most) {
                best = candidate;
                most = regular;
            }
        }
        return best;
    }

    /** Cells in rows that have as many cells as most others. */
    private static int regularCells(TableFile file) {
        List<Integer> widths = new ArrayList<>();
        try {
            file.read(
                    "",
                    row -> {
                        widths.add(row.cells().size());
                        return widths.size() < LOOKED_AT;
                    });
        } catch (UnreadableTable e) {
            return 0; // with this delimiter the quotes don't match
        }
        return widths.stream()
                .filter(width -> width > 1)
                .mapToInt(
                        width -> (width - 1) * (int) widths.stream().filter(width::equals).count())
                .max()
                .orElse(0);
    }

    static String name(char delimiter) {
        return switch (delimiter) {
            case ',' -> "commas";
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            default -> "\"" + delimiter + "\"";
        };
    }
}
