package org.overturn.core.appeal;

import java.time.LocalDate;
import java.util.Locale;
import org.overturn.core.money.Money;

/** What later remittances did to an appeal on one day. */
public record AppealChange(
        String number,
        AppealStatus was,
        AppealStatus became,
        Money wasRecovered,
        Money recovered,
        LocalDate changedOn) {

    /** As in {@code won, $610.00 recovered; before: for review}. */
    public String words() {
        return words(became, recovered) + "; before: " + words(was, wasRecovered);
    }

    private static String words(AppealStatus status, Money recovered) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (recovered.isZero() ? "" : ", " + recovered.toDollars() + " recovered");
    }

    /** Whether an earlier decision is different now. */
    public boolean isOfDecision() {
        return !was.isOpen();
    }
}
