package org.overturn.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.overturn.batch.Folders;
import org.overturn.batch.sending.SendingFolder;
import org.overturn.core.appeal.AppealChange;
import org.overturn.core.appeal.Appeals;
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
    private final Folders folders;
    private final SendingFolder sending;

    LoopClosing(
            Denials denials,
            ChainTasks tasks,
            Appeals appeals,
            Issues issues,
            Folders folders,
            SendingFolder sending) {
        this.denials = denials;
        this.tasks = tasks;
        this.appeals = appeals;
        this.issues = issues;
        this.folders = folders;
        this.sending = sending;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException {
        NightRun run = NightRun.of(contribution.getStepExecution());
        issues.report(denials.closeLoop(), run.date());
        issues.report(tasks.listDue(run.date()), run.date());
        contribution.incrementWriteCount(appeals.followDenials(run.date()));
        for (String number : appeals.listDecidedOn(run.date())) {
            setAside(number, run);
        }
        issues.report(
                appeals.listChangedOn(run.date()).stream()
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
    private void setAside(String number, NightRun run) throws IOException {
        sending.clear(number);
        Path packet = folders.packets().resolve(number + ".pdf");
        if (Files.exists(packet)) {
            Path decided = Files.createDirectories(folders.packets().resolve("decided"));
            Files.move(
                    packet,
                    decided.resolve(number + ".pdf"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Issue issue =
                Issue.of(
                                IssueCode.APPEAL_DECIDED,
                                "A later remittance decided "
                                        + number
                                        + "; its packet was moved to packets/decided.")
                        .about(number);
        issues.report(List.of(issue), run.date());
    }
}
