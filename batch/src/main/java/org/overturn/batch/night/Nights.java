package org.overturn.batch.night;

import java.time.LocalDate;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Runs the night job, one run at a time over a data folder. */
@Component
public class Nights {

    private final JobOperator operator;
    private final JobRepository jobs;
    private final Job nightly;
    private final NightRepository repository;

    Nights(JobOperator operator, JobRepository jobs, Job nightly, NightRepository repository) {
        this.operator = operator;
        this.jobs = jobs;
        this.nightly = nightly;
        this.repository = repository;
    }

    /**
     * Runs the job to its end. The caller holds the {@link NightLock}, so a run that still counts
     * as running was killed; it is closed as failed, and this run goes on where it stopped.
     *
     * @throws NightFailed when a step failed; what was done before stays done
     */
    public NightSummary run(NightRun run) {
        jobs.findRunningJobExecutions(NightJob.NAME).forEach(operator::recover);
        JobExecution execution = start(run);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new NightFailed(execution);
        }
        return repository.summary(run.date());
    }

    private JobExecution start(NightRun run) {
        try {
            boolean first = !jobs.getJobNames().contains(NightJob.NAME);
            long number = first ? 1 : jobs.getJobInstanceCount(NightJob.NAME) + 1;
            return operator.start(nightly, run.parameters(number));
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the night job could not start", e);
        }
    }

    /** The day in figures, without running anything. */
    public NightSummary summary(LocalDate day) {
        return repository.summary(day);
    }
}
