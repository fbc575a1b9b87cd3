package org.overturn.reports;

import java.util.OptionalDouble;
import org.overturn.core.money.Money;

/** Results of the divisions that the cells do again as formulas. */
final class Ratio {

    private Ratio() {}

    static OptionalDouble of(Money numerator, Money denominator) {
        return of(numerator.cents(), denominator.cents());
    }

    /** Empty where there is nothing to divide by. */
    static OptionalDouble of(double numerator, double denominator) {
        return denominator == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(numerator / denominator);
    }
}
