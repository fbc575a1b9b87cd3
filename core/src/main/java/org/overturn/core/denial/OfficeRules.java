package org.overturn.core.denial;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.overturn.core.remittance.Remark;

/** The overrides that stand for one payer. */
public final class OfficeRules {

    /** Of a payer that has none, and of claims whose payer isn't known. */
    public static final OfficeRules NONE = new OfficeRules(List.of());

    private final List<PayerOverride> rules;

    OfficeRules(List<PayerOverride> rules) {
        this.rules =
                rules.stream()
                        .sorted(
                                Comparator.comparing((PayerOverride rule) ->
                                                -rule.says().codes().weight())
                                        .thenComparing(PayerOverride::id))
                        .toList();
    }

    /** The one for these codes; of several the one that names a remark, then the group. */
    Optional<PayerOverride> find(String group, String reason, List<Remark> remarks) {
        for (PayerOverride rule : rules) {
            if (rule.says().codes().fit(group, reason, remarks)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
