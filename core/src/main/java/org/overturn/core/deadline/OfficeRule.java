package org.overturn.core.deadline;

import java.util.List;
import java.util.Optional;
import org.overturn.core.payer.LineOfBusiness;

/**
 * A limit that the office has set for a payer.
 *
 * @param payer its key in payers.yml, or its name
 * @param contract the agreement it is written in; empty: it holds for the payer as such
 * @param facilities payees (835 N104) that the contract is for; empty: all
 * @param line empty: each
 * @param step the limit itself
 */
record OfficeRule(
        String payer,
        Optional<String> contract,
        List<String> facilities,
        Optional<LineOfBusiness> line,
        FilingRule step) {

    OfficeRule {
        facilities = List.copyOf(facilities);
    }

    /** Whether it holds for the decision, whatever its level. */
    boolean isFor(Occasion occasion) {
        boolean named =
                occasion.payer().filter(known -> known.key().equals(payer)).isPresent()
                        || step.payer().matches(occasion.names());
        return named
                && line.filter(own -> own != occasion.line()).isEmpty()
                && (facilities.isEmpty() || facilities.contains(occasion.facility()))
                && step.inForce().contains(occasion.decidedOn());
    }

    RuleSource source() {
        return contract.isPresent() ? RuleSource.CONTRACT : RuleSource.PAYER_OVERRIDE;
    }

    String words() {
        return contract.map(name -> "by the contract \"" + name + "\"")
                .orElse("by the office's rule for " + payer);
    }
}
