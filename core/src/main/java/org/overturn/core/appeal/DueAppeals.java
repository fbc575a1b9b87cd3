package org.overturn.core.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.user.Scope;
import org.springframework.stereotype.Component;

/** What is to be done about open appeals, and by when, within what a user may see. */
@Component
public class DueAppeals {

    private final DueAppealRepository repository;

    DueAppeals(DueAppealRepository repository) {
        this.repository = repository;
    }

    public DueCounts count(LocalDate today, Scope facilities, Scope payers) {
        return repository.countAll(today, facilities, payers);
    }

    /** The first so many of those with a limit, the most urgent first. */
    public List<DueAppeal> listMostUrgent(int most, Scope facilities, Scope payers) {
        return repository.listMostUrgent(most, facilities, payers);
    }

    /** The first so many of those that a person must complete, the most urgent first. */
    public List<DueAppeal> listBlocked(int most, Scope facilities, Scope payers) {
        return repository.listBlocked(most, facilities, payers);
    }

    /** The first so many of those that payers decided on a day or later, the newest first. */
    public List<DueAppeal> listDecided(LocalDate since, int most, Scope facilities, Scope payers) {
        return repository.listDecided(since, most, facilities, payers);
    }

    /**
     * Open appeals in the order of their limits; those without a limit come last.
     *
     * @param after the last one of the page before
     */
    public List<DueAppeal> listOpen(
            Optional<Long> after, int most, Scope facilities, Scope payers) {
        return repository.listOpen(after, most, facilities, payers);
    }
}
