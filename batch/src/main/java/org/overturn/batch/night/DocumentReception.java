package org.overturn.batch.night;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.batch.Folders;
import org.overturn.batch.inbox.Inbox;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.evidence.intake.Ocr;
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

    private static final String REASON = ".reason.txt";
    private static final int LONGEST_NAME = 255 - REASON.length();

    private final Folders folders;
    private final Documents documents;
    private final LooseDocuments loose;
    private final Issues issues;
    private final Arrivals arrivals;
    private final NightAudit audit;
    private final Progress progress;
    private final NightStop stop;
    private final Ocr ocr;

    DocumentReception(
            Folders folders,
            Documents documents,
            LooseDocuments loose,
            Issues issues,
            Arrivals arrivals,
            NightAudit audit,
            Progress progress,
            NightStop stop,
            Ocr ocr) {
        this.folders = folders;
        this.documents = documents;
        this.loose = loose;
        this.issues = issues;
        this.arrivals = arrivals;
        this.audit = audit;
        this.progress = progress;
        this.stop = stop;
        this.ocr = ocr;
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
                issues.report(notes(received), NightRun.of(step).date());
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

    /** What there is to say of it; that nothing here reads pictures is said once for all. */
    private List<Issue> notes(Receipt.Received received) {
        List<Issue> notes = new ArrayList<>(received.notes());
        if (!ocr.isOn() && lacksText(received.document())) {
            notes.add(
                    Issue.of(
                            IssueCode.TEXT_IN_PICTURES,
                            "Text in pictures isn't read on this machine: Tesseract isn't installed,"
                                    + " or is switched off."));
        }
        return notes;
    }

    private boolean lacksText(Document document) {
        return documents.countPageSources(List.of(document)).values().stream()
                .anyMatch(sources -> sources.withoutText() > 0);
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
                target.resolveSibling(reasonName(file.getFileName().toString())),
                issue.message() + " " + issue.remedy() + System.lineSeparator());
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Names of 255 bytes are as long as file systems allow: the longer one is cut before that. */
    private static String reasonName(String fileName) {
        String start = fileName;
        while (start.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start + REASON;
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
