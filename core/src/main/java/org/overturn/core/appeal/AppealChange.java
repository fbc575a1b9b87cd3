package org.overturn.core.appeal;

import java.time.LocalDate;
import org.overturn.core.money.Money;

/** What later remittances did to an appeal on one day. */
public record AppealChange(
        String number,
        AppealStatus was,
        AppealStatus became,
        Money wasRecovered,
        Money recovered,
        LocalDate changedOn) {

    /** Whether an earlier decision is different now. */
    public boolean isOfDecision() {
        return !was.isOpen();
    }
}
