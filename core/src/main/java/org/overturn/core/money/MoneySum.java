package org.overturn.core.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact sum of any number of amounts, however large: it never overflows. */
public final class MoneySum {

    private long cents;
    private BigInteger carried = BigInteger.ZERO;

    public void add(Money amount) {
        add(amount.cents());
    }

    public void add(long amount) {
        long sum = cents + amount;
        if (((cents ^ sum) & (amount ^ sum)) < 0) {
            carried = carried.add(BigInteger.valueOf(cents));
            sum = amount;
        }
        cents = sum;
    }

    public boolean isZero() {
        return toBigDecimal().signum() == 0;
    }

    public BigDecimal toBigDecimal() {
        return new BigDecimal(carried.add(BigInteger.valueOf(cents)), 2);
    }

    /** The plain decimal with two places, as {@link Money} writes it. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
