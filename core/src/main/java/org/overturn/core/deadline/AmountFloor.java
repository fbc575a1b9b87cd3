package org.overturn.core.deadline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.money.Money;

/**
 * The amount that must be in controversy at a step, by the year in which the request is filed (90
 * FR 55869 for 2026). The amount of a claim is what was billed less what was paid, deductible and
 * coinsurance; claims may be added up (42 CFR 405.1006).
 */
public final class AmountFloor {

    private static final Pattern OF_YEAR = Pattern.compile("(\\d{4})=(\\d+(?:\\.\\d{2})?)");
    private static final Pattern ALWAYS = Pattern.compile("\\d+(?:\\.\\d{2})?");

    private final NavigableMap<Integer, Money> byYear;

    private AmountFloor(NavigableMap<Integer, Money> byYear) {
        this.byYear = byYear;
    }

    /**
     * What a test came to.
     *
     * @param floor the least amount
     * @param total what was added up
     * @param words how it was found, and whether the floor is that of an earlier year
     */
    public record Tested(Money floor, Money total, boolean met, boolean certain, String words) {}

    /**
     * Reads {@code 2025=190;2026=200}, or one amount for all years; other words are a note and set
     * no floor.
     */
    static Optional<AmountFloor> parse(String text) {
        TreeMap<Integer, Money> byYear = new TreeMap<>();
        if (ALWAYS.matcher(text).matches()) {
            byYear.put(0, Money.of(new BigDecimal(text)));
        } else if (text.contains("=")) {
            for (String part : text.split(";")) {
                Matcher matcher = OF_YEAR.matcher(part.strip());
                if (!matcher.matches()) {
                    throw new IllegalArgumentException(
                            "min_amount is \"" + text + "\"; write it as 2025=190;2026=200");
                }
                byYear.put(
                        Integer.valueOf(matcher.group(1)),
                        Money.of(new BigDecimal(matcher.group(2))));
            }
        }
        byYear.values().removeIf(Money::isZero);
        return byYear.isEmpty() ? Optional.empty() : Optional.of(new AmountFloor(byYear));
    }

    /**
     * Holds amounts in controversy, added up, against the floor of the year.
     *
     * @param filedOn the day on which the request is filed
     */
    public Tested test(LocalDate filedOn, Collection<Money> amounts) {
        int asked = Year.from(filedOn).getValue();
        Integer known = byYear.floorKey(asked);
        int year = known == null ? byYear.firstKey() : known;
        Money floor = Optional.ofNullable(byYear.get(year)).orElseThrow();
        Money total = amounts.stream().reduce(Money.ZERO, Money::plus);
        boolean certain = year == asked || year == 0;
        String added = amounts.size() == 1 ? "" : " of " + amounts.size() + " claims together";
        return new Tested(
                floor,
                total,
                total.compareTo(floor) >= 0,
                certain,
                total.toDollars() + added + " against " + floor.toDollars() + of(asked, year));
    }

    private static String of(int asked, int year) {
        if (year == 0) {
            return "";
        }
        return year == asked
                ? ", the floor of " + year
                : ", the floor of %d; that of %d is not known here".formatted(year, asked);
    }
}
