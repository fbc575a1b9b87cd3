package org.overturn.reports;

import java.util.OptionalDouble;
import org.overturn.core.money.Money;

/** What one cell of the summary holds. */
sealed interface Value {

    Value NOTHING = new Words("");

    /** A number of things. */
    record Count(long things) implements Value {}

    record Dollars(Money amount) implements Value {}

    record Words(String text) implements Value {}

    /**
     * A live formula.
     *
     * @param text with {@code {row}} for the number of its own row
     * @param result what it gives now; none: empty text
     */
    record Formula(String text, Look look, OptionalDouble result) implements Value {}

    /** As a cell holds it; none: text. */
    default OptionalDouble number() {
        return switch (this) {
            case Count(long things) -> OptionalDouble.of(things);
            case Dollars(Money amount) -> OptionalDouble.of(amount.toBigDecimal().doubleValue());
            case Formula formula -> formula.result();
            case Words words -> OptionalDouble.empty();
        };
    }

    static Value count(long number) {
        return new Count(number);
    }

    static Value dollars(Money amount) {
        return new Dollars(amount);
    }

    /** The row's first value over its second. */
    static Value rate(OptionalDouble result) {
        return new Formula(Pen.ratio("C{row}", "D{row}"), Look.RATE, result);
    }
}
