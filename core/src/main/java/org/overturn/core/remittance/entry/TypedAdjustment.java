package org.overturn.core.remittance.entry;

import static org.overturn.core.remittance.entry.TypedText.text;

/**
 * Why a part of the charge was not paid, as it was typed.
 *
 * @param group CO, PR, OA, PI or CR
 * @param reason CARC
 * @param amount positive: lowers the payment
 */
public record TypedAdjustment(String group, String reason, String amount) {

    static final TypedAdjustment BLANK = new TypedAdjustment("", "", "");

    public TypedAdjustment {
        group = text(group);
        reason = text(reason);
        amount = text(amount);
    }

    boolean isBlank() {
        return (group + reason + amount).isEmpty();
    }
}
