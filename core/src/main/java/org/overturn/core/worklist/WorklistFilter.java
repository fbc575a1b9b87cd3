package org.overturn.core.worklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.db.StoredDay;
import org.overturn.core.denial.DenialStatus;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;

/**
 * Which denials; holds no patient data, so that it may stand in an address.
 *
 * @param status empty: all that can be worked
 * @param dueBefore before this day
 * @param expectedAtLeast expected net value
 * @param chanceAtLeast in percent
 */
public record WorklistFilter(
        Optional<String> payer,
        Optional<String> facility,
        Optional<DenialCategory> category,
        Optional<Route> route,
        Optional<DenialStatus> status,
        Optional<OwnerFilter> owner,
        Optional<LocalDate> dueBefore,
        Optional<Money> amountAtLeast,
        Optional<Money> expectedAtLeast,
        Optional<Integer> chanceAtLeast,
        HeldFilter held) {

    /** All that can be worked now. */
    public static final WorklistFilter STANDARD = parse(Map.of());

    /**
     * Reads the parameters {@code payer, facility, category, route, status, owner, dueBefore,
     * amountAtLeast, expectedAtLeast, chanceAtLeast, held}; those that are missing or blank don't
     * filter.
     *
     * @throws RefusedQuery when one has no such value
     */
    public static WorklistFilter parse(Map<String, String> parameters) {
        Parameters given = new Parameters(parameters);
        return new WorklistFilter(
                given.find("payer"),
                given.find("facility"),
                given.find("category", DenialCategory.class),
                given.find("route", Route.class),
                given.find("status", DenialStatus.class),
                given.find("owner").map(OwnerFilter::parse),
                given.find("dueBefore").map(WorklistFilter::day),
                given.find("amountAtLeast").map(text -> amount("amountAtLeast", text)),
                given.find("expectedAtLeast").map(text -> amount("expectedAtLeast", text)),
                given.find("chanceAtLeast").map(WorklistFilter::percent),
                given.find("held", HeldFilter.class).orElse(HeldFilter.NO));
    }

    /** What {@link #parse} reads; without what doesn't filter. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        payer.ifPresent(p -> all.put("payer", p));
        facility.ifPresent(f -> all.put("facility", f));
        category.ifPresent(c -> all.put("category", c.name()));
        route.ifPresent(r -> all.put("route", r.name()));
        status.ifPresent(s -> all.put("status", s.name()));
        owner.ifPresent(o -> all.put("owner", o.parameter()));
        dueBefore.ifPresent(d -> all.put("dueBefore", d.toString()));
        amountAtLeast.ifPresent(a -> all.put("amountAtLeast", a.toString()));
        expectedAtLeast.ifPresent(e -> all.put("expectedAtLeast", e.toString()));
        chanceAtLeast.ifPresent(c -> all.put("chanceAtLeast", c.toString()));
        if (held != HeldFilter.NO) {
            all.put("held", held.name());
        }
        return all;
    }

    private static LocalDate day(String text) {
        return StoredDay.find(text)
                .orElseThrow(() ->
                        new RefusedQuery(
                                "dueBefore",
                                "a day is written 2026-03-31, with a year from 1000 to 9999"));
    }

    private static Money amount(String field, String text) {
        return Money.find(text.replace("$", "").replace(",", ""))
                .orElseThrow(() -> new RefusedQuery(field, "an amount is 250 or 250.00"));
    }

    private static Integer percent(String text) {
        return Optional.of(text.replace("%", "").strip())
                .filter(number -> number.matches("\\d{1,2}|100"))
                .map(Integer::valueOf)
                .orElseThrow(() ->
                        new RefusedQuery("chanceAtLeast", "a chance is a percentage, 0 to 100"));
    }

    private record Parameters(Map<String, String> all) {

        Optional<String> find(String name) {
            return Optional.ofNullable(all.get(name))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty());
        }

        <E extends Enum<E>> Optional<E> find(String name, Class<E> type) {
            Map<String, E> known =
                    Arrays.stream(type.getEnumConstants())
                            .collect(Collectors.toMap(Enum::name, Function.identity()));
            return find(name)
                    .map(value ->
                            Optional.ofNullable(known.get(value.toUpperCase(Locale.ROOT)))
                                    .orElseThrow(() -> refused(name, type)));
        }

        private static RefusedQuery refused(String name, Class<? extends Enum<?>> type) {
            return new RefusedQuery(
                    name,
                    "one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")));
        }
    }
}
