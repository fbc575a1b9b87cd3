package org.overturn.core.denial;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office rules otherwise for a payer: recorded with who, when and why, and withdrawn. */
@Component
public class PayerOverrides {

    private static final int LONGEST_REASON = 200;

    private final PayerOverrideRepository repository;
    private final Ids ids;
    private final Clock clock;

    PayerOverrides(PayerOverrideRepository repository, Ids ids, Clock clock) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that stand, then those withdrawn, the newest first. */
    public List<PayerOverride> list() {
        return repository.list();
    }

    /**
     * Those that stand for a payer, for {@link DenialRules#assess}.
     *
     * @param payerKey what its remittances are told apart by
     */
    public OfficeRules of(String payerKey) {
        List<PayerOverride> standing = repository.listStanding(payerKey);
        return standing.isEmpty() ? OfficeRules.NONE : new OfficeRules(standing);
    }

    /** The same for all payers that have any, by their keys. */
    Map<String, OfficeRules> all() {
        return repository.list().stream()
                .filter(PayerOverride::isStanding)
                .collect(
                        Collectors.groupingBy(
                                rule -> rule.says().payerKey(),
                                Collectors.collectingAndThen(
                                        Collectors.toList(), OfficeRules::new)));
    }

    /**
     * Makes one; claims that are judged from now on go by it.
     *
     * @param by who, by the name that the sentence of a route shows
     * @throws RefusedOverride when one stands for the same codes
     */
    @Transactional
    public PayerOverride make(NewOverride wanted, String by) {
        PayerOverride made =
                new PayerOverride(
                        ids.next(), wanted, by, LocalDate.now(clock), now(), Optional.empty());
        if (!repository.add(made)) {
            throw new RefusedOverride(
                    "reasonCode",
                    "An override for "
                            + wanted.codes().label()
                            + " of this payer stands already. Withdraw it first.");
        }
        return made;
    }

    /**
     * Withdraws one; what was judged under it stays until it is reclassified.
     *
     * @return false when there is none such that stands
     * @throws RefusedOverride when no reason is given
     */
    @Transactional
    public boolean withdraw(long id, String by, String why) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RefusedOverride("why", "Say in at most 200 characters why it is withdrawn.");
        }
        return repository.withdraw(id, new PayerOverride.Withdrawn(by, now(), reason));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
