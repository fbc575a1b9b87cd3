package org.overturn.batch.night;

import java.util.List;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.evidence.Documents;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step openAppeals: one appeal for each adjudication with open denials that can be appealed.
 * Packets that were assembled before documents of their account came in are opened again.
 */
@Component
class AppealOpening implements Tasklet {

    private static final int BATCH = 500;

    private final Appeals appeals;
    private final Documents documents;
    private final Issues issues;
    private final NightStop stop;

    AppealOpening(Appeals appeals, Documents documents, Issues issues, NightStop stop) {
        this.appeals = appeals;
        this.documents = documents;
        this.issues = issues;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        NightRun run = NightRun.of(contribution.getStepExecution());
        List<Long> waiting = appeals.listAppealable();
        for (int first = 0; first < waiting.size(); first += BATCH) {
            if (stop.isAsked()) {
                return RepeatStatus.FINISHED;
            }
            List<Long> batch = waiting.subList(first, Math.min(first + BATCH, waiting.size()));
            appeals.open(batch, run.date());
            contribution.incrementWriteCount(batch.size());
        }
        appeals.reopenOutdatedPackets();
        issues.report(unmatched(run), run.date());
        return RepeatStatus.FINISHED;
    }

    private List<Issue> unmatched(NightRun run) {
        return documents.listUnmatchedAccounts(run.date()).stream()
                .map(account ->
                        Issue.of(
                                        IssueCode.DOCUMENT_UNMATCHED,
                                        "No claim on file has the account number of these"
                                                + " documents.")
                                .about("account " + account))
                .toList();
    }
}
