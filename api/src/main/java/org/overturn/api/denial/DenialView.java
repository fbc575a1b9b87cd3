package org.overturn.api.denial;

import java.util.List;
import java.util.Optional;
import org.overturn.core.worklist.Hold;
import org.overturn.core.worklist.WorkItem;

/**
 * A denial in JSON: ids as strings, amounts as decimal strings, days as {@code 2026-03-31}.
 *
 * @param patient last name, first name; in lists initials only
 * @param accountNumber empty in lists
 * @param expectedValue what working it is expected to bring, less the work; may be negative
 * @param prospect what that is made of; missing until a night has worked it out
 * @param priorityReason why it has its priority, as of today
 */
record DenialView(
        String id,
        int version,
        String status,
        String claimId,
        String patient,
        String accountNumber,
        String payerClaimNumber,
        String payerKey,
        String payer,
        String facility,
        String category,
        String code,
        List<String> remarks,
        String amount,
        String expectedValue,
        Optional<ProspectView> prospect,
        String recovered,
        String route,
        String routeReason,
        String deniedOn,
        Optional<String> dueOn,
        String dueConfidence,
        int priority,
        String priorityReason,
        Optional<String> ownerId,
        Optional<String> owner,
        Optional<String> heldUntil,
        Optional<String> holdReason,
        Optional<String> appealId) {

    /** All of it. */
    static DenialView of(WorkItem item, String why) {
        WorkItem.Claim claim = item.claim();
        String name =
                claim.patientFirstName().isEmpty()
                        ? claim.patientLastName()
                        : claim.patientLastName() + ", " + claim.patientFirstName();
        return of(item, why, new Names(name, claim.accountNumber(), claim.payerClaimNumber()));
    }

    /** Without what names the patient. */
    static DenialView masked(WorkItem item, String why) {
        return of(item, why, new Names("", "", ""));
    }

    private record Names(String patient, String accountNumber, String payerClaimNumber) {}

    private static DenialView of(WorkItem item, String why, Names names) {
        return new DenialView(
                String.valueOf(item.id()),
                item.version(),
                item.status().name(),
                String.valueOf(item.claim().adjudicationId()),
                names.patient(),
                names.accountNumber(),
                names.payerClaimNumber(),
                item.claim().payerKey(),
                item.claim().payer(),
                item.claim().facility(),
                item.category().name(),
                item.reason().group() + "-" + item.reason().code(),
                item.reason().remarks(),
                item.amount().toString(),
                item.expectedValue().toString(),
                item.prospect().map(ProspectView::of),
                item.recovered().toString(),
                item.route().name(),
                item.routeReason(),
                item.reason().deniedOn().toString(),
                item.dueOn().map(Object::toString),
                item.due().confidence(),
                item.priority(),
                why,
                item.owner().map(owner -> String.valueOf(owner.id())),
                item.owner().map(owner -> owner.name()),
                item.hold().map(hold -> hold.until().toString()),
                item.hold().map(Hold::reason),
                item.appealId().map(String::valueOf));
    }
}
