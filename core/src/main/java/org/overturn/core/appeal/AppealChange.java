package org.overturn.core.appeal;

import java.time.LocalDate;
import org.overturn.core.money.Money;

/**
 * What later remittances, or people, did to an appeal on one day.
 *
 * @param by who recorded it; empty: a later remittance did it
 * @param reason in words of that person
 */
public record AppealChange(
        String number,
        AppealStatus was,
        AppealStatus became,
        Money wasRecovered,
        Money recovered,
        LocalDate changedOn,
        String by,
        String reason) {

    /** As in {@code won, $610.00 recovered; before: for review}. */
    public String words() {
        return words(became, recovered)
                + "; before: "
                + words(was, wasRecovered)
                + (by.isEmpty() ? "" : " (" + by + ": " + reason + ")");
    }

    private static String words(AppealStatus status, Money recovered) {
        return status.words()
                + (recovered.isZero() ? "" : ", " + recovered.toDollars() + " recovered");
    }

    /** Whether a remittance changed an earlier decision. */
    public boolean isOfDecision() {
        return isByRemittance() && !was.isOpen();
    }

    public boolean isByRemittance() {
        return by.isEmpty();
    }
}
