package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree of fields a template sees: each field of the vocabulary with its value or its gap. */
final class LetterModel {

    /** In an item of a list: what it is called whatever its place; its place where it lacks. */
    static final String KEY = "#key";

    private static final String EXHIBIT = "exhibit";
    private static final List<String> SAID =
            List.of("fact", "event", "result", "ourPoint", "severity");

    private final Vocabulary vocabulary;
    private final KnownFields known;
    private final FactSheet facts;
    private final Exhibits exhibits;
    private final MergedFacts merged;

    LetterModel(
            Vocabulary vocabulary,
            KnownFields known,
            FactSheet facts,
            Exhibits exhibits,
            MergedFacts merged) {
        this.vocabulary = vocabulary;
        this.known = known;
        this.facts = facts;
        this.exhibits = exhibits;
        this.merged = merged;
    }

    Map<String, Object> fields() {
        Map<String, Object> root = new HashMap<>();
        vocabulary.single().forEach(field -> put(root, field.path(), value(field)));
        vocabulary.lists().forEach((list, items) -> put(root, list, items(list, items)));
        return root;
    }

    private Object value(Vocabulary.Field field) {
        return switch (field.source()) {
            case PROGRAM -> known(field).orElseGet(field::gap);
            case FACTS -> fact(field).orElseGet(field::gap);
            case BOTH -> fact(field).or(() -> known(field)).orElseGet(field::gap);
        };
    }

    private Optional<Object> known(Vocabulary.Field field) {
        return known.find(field.path())
                .map(value -> merged.known(field.path(), field.path(), value));
    }

    private Optional<Object> fact(Vocabulary.Field field) {
        return facts.find(field.path())
                .map(field::worded)
                .map(value ->
                        facts.findLetter(field.path())
                                .map(letter -> merged.lettered(field.path(), value, letter))
                                .orElseGet(() -> merged.fact(field.path(), value)));
    }

    private List<Map<String, Object>> items(String list, List<Vocabulary.Field> fields) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Map<String, Object> item : known.items(list)) {
            String place = String.valueOf(items.size());
            String key = list + "[" + item.getOrDefault(KEY, place) + "].";
            if (item.containsKey(KEY)) { // letters from before have it by its place
                fields.forEach(field -> knownOf(list + "[" + place + "].", item, field));
            }
            items.add(item(fields, field -> knownOf(key, item, field)));
        }
        for (FactSheet item : facts.items(list)) {
            String key = list + "[" + items.size() + "].";
            items.add(item(fields, field -> factOf(key, item, field)));
        }
        return items;
    }

    private Optional<Object> knownOf(String key, Map<String, Object> item, Vocabulary.Field field) {
        return Optional.ofNullable(item.get(field.item()))
                .map(value ->
                        merged.known(key + field.item(), field.list() + "." + field.item(), value));
    }

    private static Map<String, Object> item(List<Vocabulary.Field> fields, Lookup lookup) {
        Map<String, Object> item = new HashMap<>();
        fields.forEach(field -> item.put(field.item(), lookup.find(field).orElseGet(field::gap)));
        return item;
    }

    /** Beside an exhibit, what is said of it is found there. */
    private Optional<Object> factOf(String key, FactSheet item, Vocabulary.Field field) {
        String name = key + field.item();
        Optional<String> cited =
                item.find(EXHIBIT)
                        .map(reference -> exhibits.cite(reference.toString(), said(item)));
        if (field.item().equals(EXHIBIT)) {
            return cited.map(citation -> merged.fact(name, citation));
        }
        Optional<Object> value = item.find(field.item()).map(field::worded);
        return cited.filter(citation -> !citation.contains("[["))
                .flatMap(citation -> value.map(one -> merged.exhibited(name, one, citation)))
                .or(() -> value.map(one -> merged.fact(name, one)));
    }

    /** What the exhibit says, without the rule that it is held against. */
    private static String said(FactSheet item) {
        return SAID.stream()
                .flatMap(name -> item.find(name).stream())
                .findFirst()
                .map(Object::toString)
                .orElse("");
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
