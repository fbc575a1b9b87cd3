package org.overturn.core.worklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;
import org.overturn.core.resource.OurTable;

/** chances.csv and priority.csv: what a denial is worth and how soon it should be looked at. */
final class PriorityRules {

    private final Map<DenialCategory, Integer> chances = new EnumMap<>(DenialCategory.class);
    private final List<Band> urgency;
    private final List<Band> worth;
    private final int withoutDate;

    PriorityRules() {
        rows("chances.csv")
                .forEach(row ->
                        chances.put(
                                DenialCategory.valueOf(row.get("denial_category")),
                                Integer.parseInt(row.get("chance_percent"))));
        List<CSVRecord> rows = rows("priority.csv");
        urgency = bands(rows, "days_left");
        worth = bands(rows, "expected_value");
        withoutDate = bands(rows, "no_date").getFirst().points();
    }

    /** Points from this value on, to where the next band begins. */
    record Band(int from, int points) {}

    /** By days left, the most first. */
    List<Band> urgency() {
        return urgency;
    }

    /** By expected dollars, the most first. */
    List<Band> worth() {
        return worth;
    }

    /** Points where no limit is known. */
    int withoutDate() {
        return withoutDate;
    }

    /** Of a hundred such denials, how many are likely to be won. */
    int chancePercent(DenialCategory category) {
        return Objects.requireNonNull(chances.get(category), category.name());
    }

    /** Amount times chance, rounded half up to the cent. */
    Money expectedValue(DenialCategory category, Money amount) {
        return Money.of(
                amount.toBigDecimal()
                        .multiply(BigDecimal.valueOf(chancePercent(category), 2))
                        .setScale(2, RoundingMode.HALF_UP));
    }

    int priority(Optional<LocalDate> dueOn, LocalDate today, Money expectedValue) {
        return dueOn.map(due -> points(urgency, ChronoUnit.DAYS.between(today, due)))
                        .orElse(withoutDate)
                + points(worth, expectedValue.cents() / 100);
    }

    private static int points(List<Band> bands, long value) {
        return bands.stream()
                .filter(band -> value >= band.from())
                .findFirst()
                .map(Band::points)
                .orElse(0);
    }

    private static List<Band> bands(List<CSVRecord> rows, String part) {
        return rows.stream()
                .filter(row -> row.get("part").equals(part))
                .map(row ->
                        new Band(
                                Integer.parseInt(row.get("from")),
                                Integer.parseInt(row.get("points"))))
                .sorted(Comparator.comparingInt(Band::from).reversed())
                .toList();
    }

    private static List<CSVRecord> rows(String name) {
        return OurTable.rows(PriorityRules.class, name);
    }
}
