package org.overturn.core.letter.necessity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up the fields of a letter by path: {@code patient.fullName}, {@code citations[].text}. */
final class ContentTree {

    private static final String ITEM = "[].";

    private final Map<String, Object> root;

    ContentTree(LetterContent content) {
        this.root = ContentText.map(content);
    }

    /**
     * A place where a value may stand.
     *
     * @param path with the row, from 0: {@code citations[0].text}
     * @param row from 0; -1 outside of lists
     * @param value empty when nothing stands there
     */
    record Spot(String path, int row, String value) {}

    /** One for a single field; one a row for a field of a list, rows without anything left out. */
    List<Spot> spots(String path) {
        int item = path.indexOf(ITEM);
        if (item < 0) {
            return List.of(new Spot(path, -1, value(at(root, path))));
        }
        List<Spot> spots = new ArrayList<>();
        if (at(root, path.substring(0, item)) instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof Map<?, ?> row && !row.isEmpty()) {
                    String name = path.substring(item + ITEM.length());
                    spots.add(
                            new Spot(path.replace(ITEM, "[" + i + "]."), i, value(at(row, name))));
                }
            }
        }
        return spots;
    }

    /** Whether neither a value nor a row with a value stands there. */
    boolean isBlank(String path) {
        return switch (at(root, path)) {
            case List<?> rows ->
                    rows.stream().allMatch(row -> row instanceof Map<?, ?> map && map.isEmpty());
            case Object value -> value(value).isBlank();
        };
    }

    /** How many rows a list has, blank ones too. */
    int rows(String path) {
        return at(root, path) instanceof List<?> rows ? rows.size() : 0;
    }

    private static Object at(Map<?, ?> map, String path) {
        Object value = map;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> group ? child(group, name) : "";
        }
        return value;
    }

    private static Object child(Map<?, ?> group, String name) {
        return Optional.<Object>ofNullable(group.get(name)).orElse("");
    }

    private static String value(Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?> ? "" : value.toString();
    }
}
