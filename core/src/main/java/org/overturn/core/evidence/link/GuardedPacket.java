package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Person;

/**
 * What is to go to a payer about a claim.
 *
 * @param appeal its number
 * @param claim that is appealed
 * @param people names of who may rightly be named: clinicians and the office's own
 * @param born when its patient was, as the office's facts say
 */
public record GuardedPacket(
        String appeal,
        Adjudication claim,
        Set<String> people,
        Optional<LocalDate> born,
        List<GuardedPage> pages) {

    public GuardedPacket {
        people = Set.copyOf(people);
        pages = List.copyOf(pages);
    }

    ClaimPatient patient() {
        Person patient = claim.person("QC");
        return new ClaimPatient(claim.accountNumber(), patient.lastName(), patient.firstName());
    }

    /** The number only: the rest is a patient's. */
    @Override
    public String toString() {
        return "GuardedPacket[" + appeal + "]";
    }
}
