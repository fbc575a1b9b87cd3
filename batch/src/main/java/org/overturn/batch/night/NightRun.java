package org.overturn.batch.night;

import java.time.LocalDate;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/**
 * What a night run is asked for.
 *
 * @param date the day it stands for: in letters, numbers and names of outputs
 * @param includeTest post remittances of test interchanges (ISA15 = T) too
 * @param startedBy the name of who started it; empty for the program itself
 */
public record NightRun(LocalDate date, boolean includeTest, String startedBy) {

    static final String DATE = "date";
    static final String STARTED_BY = "startedBy";
    private static final String INCLUDE_TEST = "includeTest";
    static final String RUN = "run";

    /** A run that the program started itself. */
    public NightRun(LocalDate date, boolean includeTest) {
        this(date, includeTest, "");
    }

    static NightRun of(StepExecution step) {
        JobParameters parameters = step.getJobExecution().getJobParameters();
        LocalDate date = parameters.getLocalDate(DATE);
        if (date == null) {
            throw new IllegalStateException("a night run has a date");
        }
        return new NightRun(date, "true".equals(parameters.getString(INCLUDE_TEST)));
    }

    /** Which run it is, counted over the database's life. */
    static long number(JobExecution execution) {
        Long number = execution.getJobParameters().getLong(RUN);
        return number == null ? 0 : number;
    }

    static long number(StepExecution step) {
        return number(step.getJobExecution());
    }

    /** Parameters of the so many'th run: each run is an instance of its own. */
    public JobParameters parameters(long run) {
        return new JobParametersBuilder()
                .addLocalDate(DATE, date)
                .addString(INCLUDE_TEST, String.valueOf(includeTest))
                .addLong(RUN, run)
                .addString(STARTED_BY, startedBy, false)
                .toJobParameters();
    }
}
