package org.overturn.core.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The facts of facts.yml by path ({@code patient.dob}), blank ones left out. */
final class FactSheet {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> letters = new LinkedHashMap<>();

    private FactSheet() {}

    static FactSheet of(Map<?, ?> facts) {
        FactSheet sheet = new FactSheet();
        sheet.flatten("", facts);
        return sheet;
    }

    private void flatten(String prefix, Map<?, ?> facts) {
        facts.forEach((key, value) -> {
            if (value instanceof Map<?, ?> group) {
                flatten(prefix + key + ".", group);
            } else if (value instanceof LetterFact told) {
                values.put(prefix + key, told.value());
                letters.put(prefix + key, told.letter());
            } else if (value != null && !value.toString().isBlank()) {
                values.put(prefix + key, value);
            }
        });
    }

    Optional<Object> find(String path) {
        return Optional.ofNullable(values.get(path));
    }

    /** The signed letter that tells it; empty where the office or the claim does. */
    Optional<String> findLetter(String path) {
        return Optional.ofNullable(letters.get(path));
    }

    boolean hasAny(String... paths) {
        for (String path : paths) {
            if (values.containsKey(path) && !Boolean.FALSE.equals(values.get(path))) {
                return true;
            }
        }
        return false;
    }

    /** The texts of a list; one text counts as a list of one. */
    List<String> texts(String path) {
        return switch (values.get(path)) {
            case null -> List.of();
            case List<?> list -> list.stream().map(String::valueOf).map(String::strip).toList();
            case Object one -> List.of(one.toString().strip());
        };
    }

    /** The items of a list; those that are no mapping are left out. */
    List<FactSheet> items(String path) {
        return values.get(path) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> of((Map<?, ?>) item))
                        .toList()
                : List.of();
    }

    /** Keys that no template knows, in alphabetical order. */
    List<String> unknown(Vocabulary vocabulary) {
        TreeSet<String> unknown = new TreeSet<>();
        values.forEach((path, value) -> {
            List<FactSheet> items = items(path);
            items.forEach(item -> item.addUnknown(path + "[].", vocabulary, unknown));
            if (items.isEmpty() && !vocabulary.isFact(path)) {
                unknown.add(path);
            }
        });
        return List.copyOf(unknown);
    }

    private void addUnknown(String prefix, Vocabulary vocabulary, TreeSet<String> unknown) {
        values.keySet().stream()
                .map(key -> prefix + key)
                .filter(path -> !vocabulary.isFact(path))
                .forEach(unknown::add);
    }
}
