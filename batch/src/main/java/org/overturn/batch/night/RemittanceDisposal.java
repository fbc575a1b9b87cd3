package org.overturn.batch.night;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.overturn.batch.inbox.InboxFile;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.remittance.Arrival;
import org.overturn.core.remittance.ReceivedFiles;
import org.overturn.core.remittance.RegisteredFile;
import org.overturn.core.remittance.Remittances;
import org.overturn.core.remittance.UnreadableFile;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step clearInbox: marks files as stored, then takes them out of the inbox. Only what is kept
 * elsewhere and hasn't changed since it was read is removed; an archive when all in it is stored.
 */
@Component
class RemittanceDisposal implements Tasklet {

    private final Remittances remittances;
    private final ReceivedFiles received;
    private final Arrivals arrivals;
    private final Issues issues;
    private final NightAudit audit;

    RemittanceDisposal(
            Remittances remittances,
            ReceivedFiles received,
            Arrivals arrivals,
            Issues issues,
            NightAudit audit) {
        this.issues = issues;
        this.audit = audit;
        this.remittances = remittances;
        this.received = received;
        this.arrivals = arrivals;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException {
        NightRun run = NightRun.of(contribution.getStepExecution());
        remittances.listUnfinishedFiles().stream()
                .mapToLong(RegisteredFile::id)
                .forEach(id -> remittances.finish(id, run.date()));
        audit.imported(
                arrivals.list().stream().flatMap(one -> one.taken().parts().stream()).toList(),
                NightRun.number(contribution.getStepExecution()));
        for (Arrivals.Arrived arrived : arrivals.list()) {
            if (arrived.file().isUnchanged() && isDone(arrived.taken())) {
                clear(arrived.file(), arrived.taken().leaving(), run);
                contribution.incrementWriteCount(1);
            }
        }
        return RepeatStatus.FINISHED;
    }

    private boolean isDone(Outcome.Taken taken) throws IOException {
        boolean done = true;
        for (Arrival part : taken.parts()) {
            switch (part.result()) {
                case REFUSED -> remittances.refuse(part);
                case TAKEN -> done &= remittances.isStored(part);
                case SEEN_BEFORE, RECORDED -> {}
            }
        }
        return done;
    }

    private void clear(InboxFile file, Outcome.Leaving leaving, NightRun run) throws IOException {
        switch (leaving) {
            case Outcome.Leaving.Removed _ -> {}
            case Outcome.Leaving.Archived _ -> {
                try (InputStream bytes = file.open()) {
                    received.keepArchive(bytes, file.name());
                }
            }
            case Outcome.Leaving.Refused refused -> {
                try (InputStream bytes = file.open()) {
                    remittances.refuse(bytes, file.name(), refused.why());
                }
            }
        }
        remove(file, run);
    }

    private void remove(InboxFile file, NightRun run) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            String why = new UnreadableFile(e).reason();
            issues.report(
                    List.of(
                            Issue.of(
                                            IssueCode.FILE_UNREADABLE,
                                            "It was taken in but can't be removed (" + why + ").")
                                    .in(file.name())),
                    run.date());
        }
    }
}
