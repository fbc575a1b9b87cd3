package org.overturn.core.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.DenialStatus;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;

/**
 * A denial as the worklist shows it.
 *
 * @param version for a change that is conditional on what was seen
 * @param claim whose it is
 * @param due until when, and how far that can be trusted
 * @param priority 0 to 100, as of the last night
 * @param expectedValue what working it is expected to bring, less the work; may be negative
 * @param appealId of the appeal that is open for it
 * @param prospect what the expected value is made of; empty until a night has worked it out
 */
public record WorkItem(
        long id,
        int version,
        DenialStatus status,
        Claim claim,
        Reason reason,
        Money amount,
        Money expectedValue,
        Money recovered,
        Route route,
        String routeReason,
        DueDate due,
        int priority,
        Optional<Owner> owner,
        Optional<Hold> hold,
        Optional<Long> appealId,
        Optional<Prospect> prospect) {

    /**
     * Whose claim it is.
     *
     * @param facility the payee's identifier
     */
    public record Claim(
            long adjudicationId,
            String accountNumber,
            String payerClaimNumber,
            String patientLastName,
            String patientFirstName,
            String memberId,
            Optional<LocalDate> servedFrom,
            String payerKey,
            String payer,
            String facility,
            String facilityName) {

        /** Our number only. */
        @Override
        public String toString() {
            return "Claim[" + adjudicationId + "]";
        }
    }

    /** Why the payer did not pay, in its codes. */
    public record Reason(
            DenialCategory category,
            String group,
            String code,
            List<String> remarks,
            LocalDate deniedOn) {

        public Reason {
            remarks = List.copyOf(remarks);
        }
    }

    /** Until when something must be done. */
    public record DueDate(Optional<LocalDate> on, String confidence) {}

    public Optional<LocalDate> dueOn() {
        return due.on();
    }

    public DenialCategory category() {
        return reason.category();
    }

    /** Calendar days from today to the last day; negative once it has passed. */
    public Optional<Long> daysLeft(LocalDate today) {
        return due.on().map(day -> ChronoUnit.DAYS.between(today, day));
    }

    /** Our number only. */
    @Override
    public String toString() {
        return "WorkItem[" + id + "]";
    }
}
