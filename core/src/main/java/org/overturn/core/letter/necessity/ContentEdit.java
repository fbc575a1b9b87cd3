package org.overturn.core.letter.necessity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets single fields of a letter by path. */
public final class ContentEdit {

    private static final Pattern ROW = Pattern.compile("(.+)\\[(\\d{1,3})]");

    private ContentEdit() {}

    /**
     * The same with another value in a field; rows that are not there yet are added.
     *
     * @param path {@code patient.fullName}, {@code citations[0].text}
     * @throws LetterRefused when there is no such field, or a date can't be read
     */
    public static LetterContent with(LetterContent content, String path, String value) {
        LetterField field =
                LetterField.find(path)
                        .orElseThrow(() -> new LetterRefused(path, "There is no such field."));
        Map<String, Object> root = new LinkedHashMap<>(ContentText.map(content));
        set(root, path, stored(field, path, value));
        return ContentText.of(root);
    }

    /** The same without the rows of a list; of a single field, without its value. */
    public static LetterContent without(LetterContent content, String path) {
        Map<String, Object> root = new LinkedHashMap<>(ContentText.map(content));
        int dot = path.lastIndexOf('.');
        Map<String, Object> at = root;
        if (dot >= 0) {
            for (String name : path.substring(0, dot).split("\\.")) {
                at = group(at, name);
            }
        }
        at.remove(path.substring(dot + 1));
        return ContentText.of(root);
    }

    /** The value in a field, as it is stored; blank where there is none. */
    public static String value(LetterContent content, String path) {
        String plain = path.replaceAll("\\[\\d+]", "[]");
        return new ContentTree(content)
                .spots(plain).stream()
                        .filter(spot -> spot.path().equals(path))
                        .map(ContentTree.Spot::value)
                        .findFirst()
                        .orElse("");
    }

    /** How many rows a list has, blank ones too. */
    public static int rows(LetterContent content, String list) {
        return new ContentTree(content).rows(list);
    }

    private static String stored(LetterField field, String path, String value) {
        if (field.input() != LetterField.Input.DATE || value.isBlank()) {
            return value;
        }
        return LetterDates.parse(value)
                .map(Object::toString)
                .orElseThrow(() ->
                        new LetterRefused(
                                path, "Write the day as MM/DD/YYYY, such as 05/04/1968."));
    }

    private static void set(Map<String, Object> root, String path, String value) {
        String[] names = path.split("\\.");
        Map<String, Object> at = root;
        for (int i = 0; i < names.length - 1; i++) {
            Matcher row = ROW.matcher(names[i]);
            at =
                    row.matches()
                            ? row(at, row.group(1), Integer.parseInt(row.group(2)))
                            : group(at, names[i]);
        }
        at.put(names[names.length - 1], value);
    }

    @SuppressWarnings("unchecked") // JSON's maps have names as keys
    private static Map<String, Object> group(Map<String, Object> at, String name) {
        return (Map<String, Object>)
                at.computeIfAbsent(name, _ -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Map<String, Object> at, String list, int index) {
        List<Object> rows = (List<Object>) at.computeIfAbsent(list, _ -> new ArrayList<Object>());
        while (rows.size() <= index) {
            rows.add(new LinkedHashMap<String, Object>());
        }
        return (Map<String, Object>) rows.get(index);
    }
}
