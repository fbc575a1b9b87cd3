package org.overturn.core.money;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;

/** An amount in exact cents of US dollars; negative amounts are ordinary (reversals, add-ons). */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

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
        OptionalLong cents = AmountText.cents(text);
        return cents.isPresent() ? Optional.of(new Money(cents.getAsLong())) : Optional.empty();
    }

    public static Money sum(Collection<Money> amounts) {
        return new Money(amounts.stream().mapToLong(Money::cents).reduce(0, Math::addExact));
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
