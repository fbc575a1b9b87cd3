package org.overturn.core.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;

/**
 * An open appeal as a list of what is to be done shows it; tells nothing of the patient.
 *
 * @param dueOn empty where no limit is known
 * @param needs what a person must supply before the packet can go out
 */
public record DueAppeal(
        long id,
        String number,
        String payerName,
        DenialCategory category,
        Money amount,
        Optional<LocalDate> dueOn,
        AppealStatus status,
        List<String> needs) {

    public DueAppeal {
        needs = List.copyOf(needs);
    }
}
