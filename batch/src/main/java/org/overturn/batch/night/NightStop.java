package org.overturn.batch.night;

import java.util.Optional;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.ThreadStepInterruptionPolicy;
import org.springframework.stereotype.Component;

/**
 * Whether somebody wants the run under way to end. Each step looks before and behind a piece of
 * work that is committed as a whole (a chunk of claims, a file, a packet), so a run ends between
 * two of them. It can be asked for before the run has begun (docs/decisions/0039).
 */
@Component
class NightStop implements StepInterruptionPolicy {

    private final StepInterruptionPolicy usual = new ThreadStepInterruptionPolicy();
    private volatile Optional<String> by = Optional.empty();

    /** Who asked first counts. */
    synchronized void ask(String who) {
        if (by.isEmpty()) {
            by = Optional.of(who);
        }
    }

    boolean isAsked() {
        return by.isPresent();
    }

    /** Who asked. */
    Optional<String> by() {
        return by;
    }

    /** The next run is not meant. */
    synchronized void forget() {
        by = Optional.empty();
    }

    @Override
    public void checkInterrupted(StepExecution step) throws JobInterruptedException {
        if (isAsked()) {
            // a step of chunks ends in silence at the exception, and counts as completed without it
            step.setTerminateOnly();
            throw new JobInterruptedException("a person stopped the run");
        }
        usual.checkInterrupted(step);
    }
}
