package org.overturn.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.overturn.batch.Folders;
import org.overturn.batch.inbox.Inbox;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.evidence.link.Manifest;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.remittance.AccountKey;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step receiveDocuments: takes in what lies under {@code documents/<account>/}, and what lies
 * beside these folders and waits for an account. A document is removed from the inbox once it is on
 * file; one that can't be used goes to the refused folder.
 */
@Component
class DocumentReception implements Tasklet {

    private final Folders folders;
    private final Documents documents;
    private final LooseDocuments loose;
    private final Issues issues;
    private final Arrivals arrivals;
    private final NightAudit audit;
    private final Progress progress;
    private final NightStop stop;

    DocumentReception(
            Folders folders,
            Documents documents,
            LooseDocuments loose,
            Issues issues,
            Arrivals arrivals,
            NightAudit audit,
            Progress progress,
            NightStop stop) {
        this.folders = folders;
        this.documents = documents;
        this.loose = loose;
        this.issues = issues;
        this.arrivals = arrivals;
        this.audit = audit;
        this.progress = progress;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException {
        NightRun run = NightRun.of(contribution.getStepExecution());
        arrivals.clear();
        Inbox inbox = new Inbox(folders.inbox());
        Manifest manifest = loose.manifest(inbox, run);
        List<Path> filed =
                inbox.listDocuments().stream()
                        .filter(file -> !LooseDocuments.isNamed(inbox, manifest, file))
                        .toList();
        List<Path> unfiled = loose.list(inbox, manifest);
        StepExecution step = contribution.getStepExecution();
        try (Progress.Bar bar =
                progress.start("Reading documents", filed.size() + unfiled.size())) {
            Work work = new Work(contribution, bar);
            receive(filed, work, file -> receive(file, step));
            receive(unfiled, work, file -> receiveLoose(file, inbox, manifest, step));
        }
        if (!stop.isAsked()) {
            loose.finish(inbox, manifest, unfiled, run);
            inbox.listStrayDocuments().forEach(file -> reportStray(file, run));
            inbox.listLooseDocuments().stream()
                    .filter(LooseDocuments::isFacts)
                    .forEach(file -> reportStray(file, run));
        }
        return RepeatStatus.FINISHED;
    }

    private record Work(StepContribution contribution, Progress.Bar bar) {}

    @FunctionalInterface
    private interface Reception {
        void take(Path file) throws IOException;
    }

    private void receive(List<Path> files, Work work, Reception reception) throws IOException {
        for (Path file : files) {
            if (stop.isAsked()) {
                return;
            }
            reception.take(file);
            work.contribution().incrementWriteCount(1);
            work.bar().step(1);
        }
    }

    private void receiveLoose(Path file, Inbox inbox, Manifest manifest, StepExecution step)
            throws IOException {
        Optional<Manifest.Row> said = manifest.find(inbox.documentPath(file));
        settle(file, "", loose.receive(file, said, NightRun.of(step)), step);
    }

    private void reportStray(Path file, NightRun run) {
        Issue issue =
                Issue.of(
                                IssueCode.UNEXPECTED_FILE,
                                "It lies deeper than an account's folder, or holds facts of no"
                                        + " account; left where it is.")
                        .in(file.getFileName().toString());
        issues.report(List.of(issue), run.date());
    }

    private void receive(Path file, StepExecution step) throws IOException {
        Path account = file.getParent();
        if (account == null) {
            throw new IllegalArgumentException("not in an account's folder: " + file);
        }
        String accountNumber = account.getFileName().toString();
        Receipt receipt = documents.receive(file, accountNumber, NightRun.of(step).date());
        settle(file, accountNumber, receipt, step);
    }

    /** The file leaves the inbox, for good or into the refused folder. */
    private void settle(Path file, String accountNumber, Receipt receipt, StepExecution step)
            throws IOException {
        long number = NightRun.number(step);
        switch (receipt) {
            case Receipt.Received received -> {
                audit.received(received.document(), number);
                Files.deleteIfExists(file);
            }
            case Receipt.Refused refused -> {
                audit.refused(AccountKey.of(accountNumber), refused.issue(), number);
                refuse(file, accountNumber, refused.issue(), NightRun.of(step));
            }
        }
        Path folder = file.getParent();
        if (folder != null && !folder.equals(folders.inbox().resolve("documents"))) {
            removeIfEmpty(folder);
        }
    }

    private void refuse(Path file, String account, Issue issue, NightRun run) throws IOException {
        arrivals.refuseDocument();
        issues.report(List.of(issue), run.date());
        Path target =
                folders.data()
                        .resolve("refused/documents")
                        .resolve(account)
                        .resolve(file.getFileName());
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(
                target.resolveSibling(file.getFileName() + ".reason.txt"),
                issue.message() + " " + issue.remedy() + System.lineSeparator());
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try (var left = Files.list(folder)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.deleteIfExists(folder);
    }
}
