package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the program knows for a letter, by path; blank values count as not known. */
final class KnownFields {

    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> lists = new HashMap<>();

    void put(String path, Object value) {
        if (!value.toString().isBlank() && !List.of().equals(value)) {
            values.put(path, defused(value));
        }
    }

    void put(String path, Optional<?> value) {
        value.ifPresent(known -> put(path, known));
    }

    void addItem(String list, Map<String, ?> item) {
        Map<String, Object> known = new HashMap<>(item);
        known.values().removeIf(value -> value.toString().isBlank());
        known.replaceAll((name, value) -> defused(value));
        lists.computeIfAbsent(list, path -> new ArrayList<>()).add(known);
    }

    /** Texts of payers and file names must not look like a gap of ours. */
    private static Object defused(Object value) {
        return switch (value) {
            case String text -> Gap.defused(text);
            case List<?> list -> list.stream().map(KnownFields::defused).toList();
            default -> value;
        };
    }

    Optional<Object> find(String path) {
        return Optional.ofNullable(values.get(path));
    }

    List<Map<String, Object>> items(String list) {
        return lists.getOrDefault(list, List.of());
    }
}
