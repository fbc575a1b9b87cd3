package org.overturn.batch.night;

import java.util.function.IntSupplier;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Shows how far a partitioned step is; its workers count through {@link Progress#step}. */
final class StepProgress implements StepExecutionListener {

    private final Progress progress;
    private final String what;
    private final IntSupplier pieces;

    StepProgress(Progress progress, String what, IntSupplier pieces) {
        this.progress = progress;
        this.what = what;
        this.pieces = pieces;
    }

    @Override
    public void beforeStep(StepExecution step) {
        progress.begin(what, pieces.getAsInt());
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        progress.end();
        return step.getExitStatus();
    }
}
