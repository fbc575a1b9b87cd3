package org.overturn.core.deadline;

import java.util.Optional;
import org.overturn.core.payer.LineOfBusiness;

/** Chooses the rule for the first step after a denial; appeal_rules.md sections 2 to 9. */
final class FirstLevel {

    private static final String CONTRACT_NOT_KNOWN =
            "whether there is a contract with this plan is not in settings/payers.yml, so the"
                    + " shorter limit was taken";

    private final FilingRules rules;

    FirstLevel(FilingRules rules) {
        this.rules = rules;
    }

    /**
     * What was chosen.
     *
     * @param rule empty when none is known for the line
     * @param caution why the choice itself is open; empty when it is certain
     */
    record Choice(Optional<FilingRule> rule, Optional<String> caution) {}

    Choice choose(LineOfBusiness line, String payerName, Optional<Boolean> contracted) {
        return switch (line) {
            case MEDICARE_ADVANTAGE -> medicareAdvantage(contracted);
            case TRICARE -> sure(tricare(contracted.orElse(false)));
            case MEDICAID_FFS -> sure(rules.get(line, "Provider claim appeal"));
            default ->
                    new Choice(
                            rules.findFirstLevel(line, payerName)
                                    .filter(FilingRule::hasLimit)
                                    .or(() -> rules.findFirstLevel(line)),
                            Optional.empty());
        };
    }

    /** A contracted provider has no Part C appeal; others have one of 60 days and 5. */
    private Choice medicareAdvantage(Optional<Boolean> contracted) {
        String name =
                contracted.orElse(false)
                        ? "Contracted provider dispute"
                        : "Non-contract provider payment appeal";
        FilingRule rule = rules.get(LineOfBusiness.MEDICARE_ADVANTAGE, name);
        return contracted.isPresent()
                ? sure(rule)
                : new Choice(Optional.of(rule), Optional.of(CONTRACT_NOT_KNOWN));
    }

    /** Network providers can't use the appeal, only the administrative review (32 CFR 199.10). */
    private FilingRule tricare(boolean network) {
        return rules.get(
                LineOfBusiness.TRICARE,
                network ? "Claim reconsideration (administrative review)" : "Reconsideration");
    }

    private static Choice sure(FilingRule rule) {
        return new Choice(Optional.of(rule), Optional.empty());
    }
}
