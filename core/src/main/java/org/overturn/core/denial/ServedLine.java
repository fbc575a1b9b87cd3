package org.overturn.core.denial;

import org.overturn.core.money.Money;

/**
 * A service line as the chain of its claim sees it.
 *
 * @param number REF*6R; empty when the payer sent none
 * @param what code, day and charge without its sign
 * @param denied sum of its denials
 */
record ServedLine(long id, String number, String what, Money paid, Money denied) {

    /** Whether both are of one service: by their numbers, or by what was served. */
    boolean isSameAs(ServedLine other) {
        return number.isEmpty() || other.number.isEmpty()
                ? what.equals(other.what)
                : number.equals(other.number);
    }
}
