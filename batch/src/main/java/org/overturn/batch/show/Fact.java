package org.overturn.batch.show;

import java.util.Optional;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.money.Money;

/** What is stored below an adjudication, with the segment it was read from. */
public sealed interface Fact {

    Place place();

    /** Ordinal of the service line; 0 at claim level. */
    int line();

    /** 835 SVC. */
    record Line(
            int line,
            Place place,
            String service,
            String served,
            String units,
            Money charge,
            Money paid,
            String outcome)
            implements Fact {}

    /** One triplet of a CAS. */
    record Adjusted(
            int line,
            Place place,
            String group,
            String reason,
            Money amount,
            LedgerClass ledgerClass,
            Optional<Denied> denial)
            implements Fact {}

    /** 835 LQ, MIA, MOA. */
    record Remarked(int line, Place place, String qualifier, String code) implements Fact {}

    /** One pair of a PLB that names the claim. */
    record ProviderAdjusted(Place place, String code, String reference, Money amount)
            implements Fact {

        @Override
        public int line() {
            return 0;
        }
    }
}
