package org.overturn.batch.night;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What earlier nights brought, over the whole office. */
@Component
public class NightSummaries {

    private final NightRepository repository;

    NightSummaries(NightRepository repository) {
        this.repository = repository;
    }

    /** The figures of the last day on which something arrived or was found; empty before that. */
    public Optional<NightSummary> findLast() {
        return repository.findLastDay().map(repository::summary);
    }
}
