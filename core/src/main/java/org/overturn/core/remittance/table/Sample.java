package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The header of a table nobody has mapped yet, and its first rows. */
final class Sample {

    private static final int HEADER_WITHIN = 60;
    private static final int ROWS = 300;

    /** Fewer known names make no header. */
    private static final int KNOWN_NAMES = 3;

    private final String sheet;
    private final int headerRows;
    private final Header header;
    private final List<Row> rows;
    private final int score;

    private Sample(String sheet, int headerRows, Header header, List<Row> rows, int score) {
        this.sheet = sheet;
        this.headerRows = headerRows;
        this.header = header;
        this.rows = rows;
        this.score = score;
    }

    /** The sheet whose header is known best; empty when none has one. */
    static Optional<Sample> find(TableFile file) {
        return file.sheets().stream()
                .flatMap(sheet -> find(file, sheet).stream())
                .reduce((best, other) -> other.score > best.score ? other : best);
    }

    private static Optional<Sample> find(TableFile file, String sheet) {
        List<Row> first = new ArrayList<>();
        file.read(
                sheet,
                row -> {
                    first.add(row);
                    return first.size() < HEADER_WITHIN + ROWS;
                });
        Sample best = null;
        for (int i = 0; i < Math.min(first.size(), HEADER_WITHIN); i++) {
            for (int names = 1; names <= 2 && i - names + 1 >= 0; names++) {
                Header header =
                        names == 1
                                ? Header.of(first.get(i))
                                : Header.of(first.get(i - 1), first.get(i));
                int score = score(header, first.get(i), names);
                if (score >= KNOWN_NAMES * KnownColumns.ENOUGH
                        && (best == null || score > best.score)) {
                    best =
                            new Sample(
                                    sheet,
                                    names,
                                    header,
                                    first.subList(i + 1, first.size()),
                                    score);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Known names count; two rows of names must be worth it. */
    private static int score(Header header, Row lower, int rows) {
        boolean hasNumbers = lower.cells().stream().anyMatch(Sample::isNumber);
        int known =
                header.names().stream()
                        .mapToInt(KnownColumns.standard()::bestScore)
                        .filter(one -> one >= KnownColumns.ENOUGH)
                        .sum();
        return hasNumbers ? 0 : rows == 1 ? known : known - KnownColumns.EXACT;
    }

    private static boolean isNumber(Cell cell) {
        return cell.kind() != Cell.Kind.TEXT || cell.text().matches("[-$(]?[\\d.,]*\\d[)]?");
    }

    String sheet() {
        return sheet;
    }

    int headerRows() {
        return headerRows;
    }

    Header header() {
        return header;
    }

    /** Rows that may hold a claim: at least three cells, the first of which is no total's. */
    List<Row> rows() {
        return rows.stream().filter(row -> row.filled() >= 3).toList();
    }

    /** Rows of one or two cells, such as notes at the end. */
    List<Row> notes() {
        return rows.stream().filter(row -> row.filled() == 1 || row.filled() == 2).toList();
    }

    List<Cell> column(int index) {
        return rows().stream().map(row -> row.cell(index)).toList();
    }

    Stream<Cell> cells() {
        return rows().stream().flatMap(row -> row.cells().stream());
    }
}
