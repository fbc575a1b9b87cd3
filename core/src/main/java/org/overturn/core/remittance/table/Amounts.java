package org.overturn.core.remittance.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.overturn.core.money.Money;

/**
 * Reads amounts as tables write them: {@code $1,234.50}, {@code (12.00)}, {@code 12.00-}, {@code
 * 1.234,50 €}. What could be read in two ways is none.
 */
public final class Amounts {

    private static final Set<String> NOTHING = Set.of("-", "--", "\u2013", "\u2014", "n/a", "na");
    private static final Pattern SIGNS = Pattern.compile("(?i)USD|US\\$|EUR|[$\u20ac\\s'\u202f]");
    private static final Pattern POINT =
            Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d*)?|\\d*(\\.\\d*)?");
    private static final Pattern COMMA =
            Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d*)?|\\d*(,\\d*)?");
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private Amounts() {}

    /** The amount as people in the US type it; empty when the text is none, or blank. */
    public static Optional<Money> find(String typed) {
        return typed.isBlank() ? Optional.empty() : written(typed.strip(), '.');
    }

    /** Blank, or a dash in its place. */
    static boolean isMissing(Cell cell) {
        return cell.isBlank() || NOTHING.contains(cell.text().toLowerCase(java.util.Locale.ROOT));
    }

    /** The amount; empty when the cell holds none, or parts of a cent. */
    static Optional<Money> find(Cell cell, char decimal) {
        return switch (cell.kind()) {
            case NUMBER -> stored(cell.text());
            case TEXT -> written(cell.text(), decimal);
            case DATE, ERROR -> Optional.empty();
        };
    }

    /**
     * A double, such as 99.99000000000001: what lies within a millionth of whole cents is meant.
     */
    private static Optional<Money> stored(String number) {
        BigDecimal exact = new BigDecimal(number);
        BigDecimal cents = exact.setScale(2, RoundingMode.HALF_EVEN);
        return exact.subtract(cents).abs().compareTo(NOISE) < 0
                ? Money.find(cents.toPlainString())
                : Optional.empty();
    }

    private static Optional<Money> written(String text, char decimal) {
        Optional<Money> simple = decimal == '.' ? Money.find(text) : Optional.empty();
        if (simple.isPresent()) {
            return simple;
        }
        String bare = SIGNS.matcher(text).replaceAll("").replace('\u2212', '-');
        boolean negative = false;
        if (bare.startsWith("(") && bare.endsWith(")") && bare.length() > 2) {
            negative = true;
            bare = bare.substring(1, bare.length() - 1);
        } else if (bare.startsWith("-") || bare.startsWith("+")) {
            negative = bare.charAt(0) == '-';
            bare = bare.substring(1);
        } else if (bare.endsWith("-")) {
            negative = true;
            bare = bare.substring(0, bare.length() - 1);
        }
        if (!(decimal == ',' ? COMMA : POINT).matcher(bare).matches()) {
            return Optional.empty();
        }
        String plain =
                decimal == ',' ? bare.replace(".", "").replace(',', '.') : bare.replace(",", "");
        Optional<Money> amount = Money.find(plain);
        return negative ? amount.map(Money::negate) : amount;
    }
}
