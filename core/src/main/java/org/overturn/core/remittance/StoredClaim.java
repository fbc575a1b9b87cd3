package org.overturn.core.remittance;

import java.util.Optional;

/** A stored adjudication with the header of its remittance, as they stand in the kept file. */
public record StoredClaim(Remittance header, Adjudication adjudication) {

    /** What the bytes of the transaction don't hold themselves. */
    static Remittance before(RemittanceRepository.ClaimPlace place) {
        return new Remittance(
                place.remittanceOrdinal(),
                place.remittanceOffset(),
                place.envelope(),
                "",
                new Remittance.Payment(Optional.empty(), "", "", "", "", "", ""),
                Remittance.Party.NONE,
                Remittance.Party.NONE,
                place.remittedOn(),
                "");
    }
}
