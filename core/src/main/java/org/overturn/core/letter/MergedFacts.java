package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts that a template sees, each with its source; the merged ones are marked in the text. */
final class MergedFacts {

    private final Optional<FactSources> sources;
    private final Map<String, MergedFact> facts = new LinkedHashMap<>();

    MergedFacts(FactSources sources) {
        this.sources = Optional.of(sources);
    }

    private MergedFacts() {
        sources = Optional.empty();
    }

    /** For a text that is not edited as such: nothing is marked. */
    static MergedFacts unmarked() {
        return new MergedFacts();
    }

    /**
     * A value that prints with its mark.
     *
     * @param key of its {@link MergedFact}
     */
    record Marked(Object value, String key) {}

    /** Something the program knows; {@code key} has the position of an item, {@code path} none. */
    Object known(String key, String path, Object value) {
        return sources.map(known -> mark(key, value, known.of(path))).orElse(value);
    }

    /** Something of the account's facts. */
    Object fact(String key, Object value) {
        return sources.map(_ -> mark(key, value, new Source.Fact(key))).orElse(value);
    }

    /** Something a signed letter of medical necessity tells. */
    Object lettered(String key, Object value, String letter) {
        return sources.map(_ -> mark(key, value, new Source.Letter(letter))).orElse(value);
    }

    /** Something a page of an exhibit says. */
    Object exhibited(String key, Object value, String reference) {
        return sources.map(_ -> mark(key, value, new Source.Exhibit(reference))).orElse(value);
    }

    private Object mark(String key, Object value, Source source) {
        if (value instanceof Boolean || value instanceof Gap) {
            return value;
        }
        if (value instanceof Collection<?> all) {
            return markEach(key, all, source);
        }
        String text = Wording.words(value);
        if (text.contains("[[")) {
            return value; // somebody's own gap
        }
        facts.put(key, new MergedFact(key, text, source));
        return new Marked(value, key);
    }

    private List<Object> markEach(String key, Collection<?> all, Source source) {
        List<Object> marked = new ArrayList<>();
        for (Object one : all) {
            marked.add(mark(key + "[" + marked.size() + "]", one, source));
        }
        return marked;
    }

    List<MergedFact> list() {
        return List.copyOf(facts.values());
    }
}
