package org.overturn.batch.night;

import java.nio.file.Path;
import java.util.List;
import org.overturn.batch.Folders;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.remittance.FileScan;
import org.overturn.core.remittance.Remittances;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step receiveRemittances: keeps each file of the inbox and decides, in the order of the names,
 * what it is.
 */
@Component
class RemittanceReception implements Tasklet {

    private final Folders folders;
    private final Remittances remittances;
    private final Arrivals arrivals;
    private final Issues issues;
    private final Progress progress;

    RemittanceReception(
            Folders folders,
            Remittances remittances,
            Arrivals arrivals,
            Issues issues,
            Progress progress) {
        this.folders = folders;
        this.remittances = remittances;
        this.arrivals = arrivals;
        this.issues = issues;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        NightRun run = NightRun.of(contribution.getStepExecution());
        List<FileScan> forgotten = remittances.listForgotten();
        Inbox inbox = new Inbox(folders.inbox());
        List<Path> files = inbox.listRemittances();
        try (Progress.Bar bar = progress.start("Reading remittance files", files.size())) {
            forgotten.forEach(scan -> remittances.register(scan, run.date(), run.includeTest()));
            for (Path file : files) {
                receive(file, run);
                bar.step(1);
            }
        }
        inbox.listStrays().forEach(file -> reportStray(file, run));
        contribution.incrementWriteCount(files.size());
        return RepeatStatus.FINISHED;
    }

    private void receive(Path file, NightRun run) {
        Arrivals.Stamp stamp = Arrivals.stamp(file);
        FileScan scan = remittances.receive(file);
        arrivals.add(file, stamp, remittances.register(scan, run.date(), run.includeTest()));
    }

    private void reportStray(Path file, NightRun run) {
        Issue issue =
                Issue.of(IssueCode.UNEXPECTED_FILE, "Not a remittance; left where it is.")
                        .in(file.getFileName().toString());
        issues.report(List.of(issue), run.date());
    }
}
