package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The names of a table's columns, compared without case. The second of two equal names is {@code
 * Amount #2}; a column without a name is called by its letter, {@code column D}.
 */
final class Header {

    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();

    private Header(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            indexes.put(key(names.get(i)), i);
        }
    }

    static Header of(Row row) {
        return of(row.cells().stream().map(Cell::text).toList());
    }

    /** Names in two rows; a blank in the upper one continues the name before it. */
    static Header of(Row upper, Row lower) {
        List<String> names = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(upper.width(), lower.width()); i++) {
            group = upper.cell(i).isBlank() ? group : upper.cell(i).text();
            String name = lower.cell(i).text();
            names.add(
                    group.isEmpty() || name.isEmpty()
                            ? upper.cell(i).text() + name
                            : group + " / " + name);
        }
        return of(names);
    }

    private static Header of(List<String> texts) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String text : texts) {
            int count = text.isEmpty() ? 1 : seen.merge(key(text), 1, Integer::sum);
            String name = text.isEmpty() ? "column " + letter(names.size()) : text;
            names.add(count == 1 ? name : name + " #" + count);
        }
        return new Header(names);
    }

    private static String letter(int index) {
        return org.apache.poi.ss.util.CellReference.convertNumToColString(index);
    }

    OptionalInt find(String name) {
        Integer index = indexes.get(key(name));
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    boolean hasAll(List<String> columns) {
        return columns.stream().allMatch(name -> indexes.containsKey(key(name)));
    }

    String name(int index) {
        return index < names.size() ? names.get(index) : "column " + letter(index);
    }

    /**
     * Whether a text is what stands in the header over a column, in its lower row if it has two.
     */
    boolean isNamed(int index, String text) {
        String name = key(name(index)).replaceFirst(" #\\d+$", "");
        return name.equals(key(text)) || name.endsWith(" / " + key(text));
    }

    List<String> names() {
        return names;
    }

    int size() {
        return names.size();
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
