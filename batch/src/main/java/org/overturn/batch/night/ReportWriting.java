package org.overturn.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.overturn.batch.Folders;
import org.overturn.batch.issues.IssueTable;
import org.overturn.core.issue.Issues;
import org.overturn.reports.Workbooks;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Step writeReports: the workbook of the last twelve months and the list of the day's issues. */
@Component
class ReportWriting implements Tasklet {

    private final Folders folders;
    private final Workbooks workbooks;
    private final Issues issues;

    ReportWriting(Folders folders, Workbooks workbooks, Issues issues) {
        this.folders = folders;
        this.workbooks = workbooks;
        this.issues = issues;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException {
        LocalDate day = NightRun.of(contribution.getStepExecution()).date();
        Files.createDirectories(folders.reports());
        workbooks.writeDenials(
                folders.reports().resolve("denials-" + day + ".xlsx"),
                Workbooks.usualStart(day),
                day,
                day);
        IssueTable.write(
                folders.outbox().resolve("issues-" + day + ".csv"), issues.listFoundOn(day));
        return RepeatStatus.FINISHED;
    }
}
