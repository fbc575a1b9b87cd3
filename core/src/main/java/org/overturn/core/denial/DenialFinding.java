package org.overturn.core.denial;

import java.util.List;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Remark;

/**
 * One denied adjustment of an adjudication.
 *
 * @param line ordinal of the service line; 0 when the adjustment stands at claim level
 * @param remarks what bears on it: those of its line, then those of the claim
 * @param amount the refused charge, always positive
 * @param routeReason one sentence naming the rule that chose the route
 */
public record DenialFinding(
        int line,
        String group,
        String reason,
        List<Remark> remarks,
        Money amount,
        DenialCategory category,
        Liability liability,
        AppealRight appealRight,
        Route route,
        String routeReason,
        Adjustment adjustment) {

    public DenialFinding {
        remarks = List.copyOf(remarks);
    }

    /** The codes of {@link #remarks} alone. */
    public List<String> remarkCodes() {
        return remarks.stream().map(Remark::code).toList();
    }

    /** {@code claim} or {@code line}. */
    public String level() {
        return line == 0 ? "claim" : "line";
    }
}
