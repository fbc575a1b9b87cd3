package org.overturn.core.letter.necessity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field that two versions of a letter say differently.
 *
 * @param place where it stands on the form
 * @param was and {@code became} may be empty
 */
public record FieldDifference(String path, String place, String was, String became) {

    /** In the order of the form. */
    public static List<FieldDifference> between(LetterContent older, LetterContent newer) {
        Map<String, String> before = values(older);
        Map<String, String> after = values(newer);
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(after);
        List<FieldDifference> found = new ArrayList<>();
        LetterField.list()
                .forEach(field ->
                        all.keySet().stream()
                                .filter(path ->
                                        path.replaceAll("\\[\\d+]", "[]").equals(field.path()))
                                .filter(path -> !at(before, path).equals(at(after, path)))
                                .map(path ->
                                        new FieldDifference(
                                                path,
                                                LetterPlaces.of(path),
                                                at(before, path),
                                                at(after, path)))
                                .forEach(found::add));
        return found;
    }

    private static String at(Map<String, String> values, String path) {
        return values.getOrDefault(path, "");
    }

    private static Map<String, String> values(LetterContent content) {
        ContentTree tree = new ContentTree(content);
        Map<String, String> values = new LinkedHashMap<>();
        LetterField.list()
                .forEach(field ->
                        tree.spots(field.path())
                                .forEach(spot -> values.put(spot.path(), spot.value())));
        return values;
    }

    /** The path only: the rest is patient data. */
    @Override
    public String toString() {
        return "FieldDifference[" + path + "]";
    }
}
