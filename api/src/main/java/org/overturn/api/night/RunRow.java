package org.overturn.api.night;

import java.util.List;
import java.util.Optional;
import org.overturn.batch.night.RecordedRun;
import org.overturn.batch.night.RecordedStep;

/**
 * A run as pages show it; templates call what is public.
 *
 * @param startedBy for people
 * @param ending how it ended unless it got through, with what to do
 */
record RunRow(RecordedRun run, String startedBy, String ending) {

    /** A step as pages show it. */
    record StepRow(String title, String state, String tone, String took, long done, String counts) {

        private static StepRow of(RecordedStep step) {
            return new StepRow(
                    RunWords.title(step),
                    RunWords.of(step.state()),
                    RunWords.tone(step.state()),
                    RunWords.took(step.startedAt(), step.endedAt()),
                    step.done(),
                    RunWords.counts(step));
        }
    }

    public String state() {
        return RunWords.of(run.state());
    }

    public String tone() {
        return RunWords.tone(run.state());
    }

    public String took() {
        return RunWords.took(Optional.of(run.startedAt()), run.endedAt());
    }

    public List<StepRow> steps() {
        return run.steps().stream().map(StepRow::of).toList();
    }
}
