package org.overturn.core.claim.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimParty;
import org.overturn.core.claim.Coverage;
import org.overturn.core.claim.OtherPayer;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.x12.AdjustmentReader;
import org.overturn.core.x12.Segment;

/** Reads loop 2320, which begins with an SBR inside a claim, and the loops 2330 in it. */
final class OtherPayerBuilder {

    private static final String PAID = "D";

    private final ClaimValues values;
    private final Coverage coverage;
    private final List<ClaimParty> parties = new ArrayList<>(2);
    private final List<Adjustment> adjustments = new ArrayList<>(2);
    private Optional<Money> paid = Optional.empty();
    private Optional<PartyBuilder> party = Optional.empty();

    OtherPayerBuilder(Segment sbr, ClaimValues values) {
        this.values = values;
        this.coverage = HierarchyLoop.coverage(sbr);
    }

    void accept(Segment s) {
        switch (s.id()) {
            case "NM1" -> {
                endParty();
                party = Optional.of(new PartyBuilder(s, ""));
            }
            case "CAS" -> AdjustmentReader.addClaimAdjustments(s, values::amount, adjustments);
            case "AMT" -> {
                if (s.text(1).equals(PAID)) {
                    paid = values.amount(s, 2);
                }
            }
            default -> party.ifPresent(p -> p.accept(s, values));
        }
    }

    OtherPayer payer(long end) {
        endParty();
        return new OtherPayer(
                coverage,
                parties,
                paid,
                adjustments,
                ByteRange.between(coverage.at().offset(), end));
    }

    private void endParty() {
        party.ifPresent(p -> parties.add(p.party()));
        party = Optional.empty();
    }
}
