package org.overturn.batch.night;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.batch.Folders;
import org.overturn.batch.inbox.Inbox;
import org.overturn.batch.inbox.InboxFile;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.remittance.UnreadableFile;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step receiveRemittances: hands each file of the inbox to the door, in the order of the names.
 * What somebody may still be writing is looked at once more at the end; what isn't for us stays
 * where it is and is told of.
 */
@Component
class RemittanceReception implements Tasklet {

    private final Folders folders;
    private final Door door;
    private final ForgottenFiles forgotten;
    private final QuietTime quiet;
    private final Arrivals arrivals;
    private final Issues issues;
    private final Progress progress;
    private final NightStop stop;

    RemittanceReception(
            Folders folders,
            Door door,
            ForgottenFiles forgotten,
            QuietTime quiet,
            Arrivals arrivals,
            Issues issues,
            Progress progress,
            NightStop stop) {
        this.folders = folders;
        this.door = door;
        this.forgotten = forgotten;
        this.quiet = quiet;
        this.arrivals = arrivals;
        this.issues = issues;
        this.progress = progress;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException, InterruptedException {
        NightRun run = NightRun.of(contribution.getStepExecution());
        forgotten.receive(run);
        Inbox.Contents inbox = new Inbox(folders.inbox()).list();
        receive(inbox.files(), run);
        for (Inbox.Oddity oddity : inbox.oddities()) {
            report(
                    oddity.unreadable() ? IssueCode.FILE_UNREADABLE : IssueCode.UNEXPECTED_FILE,
                    oddity.name(),
                    "It is " + oddity.what() + "; left where it is.",
                    run);
        }
        contribution.incrementWriteCount(arrivals.list().size());
        return RepeatStatus.FINISHED;
    }

    private void receive(List<Path> paths, NightRun run) throws IOException, InterruptedException {
        List<InboxFile> restless = new ArrayList<>();
        try (Progress.Bar bar = progress.start("Reading files", paths.size())) {
            for (Path path : paths) {
                if (stop.isAsked()) {
                    return;
                }
                Optional<InboxFile> file = quiet.look(path); // empty: taken away meanwhile
                if (file.isPresent() && !receive(file.get(), run)) {
                    restless.add(file.get());
                }
                bar.step(1);
            }
            for (InboxFile file : quiet.lookAgain(restless)) {
                if (!receive(file, run)) {
                    report(
                            IssueCode.FILE_IN_USE,
                            file.name(),
                            "It changed while it was looked at; left where it is.",
                            run);
                }
            }
        }
    }

    /** False when somebody may still be writing it. */
    private boolean receive(InboxFile file, NightRun run) throws IOException {
        try {
            switch (door.receive(file, run)) {
                case Outcome.Taken taken -> arrivals.add(file, taken);
                case Outcome.Left left ->
                        report(
                                IssueCode.UNEXPECTED_FILE,
                                file.name(),
                                "Looks like " + left.why() + "; left where it is.",
                                run);
                case Outcome.Reported _ -> {}
                case Outcome.InUse _ -> {
                    return false;
                }
            }
        } catch (UnreadableFile e) {
            report(
                    IssueCode.FILE_UNREADABLE,
                    file.name(),
                    "It can't be read (" + e.reason() + "); left where it is.",
                    run);
        }
        return true;
    }

    private void report(IssueCode code, String file, String message, NightRun run) {
        issues.report(List.of(Issue.of(code, message).in(file)), run.date());
    }
}
