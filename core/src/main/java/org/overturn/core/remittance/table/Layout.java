package org.overturn.core.remittance.table;

import java.util.EnumMap;
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
    static Optional<Layout> find(TableMapping mapping, TableFile file) {
        return file.sheets().stream()
                .filter(sheet -> mapping.format().sheet().map(sheet::equalsIgnoreCase).orElse(true))
                .flatMap(sheet -> find(mapping, file, sheet).stream())
                .findFirst();
    }

    private static Optional<Layout> find(TableMapping mapping, TableFile file, String sheet) {
        Search search = new Search(mapping, sheet);
        file.read(sheet, search::lookAt);
        return Optional.ofNullable(search.found);
    }

    private static final class Search {

        private final TableMapping mapping;
        private final String sheet;
        private final List<String> wanted;
        private Row above = new Row(0, List.of());
        private @org.jspecify.annotations.Nullable Layout found;

        Search(TableMapping mapping, String sheet) {
            this.mapping = mapping;
            this.sheet = sheet;
            this.wanted = mapping.allColumns();
        }

        boolean lookAt(Row row) {
            Header header =
                    mapping.format().headerRows() == 2 ? Header.of(above, row) : Header.of(row);
            above = row;
            if (header.hasAll(wanted)) {
                found = layout(mapping, sheet, row.number(), header);
            }
            return found == null && row.number() < SEARCHED;
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
