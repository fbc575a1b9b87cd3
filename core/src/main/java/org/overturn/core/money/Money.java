package org.overturn.core.money;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/** An amount in exact cents of US dollars; negative amounts are ordinary (reversals, add-ons). */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** What {@link #cents(byte[], int, int)} says of a text that is no amount. */
    public static final long NO_CENTS = Long.MIN_VALUE;

    public static Money of(String decimal) {
        return find(decimal)
                .orElseThrow(() -> new IllegalArgumentException("not an amount: " + decimal));
    }

    public static Money of(BigDecimal amount) {
        return new Money(amount.movePointRight(2).longValueExact());
    }

    /**
     * Reads an X12 decimal ({@code 500}, {@code .18}, {@code -42.5}, {@code 10.00}).
     *
     * @return empty when the text is no number, has more than two significant decimals, or is
     *     beyond 999,999,999,999.99
     */
    public static Optional<Money> find(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return find(bytes, 0, bytes.length);
    }

    /** The same of bytes. */
    public static Optional<Money> find(byte[] text, int from, int to) {
        long cents = cents(text, from, to);
        return cents == NO_CENTS ? Optional.empty() : Optional.of(new Money(cents));
    }

    /** The same without making an object: cents, or {@link #NO_CENTS}. */
    public static long cents(byte[] text, int from, int to) {
        return AmountText.cents(text, from, to);
    }

    public static Money sum(Collection<Money> amounts) {
        Money sum = ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money negate() {
        return new Money(Math.negateExact(cents));
    }

    public Money abs() {
        return cents < 0 ? negate() : this;
    }

    public boolean isZero() {
        return cents == 0;
    }

    public boolean isPositive() {
        return cents > 0;
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** The plain decimal with two places, as in {@code -1234.50}. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }

    /** As US offices write it: {@code $1,234.50}, {@code -$1,234.50}. */
    public String toDollars() {
        String digits = String.format(java.util.Locale.US, "%,.2f", abs().toBigDecimal());
        return (isNegative() ? "-$" : "$") + digits;
    }
}
