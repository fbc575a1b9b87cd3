package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.remittance.Person;

/**
 * NM1 and what belongs to it: someone with a part in a claim.
 *
 * @param person by NM101: 85 billing, 82 rendering, DN referring, 77 facility, 71 attending, 72
 *     operating, DQ supervising, DK ordering provider; IL subscriber, QC patient, PR payer
 * @param address lines of N3 and N4, blanks left out
 * @param taxonomy PRV03
 * @param bornOn DMG02
 */
public record ClaimParty(
        Person person,
        List<String> address,
        String taxonomy,
        Optional<LocalDate> bornOn,
        List<SubmittedReference> references,
        ByteRange at) {

    public ClaimParty {
        address = List.copyOf(address);
        references = List.copyOf(references);
    }

    public String role() {
        return person.entity();
    }

    /** The national provider identifier; empty where it has another or none. */
    public String npi() {
        return person.identifierQualifier().equals("XX") ? person.identifier() : "";
    }

    @Override
    public String toString() {
        return "ClaimParty[" + role() + "]";
    }
}
