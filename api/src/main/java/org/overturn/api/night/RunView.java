package org.overturn.api.night;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.night.RecordedRun;
import org.overturn.batch.night.RecordedStep;
import org.overturn.batch.night.RunState;

/**
 * A run that was, or is under way, as REST shows it; times in UTC.
 *
 * @param number which run it is, counted over the database's life
 * @param date the day it stands for
 * @param startedBy the name of who started it; empty for the command line
 * @param stoppedBy the name of who stopped it; empty when nobody did
 * @param ending how it ended unless it got through, with what to do; empty when it did
 * @param issuesOfDate issues found on its date, by all runs of that date
 * @param steps in their order; those that were not reached are missing
 */
record RunView(
        String id,
        long number,
        String date,
        RunState state,
        String startedAt,
        @Nullable String endedAt,
        String startedBy,
        String stoppedBy,
        String ending,
        int issuesOfDate,
        List<StepView> steps) {

    /**
     * A step of a run.
     *
     * @param done files, claims, denials, packets: what the step counts
     */
    record StepView(
            String name,
            RunState state,
            @Nullable String startedAt,
            @Nullable String endedAt,
            long done) {

        private static StepView of(RecordedStep step) {
            return new StepView(
                    step.name(),
                    step.state(),
                    step.startedAt().map(Instant::toString).orElse(null),
                    step.endedAt().map(Instant::toString).orElse(null),
                    step.done());
        }
    }

    static RunView of(RunRow row) {
        RecordedRun run = row.run();
        return new RunView(
                String.valueOf(run.id()),
                run.number(),
                run.date().toString(),
                run.state(),
                run.startedAt().toString(),
                run.endedAt().map(Instant::toString).orElse(null),
                run.startedBy(),
                run.stoppedBy(),
                row.ending(),
                run.issuesOfDate(),
                run.steps().stream().map(StepView::of).toList());
    }
}
