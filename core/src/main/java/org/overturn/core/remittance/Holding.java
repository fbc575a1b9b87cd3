package org.overturn.core.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries out where a new remittance belongs: held with a number, or joined to its payment. */
@Component
class Holding {

    private final PaymentRepository repository;
    private final HoldRepository holds;
    private final Payments payments;
    private final Posting posting;
    private final PaymentIssues issues;

    Holding(
            PaymentRepository repository,
            HoldRepository holds,
            Payments payments,
            Posting posting,
            PaymentIssues issues) {
        this.repository = repository;
        this.holds = holds;
        this.payments = payments;
        this.posting = posting;
        this.issues = issues;
    }

    /**
     * Settles a remittance that was just registered.
     *
     * @return whether its balance has been judged with that of its payment
     */
    boolean settle(long id, Payments.Place place, LocalDate day) {
        if (place.hold().isPresent()) {
            HoldCause cause = place.hold().get();
            int number = holds.hold(id, cause, day);
            issues.tellConflict(
                    new HeldRemittance(
                            number,
                            cause,
                            day,
                            repository.get(id),
                            place.rivals(),
                            Optional.empty()),
                    day);
            return true;
        }
        if (place.repeats()) {
            issues.tellRepetition(repository.get(id), place.rivals(), day);
            return true;
        }
        return !place.posted().isEmpty() && join(repository.get(id), place.released(), day);
    }

    private boolean join(Version joined, List<Version> released, LocalDate day) {
        payments.join(joined.id(), joined.key());
        for (Version one : released) {
            issues.withdrawConflict(one);
            posting.post(one);
            payments.join(one.id(), one.key());
        }
        List<Version> parts = payments.parts(joined.key());
        if (!joined.amount().isZero()) {
            issues.tellBalance(parts, day);
            return true;
        }
        // notices under a number that is used again are each balanced alone, or all together
        boolean balance = Payments.explained(parts).isZero();
        if (balance) {
            parts.forEach(issues::withdrawBalance);
        }
        return balance;
    }
}
