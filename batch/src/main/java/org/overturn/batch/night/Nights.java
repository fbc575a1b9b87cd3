package org.overturn.batch.night;

import java.util.List;
import org.overturn.core.remittance.Arrival;
import org.overturn.core.remittance.Remittances;
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
    private final Arrivals arrivals;
    private final Remittances remittances;

    Nights(
            JobOperator operator,
            JobRepository jobs,
            Job nightly,
            NightRepository repository,
            Arrivals arrivals,
            Remittances remittances) {
        this.operator = operator;
        this.jobs = jobs;
        this.nightly = nightly;
        this.repository = repository;
        this.arrivals = arrivals;
        this.remittances = remittances;
    }

    /**
     * Runs the job to its end. The caller holds the {@link NightLock}, so a run that still counts
     * as running was killed; it is closed as failed, and this run goes on where it stopped.
     *
     * @throws NightFailed when a step failed; what was done before stays done
     */
    public NightResult run(NightRun run) {
        jobs.findRunningJobExecutions(NightJob.NAME).forEach(operator::recover);
        JobExecution execution = start(run);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new NightFailed(execution);
        }
        List<Arrival> taken = arrivals.list(Arrival.Result.TAKEN);
        return new NightResult(
                repository.summary(run.date()),
                taken.size(),
                names(Arrival.Result.SEEN_BEFORE),
                arrivals.listRefused(),
                arrivals.refusedDocuments(),
                taken.stream().mapToInt(remittances::countNotPosted).sum());
    }

    private List<String> names(Arrival.Result result) {
        return arrivals.list(result).stream().map(Arrival::name).toList();
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
}
