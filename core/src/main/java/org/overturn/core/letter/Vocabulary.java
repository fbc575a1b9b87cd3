package org.overturn.core.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.resource.OurTable;

/** The fields a template may use (fields.csv); any other name is refused. */
final class Vocabulary {

    private final List<Field> fields;
    private final Set<String> names;

    /** Who supplies a field. */
    enum Source {
        PROGRAM,
        FACTS,
        /** facts.yml, else the remittance. */
        BOTH
    }

    /** How a text ends and begins, whatever the way it was typed. */
    enum Form {
        TEXT,
        /** A state's two letters are written as its name. */
        STATE,
        /** Ends with a full stop. */
        CLAUSE,
        /** Begins with a capital, too. */
        SENTENCE;

        String of(String text) {
            String stripped = text.strip();
            if (this == STATE) {
                return States.name(stripped);
            }
            if (this == TEXT || stripped.isEmpty()) {
                return stripped;
            }
            String ended = stripped.matches("(?s).*[.!?]") ? stripped : stripped + ".";
            return this == CLAUSE
                    ? ended
                    : Character.toUpperCase(ended.charAt(0)) + ended.substring(1);
        }
    }

    /**
     * A field.
     *
     * @param path such as {@code patient.dob}, or {@code criteria[].fact} for the items of a list
     * @param need what to ask for when it is missing; the path where the field is optional
     */
    record Field(String path, Source source, Form form, String need) {

        private static final String ITEM = "[].";

        boolean isOfList() {
            return path.contains(ITEM);
        }

        String list() {
            return path.substring(0, path.indexOf(ITEM));
        }

        String item() {
            return path.substring(path.indexOf(ITEM) + ITEM.length());
        }

        boolean isFact() {
            return source != Source.PROGRAM;
        }

        Gap gap() {
            return new Gap(need);
        }

        /** A fact as it stands in the letter: lists joined, texts in their form. */
        Object worded(Object fact) {
            return switch (fact) {
                case Boolean flag -> flag;
                case String text when form == Form.TEXT && Wording.date(text).isPresent() ->
                        Wording.date(text).get();
                default -> form.of(Wording.words(fact));
            };
        }
    }

    private Vocabulary(List<Field> fields) {
        this.fields = List.copyOf(fields);
        this.names = fields.stream().flatMap(Vocabulary::names).collect(Collectors.toSet());
    }

    static Vocabulary standard() {
        return of("fields.csv");
    }

    /** The fields of a table beside this class; it may have more columns. */
    static Vocabulary of(String table) {
        return new Vocabulary(
                OurTable.rows(Vocabulary.class, table).stream().map(Vocabulary::field).toList());
    }

    private static Field field(CSVRecord row) {
        String path = row.get("path");
        String need = row.get("need");
        Source source = Source.valueOf(row.get("source").toUpperCase(Locale.ROOT));
        Form form = Form.valueOf(row.get("form").toUpperCase(Locale.ROOT));
        return new Field(path, source, form, need.isEmpty() ? path : need);
    }

    private static Stream<String> names(Field field) {
        return field.isOfList() ? Stream.of(field.list(), field.item()) : Stream.of(field.path());
    }

    /** Single fields. */
    List<Field> single() {
        return fields.stream().filter(field -> !field.isOfList()).toList();
    }

    /** Fields of items, by the path of their list. */
    Map<String, List<Field>> lists() {
        return fields.stream()
                .filter(Field::isOfList)
                .collect(
                        Collectors.groupingBy(
                                Field::list, LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether a template may use this name, inside a list or not. */
    boolean has(String name) {
        return names.contains(name);
    }

    /** Whether facts.yml may hold this key ({@code patient.dob}, {@code criteria[].fact}). */
    boolean isFact(String path) {
        return fields.stream().anyMatch(field -> field.isFact() && field.path().equals(path));
    }

    /** Whether it is a fact, or a list whose items are. */
    boolean isFactOrListOfThem(String path) {
        return isFact(path)
                || fields.stream()
                        .anyMatch(field ->
                                field.isFact() && field.isOfList() && field.list().equals(path));
    }

    /** The fields of the same group ({@code patient.}); the groups there are if it has none. */
    List<String> beside(String name) {
        String group = name.substring(0, name.indexOf('.') + 1);
        List<String> near =
                names.stream()
                        .filter(known -> !group.isEmpty() && known.startsWith(group))
                        .sorted()
                        .toList();
        return near.isEmpty() ? groups() : near;
    }

    private List<String> groups() {
        return fields.stream()
                .map(field -> field.path().replaceAll("[.\\[].*", ".*"))
                .distinct()
                .sorted()
                .toList();
    }
}
