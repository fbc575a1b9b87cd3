package org.overturn.api.worklist;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.code.Codes;
import org.overturn.core.money.Money;
import org.overturn.core.worklist.Hold;
import org.overturn.core.worklist.Owner;
import org.overturn.core.worklist.WorkItem;

/**
 * A denial as the page lists it.
 *
 * @param item number and version, as the page sends them back
 * @param patient initials only, until the denial is opened
 * @param why the priority's reason
 */
record WorklistRow(
        String id,
        String item,
        String payer,
        String facility,
        String patient,
        String code,
        String reason,
        String category,
        String route,
        Money amount,
        Money expectedValue,
        Optional<LocalDate> dueOn,
        String confidence,
        int priority,
        String why,
        String owner,
        String hold) {

    static WorklistRow of(WorkItem item, Codes codes, String why) {
        return new WorklistRow(
                String.valueOf(item.id()),
                item.id() + ":" + item.version(),
                item.claim().payer(),
                item.claim().facilityName(),
                initials(item.claim()),
                item.reason().group() + "-" + item.reason().code(),
                codes.carcLabel(item.reason().code()),
                item.category().label(),
                item.route().label(),
                item.amount(),
                item.expectedValue(),
                item.dueOn(),
                item.due().confidence().toLowerCase(Locale.ROOT),
                item.priority(),
                why,
                item.owner().map(Owner::name).orElse(""),
                item.hold().map(Hold::reason).orElse(""));
    }

    private static String initials(WorkItem.Claim claim) {
        String initials =
                Stream.of(claim.patientFirstName(), claim.patientLastName())
                        .filter(name -> !name.isBlank())
                        .map(name -> name.strip().substring(0, 1) + ".")
                        .collect(Collectors.joining(" "));
        return initials.isEmpty() ? "not named" : initials;
    }
}
