package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.remittance.table.TableMapping.AdjustmentColumns;
import org.overturn.core.remittance.table.TableMapping.ReasonCode;

/**
 * Where in one file the columns of a mapping stand.
 *
 * @param headerRow the last row of the header; data begins below it
 */
record Layout(
        TableMapping mapping,
        String sheet,
        int headerRow,
        Header header,
        Map<Field, Integer> columns,
        List<AdjustmentPlace> adjustments) {

    /** Rows looked through for a header; above it stand titles, addresses, dates of print. */
    private static final int SEARCHED = 60;

    private static final int NONE = -1;

    /** Column numbers of an {@link AdjustmentColumns}; -1 where it has none. */
    record AdjustmentPlace(
            Optional<ReasonCode> as, int group, int code, int amount, int quantity, int list) {}

    /** The mapping's columns in a file; empty when they are not all there. */
    static Optional<Layout> find(TableMapping mapping, Heads heads) {
        return heads.sheets().stream()
                .filter(sheet -> mapping.format().sheet().map(sheet::equalsIgnoreCase).orElse(true))
                .flatMap(sheet -> find(mapping, sheet, heads.first(sheet)).stream())
                .findFirst();
    }

    private static Optional<Layout> find(TableMapping mapping, String sheet, List<Row> first) {
        List<String> wanted = mapping.allColumns();
        Row above = new Row(0, List.of());
        for (Row row : first) {
            Header header =
                    mapping.format().headerRows() == 2 ? Header.of(above, row) : Header.of(row);
            if (header.hasAll(wanted)) {
                return Optional.of(layout(mapping, sheet, row.number(), header));
            }
            above = row;
        }
        return Optional.empty();
    }

    /** The first rows of each sheet of a file, read once for all mappings. */
    static final class Heads {

        private final TableFile file;
        private final Map<String, List<Row>> first = new HashMap<>();

        Heads(TableFile file) {
            this.file = file;
        }

        List<String> sheets() {
            return file.sheets();
        }

        List<Row> first(String sheet) {
            return first.computeIfAbsent(sheet, this::read);
        }

        private List<Row> read(String sheet) {
            List<Row> rows = new ArrayList<>();
            file.read(
                    sheet,
                    row -> {
                        rows.add(row);
                        return row.number() < SEARCHED;
                    });
            return rows;
        }
    }

    private static Layout layout(TableMapping mapping, String sheet, int row, Header header) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        mapping.columns()
                .forEach((field, name) -> columns.put(field, header.find(name).getAsInt()));
        return new Layout(
                mapping,
                sheet,
                row,
                header,
                columns,
                mapping.adjustments().stream().map(one -> place(one, header)).toList());
    }

    private static AdjustmentPlace place(AdjustmentColumns one, Header header) {
        return new AdjustmentPlace(
                one.as(),
                index(one.group(), header),
                index(one.code(), header),
                index(one.amount(), header),
                index(one.quantity(), header),
                index(one.list(), header));
    }

    private static int index(Optional<String> name, Header header) {
        return name.map(text -> header.find(text).getAsInt()).orElse(NONE);
    }

    /** The column of a field; -1 when it has none. */
    int index(Field field) {
        return columns.getOrDefault(field, NONE);
    }

    /** Whether a row repeats the header, as printed pages do. */
    boolean isHeaderAgain(Row row) {
        long same =
                columns.values().stream()
                        .filter(index -> !row.cell(index).isBlank())
                        .filter(index -> header.isNamed(index, row.cell(index).text()))
                        .count();
        return same > 1 && same * 2 > row.filled();
    }
}
