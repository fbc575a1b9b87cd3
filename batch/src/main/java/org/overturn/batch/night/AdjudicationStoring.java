package org.overturn.batch.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.overturn.core.denial.Denials;
import org.overturn.core.issue.Issues;
import org.overturn.core.remittance.Remittances;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Stores adjudications of one partition, a batch in each transaction, together with how far that
 * is. The next batch is read and judged meanwhile.
 */
@Component
@StepScope
class AdjudicationStoring implements Tasklet, StepExecutionListener {

    private final Remittances remittances;
    private final AdjudicationAssessor assessor;
    private final Denials denials;
    private final Issues issues;
    private final Progress progress;
    private final NightProperties sizes;
    private @Nullable AdjudicationBatches batches;
    private @Nullable ReadAhead<AdjudicationBatch> ahead;

    AdjudicationStoring(
            Remittances remittances,
            AdjudicationAssessor assessor,
            Denials denials,
            Issues issues,
            Progress progress,
            NightProperties sizes) {
        this.remittances = remittances;
        this.assessor = assessor;
        this.denials = denials;
        this.issues = issues;
        this.progress = progress;
        this.sizes = sizes;
    }

    @Override
    public void beforeStep(StepExecution step) {
        ExecutionContext range = step.getExecutionContext();
        batches =
                new AdjudicationBatches(
                        new AdjudicationReader(
                                remittances,
                                remittances.listUnfinished(
                                        range.getLong(RemittancePartitions.FIRST_ID),
                                        range.getLong(RemittancePartitions.LAST_ID))),
                        assessor,
                        denials,
                        NightRun.of(step).date(),
                        sizes.chunk());
        ahead = new ReadAhead<>(batches::next);
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws Exception {
        if (ahead == null) {
            throw new IllegalStateException("not begun");
        }
        AdjudicationBatch batch = ahead.take();
        int size = batch.rows().size();
        if (size > 0) {
            denials.store(batch.rows());
            remittances.advance(batch.marks());
            issues.report(batch.issues(), NightRun.of(contribution.getStepExecution()).date());
            contribution.incrementWriteCount(size);
            progress.step(size);
        }
        return RepeatStatus.continueIf(size == sizes.chunk());
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        try {
            if (ahead != null && batches != null) {
                ahead.close();
                batches.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return step.getExitStatus();
    }
}
