package org.overturn.core.fee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What payers owe by the office's own contracts. */
@Component
public class Fees {

    private final FeeRepository repository;
    private final Clock clock;

    Fees(FeeRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** What an import did. */
    public record Imported(Set<String> payers, int loaded, int replaced) {

        public Imported {
            payers = Set.copyOf(payers);
        }
    }

    /**
     * Loads these in place of all that was loaded of their payers; all or none. The same again
     * leaves the same.
     */
    @Transactional
    public Imported replace(List<Fee> fees) {
        Map<String, String> keys = repository.listKeysByName();
        List<Fee> keyed =
                fees.stream()
                        .map(fee -> fee.of(keys.getOrDefault(fee.payer(), fee.payer())))
                        .toList();
        Set<String> payers =
                keyed.stream().map(Fee::payer).collect(Collectors.toCollection(TreeSet::new));
        int replaced = repository.delete(payers);
        repository.insert(keyed, LocalDate.now(clock));
        return new Imported(payers, keyed.size(), replaced);
    }

    /** By payer. */
    public List<LoadedFees> list() {
        return repository.listLoaded();
    }

    /** What holds on the day. */
    public FeeSchedule on(LocalDate day) {
        return new FeeSchedule(repository.listValid(day));
    }
}
