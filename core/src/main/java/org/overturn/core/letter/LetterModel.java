package org.overturn.core.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tree of fields a template sees: each field of the vocabulary with its value or its gap. */
final class LetterModel {

    private static final String EXHIBIT = "exhibit";

    private final Vocabulary vocabulary;
    private final KnownFields known;
    private final FactSheet facts;
    private final Exhibits exhibits;

    LetterModel(Vocabulary vocabulary, KnownFields known, FactSheet facts, Exhibits exhibits) {
        this.vocabulary = vocabulary;
        this.known = known;
        this.facts = facts;
        this.exhibits = exhibits;
    }

    Map<String, Object> fields() {
        Map<String, Object> root = new HashMap<>();
        vocabulary.single().forEach(field -> put(root, field.path(), value(field)));
        vocabulary.lists().forEach((list, items) -> put(root, list, items(list, items)));
        return root;
    }

    private Object value(Vocabulary.Field field) {
        return switch (field.source()) {
            case PROGRAM -> known.find(field.path()).orElseGet(field::gap);
            case FACTS -> fact(field).orElseGet(field::gap);
            case BOTH -> fact(field).or(() -> known.find(field.path())).orElseGet(field::gap);
        };
    }

    private Optional<Object> fact(Vocabulary.Field field) {
        return facts.find(field.path()).map(field::worded);
    }

    private List<Map<String, Object>> items(String list, List<Vocabulary.Field> fields) {
        Stream<Map<String, Object>> fromFacts =
                facts.items(list).stream().map(item -> item(fields, field -> factOf(item, field)));
        Stream<Map<String, Object>> fromProgram =
                known.items(list).stream()
                        .map(item ->
                                item(fields, field -> Optional.ofNullable(item.get(field.item()))));
        return Stream.concat(fromProgram, fromFacts).toList();
    }

    private static Map<String, Object> item(List<Vocabulary.Field> fields, Lookup lookup) {
        Map<String, Object> item = new HashMap<>();
        fields.forEach(field -> item.put(field.item(), lookup.find(field).orElseGet(field::gap)));
        return item;
    }

    private Optional<Object> factOf(FactSheet item, Vocabulary.Field field) {
        Optional<Object> value = item.find(field.item());
        return field.item().equals(EXHIBIT)
                ? value.map(reference -> exhibits.cite(reference.toString()))
                : value.map(field::worded);
    }

    private static void put(Map<String, Object> root, String path, Object value) {
        Map<String, Object> group = root;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            group = group(group, names[i]);
        }
        group.put(names[names.length - 1], value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> group(Map<String, Object> parent, String name) {
        return (Map<String, Object>)
                parent.computeIfAbsent(name, n -> new HashMap<String, Object>());
    }

    private interface Lookup {
        Optional<Object> find(Vocabulary.Field field);
    }
}
