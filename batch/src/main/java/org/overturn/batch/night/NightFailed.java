package org.overturn.batch.night;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** A night run ended before its last step; the next run goes on where it stopped. */
public final class NightFailed extends RuntimeException {

    private final String step;

    NightFailed(JobExecution execution) {
        super(
                "The night run failed in step " + failedStep(execution),
                execution.getAllFailureExceptions().stream().findFirst().orElse(null));
        this.step = failedStep(execution);
        execution.getAllFailureExceptions().stream().skip(1).forEach(this::addSuppressed);
    }

    String step() {
        return step;
    }

    private static String failedStep(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getStatus().isUnsuccessful())
                .map(StepExecution::getStepName)
                .reduce((_, last) -> last)
                .orElse("(none)");
    }
}
