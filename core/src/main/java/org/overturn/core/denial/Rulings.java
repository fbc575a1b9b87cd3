package org.overturn.core.denial;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.overturn.core.code.Codes;
import org.springframework.stereotype.Component;

/**
 * Stored denials ruled anew, by the present code lists and the present overrides of their payers.
 * The classes of a claim's adjustments are not judged again: what is no denial stays none.
 */
@Component
public class Rulings {

    private final RulingRepository repository;
    private final PayerOverrides overrides;
    private final Codes codes;

    Rulings(RulingRepository repository, PayerOverrides overrides, Codes codes) {
        this.repository = repository;
        this.overrides = overrides;
        this.codes = codes;
    }

    /** Keys of the denials behind this one, so many of them, in their order. */
    public List<Long> listIds(long after, int most) {
        return repository.listIds(after, most);
    }

    /**
     * Those of these keys, ruled anew.
     *
     * @param all settled ones too, not only those that can still be worked
     */
    public List<Reruled> list(Collection<Long> ids, boolean all) {
        Map<String, OfficeRules> office = overrides.all();
        return repository.list(ids, all).stream()
                .map(stored ->
                        stored.ruled(
                                codes, office.getOrDefault(stored.payerKey(), OfficeRules.NONE)))
                .toList();
    }

    /** The same, and nobody else changes them until the caller's transaction ends. */
    public List<Reruled> lock(Collection<Long> ids, boolean all) {
        repository.lock(ids);
        return list(ids, all);
    }

    /** Writes what they become, in the caller's transaction, which has locked them. */
    public void apply(Collection<Reruled> changed) {
        repository.apply(changed);
    }

    /** Writes the limits of denials on a new route, likewise. */
    public void applyDue(Map<Long, Due> byId) {
        repository.applyDue(byId);
    }
}
