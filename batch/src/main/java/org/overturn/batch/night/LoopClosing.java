package org.overturn.batch.night;

import java.io.IOException;
import java.util.List;
import org.overturn.batch.sending.DecidedPackets;
import org.overturn.core.appeal.AppealChange;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.appeal.Contradicted;
import org.overturn.core.denial.ChainTasks;
import org.overturn.core.denial.Denials;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Step closeLoop: later remittances decide earlier denials, and so the appeals for them. */
@Component
class LoopClosing implements Tasklet {

    private final Denials denials;
    private final ChainTasks tasks;
    private final Appeals appeals;
    private final Issues issues;
    private final DecidedPackets packets;

    LoopClosing(
            Denials denials,
            ChainTasks tasks,
            Appeals appeals,
            Issues issues,
            DecidedPackets packets) {
        this.denials = denials;
        this.tasks = tasks;
        this.appeals = appeals;
        this.issues = issues;
        this.packets = packets;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException {
        NightRun run = NightRun.of(contribution.getStepExecution());
        issues.report(denials.closeLoop(), run.date());
        issues.report(tasks.listDue(run.date()), run.date());
        contribution.incrementWriteCount(appeals.followDenials(run.date()));
        List<AppealChange> changes = appeals.listChangedOn(run.date());
        for (AppealChange change : changes) {
            if (change.isByRemittance() && !change.became().isOpen()) {
                setAside(change, run);
            }
        }
        issues.report(
                appeals.listContradictedOn(run.date()).stream()
                        .map(LoopClosing::contradicted)
                        .toList(),
                run.date());
        issues.report(
                changes.stream()
                        .filter(AppealChange::isOfDecision)
                        .map(LoopClosing::changed)
                        .toList(),
                run.date());
        return RepeatStatus.FINISHED;
    }

    private static Issue changed(AppealChange change) {
        return Issue.of(
                        IssueCode.APPEAL_DECIDED_OTHERWISE,
                        "By a later remittance appeal %s is %s."
                                .formatted(change.number(), change.words()))
                .about(change.number());
    }

    /** The packet of a decided appeal must not be sent by mistake. */
    private void setAside(AppealChange change, NightRun run) throws IOException {
        packets.setAside(change.number());
        Issue issue =
                Issue.of(
                                IssueCode.APPEAL_DECIDED,
                                "A later remittance decided "
                                        + change.number()
                                        + "; its packet was moved to packets/decided.")
                        .about(change.number());
        issues.report(List.of(issue), run.date());
    }

    private static Issue contradicted(Contradicted one) {
        return Issue.of(
                        IssueCode.APPEAL_CONTRADICTED,
                        "Appeal %s was recorded as %s; by a later remittance it is %s."
                                .formatted(
                                        one.number(),
                                        one.recorded().words(),
                                        one.byRemittances().words()))
                .about(one.number());
    }
}
