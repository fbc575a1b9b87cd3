package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * An adjudication as the chain of its claim sees it.
 *
 * @param remittance its remittance; with {@code ordinal} it tells the order on one day
 * @param denied refused charge in it
 * @param reversedBy the reversal that undid it
 * @param corrects the adjudication it replaces or, for a reversal, undoes
 */
record ChainLink(
        long id,
        long remittance,
        int ordinal,
        Optional<LocalDate> remittedOn,
        String statusCode,
        String accountKey,
        String payerClaimNumber,
        String originalReference,
        String memberId,
        Money charge,
        Money paid,
        Money denied,
        Optional<Long> reversedBy,
        Optional<Long> corrects) {

    /** By the remittances' dates, then their arrival, then their order inside. */
    static final Comparator<ChainLink> ORDER =
            Comparator.comparing((ChainLink link) -> link.remittedOn.orElse(LocalDate.MIN))
                    .thenComparing(ChainLink::remittance)
                    .thenComparing(ChainLink::ordinal);

    boolean isReversal() {
        return statusCode.equals("22");
    }

    boolean isDecision() {
        return !isReversal() && !statusCode.equals("25") && !statusCode.equals("23");
    }

    boolean comesAfter(ChainLink other) {
        return ORDER.compare(this, other) > 0;
    }
}
