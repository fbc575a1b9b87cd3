package org.overturn.batch.night;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A night run as it was recorded.
 *
 * @param number which run it is, counted over the database's life
 * @param date the day it stands for
 * @param startedBy the name of who started it; empty for the program itself
 * @param stoppedBy the name of who stopped it; empty when nobody did
 * @param issuesOfDate issues found on its date, by all runs of that date
 * @param steps in their order; those that were not reached are missing
 */
public record RecordedRun(
        long id,
        long number,
        LocalDate date,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        RunState state,
        String stoppedBy,
        int issuesOfDate,
        List<RecordedStep> steps) {

    /** Before the name, in the record of a run that was stopped. */
    static final String STOPPED_BY = "stopped by ";

    public RecordedRun {
        steps = List.copyOf(steps);
    }

    /** The same, when its program is found to be gone. */
    public RecordedRun brokenOff() {
        return new RecordedRun(
                id,
                number,
                date,
                startedBy,
                startedAt,
                endedAt,
                RunState.BROKEN_OFF,
                stoppedBy,
                issuesOfDate,
                steps);
    }

    /** What a step counted; 0 when it was not reached. */
    public long done(String step) {
        return steps.stream()
                .filter(one -> one.name().equals(step))
                .mapToLong(RecordedStep::done)
                .sum();
    }

    /** The step that did not end well. */
    public Optional<RecordedStep> failedStep() {
        return steps.stream().filter(one -> one.state() == RunState.FAILED).findFirst();
    }
}
