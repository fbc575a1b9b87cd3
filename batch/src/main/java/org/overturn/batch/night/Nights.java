package org.overturn.batch.night;

import java.util.List;
import javax.sql.DataSource;
import org.overturn.core.claim.Claims;
import org.overturn.core.db.DatabaseLock;
import org.overturn.core.remittance.Arrival;
import org.overturn.core.remittance.Remittances;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Runs the night job, one run at a time over a data folder and over a database. */
@Component
public class Nights {

    private final JobOperator operator;
    private final JobRepository jobs;
    private final Job nightly;
    private final NightRepository repository;
    private final Arrivals arrivals;
    private final Remittances remittances;
    private final DataSource database;
    private final Claims claims;
    private final NightAudit audit;
    private final NightMails mails;
    private final NightStop stop;

    Nights(
            JobOperator operator,
            JobRepository jobs,
            Job nightly,
            NightRepository repository,
            Arrivals arrivals,
            Remittances remittances,
            DataSource database,
            Claims claims,
            NightAudit audit,
            NightMails mails,
            NightStop stop) {
        this.operator = operator;
        this.jobs = jobs;
        this.nightly = nightly;
        this.repository = repository;
        this.arrivals = arrivals;
        this.remittances = remittances;
        this.database = database;
        this.claims = claims;
        this.audit = audit;
        this.mails = mails;
        this.stop = stop;
    }

    /**
     * Runs the job to its end. The caller holds the {@link NightLock}, so a run that still counts
     * as running was killed; it is closed as failed, and this run goes on where it stopped.
     *
     * @throws NightFailed when a step failed; what was done before stays done
     * @throws NightStopped when a person stopped it; what was done before stays done
     * @throws NightUnderWay when a run from another data folder is at work over the database
     */
    public NightResult run(NightRun run) {
        try (DatabaseLock _ =
                DatabaseLock.take(database)
                        .orElseThrow(() -> new NightUnderWay(DatabaseLock.holder(database)))) {
            return runAlone(run);
        } finally {
            stop.forget();
        }
    }

    /**
     * Asks the run under way, or the next one when none is, to end behind the piece of work it is
     * at: a chunk of claims, a file, a packet.
     *
     * @param by the name of who asks
     */
    public void stop(String by) {
        stop.ask(by);
    }

    private NightResult runAlone(NightRun run) {
        for (JobExecution killed : jobs.findRunningJobExecutions(NightJob.NAME)) {
            operator.recover(killed);
            audit.broken(killed);
            mails.tellEnding(NightRun.number(killed), "was ended from outside");
        }
        JobExecution execution = start(run);
        if (execution.getStatus() == BatchStatus.STOPPED) {
            throw stopped(execution);
        }
        audit.ended(execution);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            NightFailed failed = new NightFailed(execution);
            mails.tellEnding(NightRun.number(execution), "failed in step " + failed.step());
            throw failed;
        }
        List<Arrival> taken = arrivals.list(Arrival.Result.TAKEN);
        return new NightResult(
                repository.summary(run.date()),
                taken.size(),
                names(Arrival.Result.SEEN_BEFORE),
                arrivals.listRefused(),
                arrivals.refusedDocuments(),
                taken.stream().mapToInt(remittances::countNotPosted).sum()
                        + claims.countSetAside(
                                arrivals.list().stream()
                                        .flatMap(one -> one.taken().parts().stream())
                                        .filter(one ->
                                                one.result() == Arrival.Result.TAKEN
                                                        || one.result() == Arrival.Result.RECORDED)
                                        .map(Arrival::sha256)
                                        .toList()),
                decided(execution));
    }

    private static int decided(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().equals(NightJob.APPLY_DECISIONS))
                .mapToInt(step -> Math.toIntExact(step.getWriteCount()))
                .sum();
    }

    private NightStopped stopped(JobExecution execution) {
        String by = stop.by().orElse("the system");
        execution.setExitStatus(
                new ExitStatus(ExitStatus.STOPPED.getExitCode(), RecordedRun.STOPPED_BY + by));
        jobs.update(execution);
        audit.stopped(execution, by);
        mails.tellEnding(NightRun.number(execution), "was stopped by a person");
        return new NightStopped(by);
    }

    private List<String> names(Arrival.Result result) {
        return arrivals.list(result).stream().map(Arrival::name).toList();
    }

    private JobExecution start(NightRun run) {
        try {
            boolean first = !jobs.getJobNames().contains(NightJob.NAME);
            long number = first ? 1 : jobs.getJobInstanceCount(NightJob.NAME) + 1;
            audit.started(run, number);
            return operator.start(nightly, run.parameters(number));
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the night job could not start", e);
        }
    }
}
