package org.overturn.reports;

import java.time.YearMonth;
import org.overturn.core.money.Money;

/**
 * Denials that share payer, month, reason code, kind, status and route.
 *
 * @param appealed of them, those that belong to an appeal
 */
record DenialTally(
        String payerKey,
        YearMonth month,
        String reason,
        String kind,
        String status,
        String route,
        long count,
        long appealed,
        Money amount,
        Money recovered) {

    boolean isTrueDuplicate() {
        return status.equals("TRUE_DUPLICATE");
    }

    /** Whether its dollars are denied for the first time: no repeat, no true duplicate. */
    boolean isCounted() {
        return !isTrueDuplicate() && !kind.equals("REPEAT");
    }

    boolean isOverturned() {
        return status.equals("OVERTURNED") || status.equals("PARTIALLY_OVERTURNED");
    }

    boolean isAppealable() {
        return isCounted() && (route.equals("APPEAL") || route.equals("DOCUMENTS"));
    }
}
