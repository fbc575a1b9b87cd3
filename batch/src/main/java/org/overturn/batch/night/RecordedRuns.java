package org.overturn.batch.night;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.overturn.core.db.DatabaseLock;
import org.springframework.stereotype.Component;

/** The night runs there have been, over the whole office. */
@Component
public class RecordedRuns {

    private final RecordedRunRepository repository;
    private final DataSource database;

    RecordedRuns(RecordedRunRepository repository, DataSource database) {
        this.repository = repository;
        this.database = database;
    }

    /**
     * The newest first.
     *
     * @param before only runs older than the one with this id; 0 for all
     * @param most at most so many
     */
    public List<RecordedRun> list(long before, int most) {
        return repository.listBefore(before, most);
    }

    /** Runs newer than the one with this id, the nearest first. */
    public List<RecordedRun> listNewer(long after, int most) {
        return repository.listAfter(after, most);
    }

    public Optional<RecordedRun> find(long id) {
        return repository.find(id);
    }

    /** The newest. */
    public Optional<RecordedRun> findLast() {
        return list(0, 1).stream().findFirst();
    }

    /** Whether another program is at work over the database; the embedded one lets none in. */
    public boolean isTaken() {
        return DatabaseLock.isTaken(database);
    }
}
