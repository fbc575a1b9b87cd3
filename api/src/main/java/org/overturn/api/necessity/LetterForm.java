package org.overturn.api.necessity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.overturn.core.letter.necessity.ContentEdit;
import org.overturn.core.letter.necessity.LetterContent;
import org.overturn.core.letter.necessity.LetterDates;
import org.overturn.core.letter.necessity.LetterField;
import org.overturn.core.letter.necessity.LetterField.Input;
import org.overturn.core.letter.necessity.LetterRefused;
import org.overturn.core.letter.necessity.ServiceKind;

/**
 * The fields of a letter as a form shows and sends them.
 *
 * @param content what could be read
 * @param typed what could not, by the field's path
 * @param errors why, by the field's path
 * @param added rows without anything in them that the form shows, by their list
 * @param focus path of the field to go on with; empty where nothing was added
 */
public record LetterForm(
        LetterContent content,
        Map<String, String> typed,
        Map<String, String> errors,
        Map<String, Integer> added,
        String focus) {

    private static final int MOST_ROWS = 60;
    private static final Pattern WISH =
            Pattern.compile("(add|remove) ([a-zA-Z.]{1,60})(?:\\[(\\d{1,2})])?");

    static LetterForm of(LetterContent content) {
        return new LetterForm(content, Map.of(), Map.of(), Map.of(), "");
    }

    /**
     * What was sent, over what is stored: sections that the form does not show stay as they are.
     *
     * @param wish a row to add or to remove: {@code add citations}, {@code remove citations[0]}
     */
    static LetterForm read(
            LetterContent stored, ServiceKind kind, Map<String, String> sent, String wish) {
        LetterContent content = stored;
        for (String list : LetterSection.lists(kind)) {
            content = ContentEdit.without(content, list);
        }
        Map<String, String> typed = new HashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Map.Entry<String, String> one : renumbered(sent, wish).entrySet()) {
            if (LetterField.find(one.getKey()).isEmpty()) {
                continue;
            }
            try {
                content = ContentEdit.with(content, one.getKey(), one.getValue());
            } catch (LetterRefused refused) {
                typed.put(one.getKey(), one.getValue());
                errors.put(one.getKey(), String.valueOf(refused.getMessage()));
                content = ContentEdit.with(content, one.getKey(), "");
            }
        }
        return added(new LetterForm(content, typed, errors, Map.of(), ""), wish);
    }

    private static LetterForm added(LetterForm form, String wish) {
        Matcher asked = WISH.matcher(wish);
        if (!asked.matches() || !asked.group(1).equals("add")) {
            return form;
        }
        String list = asked.group(2);
        int rows = ContentEdit.rows(form.content, list);
        return LetterSection.firstColumn(list)
                .filter(_ -> rows < MOST_ROWS)
                .map(column ->
                        new LetterForm(
                                form.content,
                                form.typed,
                                form.errors,
                                Map.of(list, 1),
                                list
                                        + "["
                                        + rows
                                        + "]"
                                        + column.path().substring(list.length() + 2)))
                .orElse(form);
    }

    /** Rows without gaps, in their order, the one to be removed left out. */
    private static Map<String, String> renumbered(Map<String, String> sent, String wish) {
        Map<String, TreeMap<Integer, Map<String, String>>> rows = new LinkedHashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        Pattern row = Pattern.compile("([a-zA-Z.]{1,60})\\[(\\d{1,2})](\\.[a-zA-Z]{1,30})");
        sent.forEach((name, value) -> {
            Matcher one = row.matcher(name);
            if (!one.matches()) {
                fields.put(name, value);
            } else if (!wish.equals("remove " + one.group(1) + "[" + one.group(2) + "]")) {
                rows.computeIfAbsent(one.group(1), _ -> new TreeMap<>())
                        .computeIfAbsent(Integer.parseInt(one.group(2)), _ -> new LinkedHashMap<>())
                        .put(one.group(3), value);
            }
        });
        rows.forEach((list, all) -> {
            int index = 0;
            for (Map<String, String> columns : all.values()) {
                if (columns.values().stream().anyMatch(value -> !value.isBlank())) {
                    String path = list + "[" + index++ + "]";
                    columns.forEach((column, value) -> fields.put(path + column, value));
                }
            }
        });
        return fields;
    }

    /** What the field shows. */
    public String value(String path) {
        String unreadable = typed.get(path);
        if (unreadable != null) {
            return unreadable;
        }
        String stored = ContentEdit.value(content, path);
        boolean date =
                LetterField.find(path).filter(field -> field.input() == Input.DATE).isPresent();
        return date ? LetterDates.parse(stored).map(LetterForm::shown).orElse(stored) : stored;
    }

    private static String shown(LocalDate day) {
        return "%02d/%02d/%04d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
    }

    /** Numbers of the rows that a list shows. */
    public List<Integer> rows(String list) {
        int count = ContentEdit.rows(content, list) + added.getOrDefault(list, 0);
        return IntStream.range(0, count).boxed().toList();
    }
}
