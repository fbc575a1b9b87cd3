package org.overturn.batch.night;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * nightly(date, includeTest, run): everything that arrived becomes remittances, denials, appeals,
 * packets and reports.
 *
 * <p>Restart: each step takes what the database says is not done yet, and what it does is committed
 * piece by piece. So a run that was killed is never resumed as such: the next run goes on where it
 * stopped (docs/decisions/0005). A person can stop a run ({@link NightStop}). Nothing is skipped in
 * silence: what can't be used becomes an issue.
 */
@Configuration(proxyBeanMethods = false)
class NightJob {

    static final String NAME = "nightly";
    static final String APPLY_DECISIONS = "applyDecisions";

    @Bean
    Job nightly(
            JobRepository jobs,
            Step importRemittances,
            Step assemblePackets,
            DocumentReception documents,
            DecisionApplying decisions,
            RemittanceReception remittances,
            RemittanceDisposal disposal,
            DenialSettlement denials,
            LoopClosing loop,
            CauseFinding causes,
            DenialAppraisal appraisal,
            DocumentLinking links,
            AppealOpening appeals,
            DenialAssigning assigning,
            ReminderGiving reminders,
            ReportWriting reports,
            StaffNotice notice,
            NightStop stop) {
        return new JobBuilder(NAME, jobs)
                .start(step("receiveDocuments", jobs, documents, stop))
                .next(step(APPLY_DECISIONS, jobs, decisions, stop))
                .next(step("receiveRemittances", jobs, remittances, stop))
                .next(importRemittances)
                .next(step("clearInbox", jobs, disposal, stop))
                .next(step("findDenials", jobs, denials, stop))
                .next(step("closeLoop", jobs, loop, stop))
                .next(step("findCauses", jobs, causes, stop))
                .next(step("appraiseDenials", jobs, appraisal, stop))
                .next(step("linkDocuments", jobs, links, stop))
                .next(step("openAppeals", jobs, appeals, stop))
                .next(step("assignDenials", jobs, assigning, stop))
                .next(assemblePackets)
                .next(step("writeReports", jobs, reports, stop))
                .next(step("remindStaff", jobs, reminders, stop))
                .next(step("notifyStaff", jobs, notice, stop))
                .build();
    }

    /**
     * A step whose work opens its own transactions, one for each file, claim or batch: a
     * transaction around all of it would undo hours of work for one bad file.
     */
    private static Step step(String name, JobRepository jobs, Tasklet work, NightStop stop) {
        TaskletStep step =
                new StepBuilder(name, jobs)
                        .tasklet(work, new ResourcelessTransactionManager())
                        .build();
        step.setInterruptionPolicy(stop);
        return step;
    }
}
