package org.overturn.core.denial;

import org.overturn.core.money.Money;

/**
 * A stored denial, as it is and as the present rules would have it.
 *
 * @param version of its row
 * @param appealed an appeal was opened for it
 */
public record Reruled(
        long id,
        int version,
        String payerName,
        String reason,
        Money amount,
        DenialStatus status,
        boolean appealed,
        Ruled was,
        Ruled becomes) {

    /** The same with another outcome. */
    public Reruled becoming(Ruled other) {
        return new Reruled(id, version, payerName, reason, amount, status, appealed, was, other);
    }

    /** Our number only. */
    @Override
    public String toString() {
        return "Reruled[" + id + "]";
    }
}
