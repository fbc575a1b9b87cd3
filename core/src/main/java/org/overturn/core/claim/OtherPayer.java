package org.overturn.core.claim;

import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Person;

/**
 * Loop 2320: another insurance of the patient and what it decided.
 *
 * @param parties loop 2330: IL its subscriber, PR the payer itself ...
 * @param paid AMT*D
 * @param adjustments CAS of the claim as that payer adjusted it
 */
public record OtherPayer(
        Coverage coverage,
        List<ClaimParty> parties,
        Optional<Money> paid,
        List<Adjustment> adjustments,
        ByteRange at) {

    public OtherPayer {
        parties = List.copyOf(parties);
        adjustments = List.copyOf(adjustments);
    }

    public Person payer() {
        return parties.stream()
                .filter(p -> p.role().equals("PR"))
                .map(ClaimParty::person)
                .findFirst()
                .orElse(Person.NONE);
    }
}
