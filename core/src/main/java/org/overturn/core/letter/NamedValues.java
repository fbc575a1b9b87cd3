package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.overturn.core.money.Money;

/**
 * What is known for an appeal, by the names that templates use: what a payer's form is filled with.
 *
 * @param values those that are known
 * @param services that are in dispute
 */
public record NamedValues(Map<String, String> values, List<Service> services) {

    /** Nothing is known. */
    public static final NamedValues NONE = new NamedValues(Map.of(), List.of());

    private static final Vocabulary VOCABULARY = Vocabulary.standard();
    private static final String SERVICES = "lines.services";
    private static final String DATES = "lines.dates";
    private static final String LINES = "lines";

    /** A line of the claim, or the whole claim where it was denied as such. */
    public record Service(String code, String date, String denied) {}

    public NamedValues {
        values = Map.copyOf(values);
        services = List.copyOf(services);
    }

    static NamedValues of(Map<String, Object> fields) {
        Map<String, String> values = new TreeMap<>();
        for (Vocabulary.Field field : VOCABULARY.single()) {
            text(value(fields, field.path())).ifPresent(text -> values.put(field.path(), text));
        }
        List<Service> services = services(fields.get(LINES));
        put(values, SERVICES, services, Service::code);
        put(values, DATES, services, Service::date);
        return new NamedValues(values, services);
    }

    /** The value of a name; empty where nobody knows it. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether there is such a name. */
    public static boolean has(String name) {
        return name.equals(SERVICES)
                || name.equals(DATES)
                || VOCABULARY.single().stream().anyMatch(field -> field.path().equals(name));
    }

    /** What to ask a person for who can supply it. */
    public static String need(String name) {
        return VOCABULARY.single().stream()
                .filter(field -> field.path().equals(name))
                .map(Vocabulary.Field::need)
                .findFirst()
                .orElse(name);
    }

    /** The names of the same group, or the groups there are. */
    public static List<String> beside(String name) {
        return name.startsWith(LINES)
                ? List.of(DATES, SERVICES)
                : VOCABULARY.beside(name).stream().filter(near -> near.contains(".")).toList();
    }

    private static void put(
            Map<String, String> values,
            String name,
            List<Service> services,
            Function<Service, String> part) {
        String text =
                services.stream()
                        .map(part)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (!text.isEmpty()) {
            values.put(name, text);
        }
    }

    private static Optional<Object> value(Map<String, Object> fields, String path) {
        Object value = fields;
        for (String name : path.split("\\.")) {
            value = value instanceof Map<?, ?> group ? group.get(name) : null;
        }
        return Optional.ofNullable(value);
    }

    private static Optional<String> text(Optional<?> value) {
        return value.filter(one -> !(one instanceof Gap || one instanceof Boolean))
                .map(NamedValues::text)
                .filter(text -> !text.isBlank() && !text.contains("[["));
    }

    /** Lines of an address stay lines. */
    private static String text(Object value) {
        return value instanceof Collection<?> lines
                ? lines.stream().map(Wording::words).collect(Collectors.joining("\n"))
                : Wording.words(value);
    }

    private static List<Service> services(@org.jspecify.annotations.Nullable Object lines) {
        List<Service> services = new ArrayList<>();
        if (lines instanceof List<?> all) {
            for (Object line : all) {
                if (line instanceof Map<?, ?> item) {
                    services.add(
                            new Service(
                                    item(item, "service"),
                                    item(item, "date"),
                                    item(item, "denied")));
                }
            }
        }
        return services;
    }

    private static String item(Map<?, ?> item, String name) {
        return item.get(name) instanceof Money amount
                ? amount.toDollars()
                : text(Optional.ofNullable(item.get(name))).orElse("");
    }

    /** Without the values: they are patient data. */
    @Override
    public String toString() {
        return "NamedValues[]";
    }
}
