package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;
import org.springframework.stereotype.Component;

/** Filing limits, from the rules of appeal_rules.csv. */
@Component
public final class Deadlines {

    private static final String SERVICE_RULE = "Original claim filing limit";

    private final FilingRules rules = FilingRules.standard();
    private final FirstLevel firstLevel = new FirstLevel(rules);

    /**
     * The limit of the first step after a denial. The payer's own rule (by its name) goes before
     * that of the line of business; where neither gives one, 90 days are taken, unverified.
     *
     * @param payer the payer's settings, where there are any
     * @param payerName the payer's name on the remittance (N102)
     * @param remittedOn the date of the decision: the remittance's
     */
    public Deadline firstLevel(
            LineOfBusiness line, Optional<Payer> payer, String payerName, LocalDate remittedOn) {
        FirstLevel.Choice choice =
                firstLevel.choose(
                        line,
                        payer.map(p -> p.name() + " / " + payerName).orElse(payerName),
                        payer.flatMap(Payer::contracted));
        return new DeadlineProof(line, choice, remittedOn).deadline();
    }

    /**
     * The limit for a corrected claim: for Medicare one calendar year from service (42 CFR 424.44),
     * for others unverified and without a date.
     *
     * @param servedOn first day of service
     */
    public Deadline correctedClaim(LineOfBusiness line, Optional<LocalDate> servedOn) {
        return CorrectedClaimProof.deadline(
                line == LineOfBusiness.MEDICARE_FFS
                        ? Optional.of(rules.get(line, SERVICE_RULE))
                        : Optional.empty(),
                line,
                servedOn);
    }
}
