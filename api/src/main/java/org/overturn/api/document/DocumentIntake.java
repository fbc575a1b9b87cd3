package org.overturn.api.document;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.DocumentLabels;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.Filing;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.evidence.intake.ShownName;
import org.overturn.core.evidence.link.DocumentLinks;
import org.overturn.core.evidence.link.KindGuess;
import org.overturn.core.evidence.link.Told;
import org.overturn.core.evidence.link.WaitingDocument;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/** Takes in documents of the claim of a denial. */
@Component
class DocumentIntake {

    private static final int LONGEST_TITLE = 200;

    private final Worklist worklist;
    private final FiledDocuments filed;
    private final Documents documents;
    private final DocumentLabels labels;
    private final DocumentLinks links;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DocumentIntake(
            Worklist worklist,
            FiledDocuments filed,
            Documents documents,
            DocumentLabels labels,
            DocumentLinks links,
            PlatformTransactionManager tx,
            Clock clock) {
        this.worklist = worklist;
        this.filed = filed;
        this.documents = documents;
        this.labels = labels;
        this.links = links;
        this.transaction = new TransactionTemplate(tx);
        this.clock = clock;
    }

    /** A denial that the user may see; its claim's documents may still be another office's. */
    WorkItem getDenial(String id, CurrentUser me) {
        return worklist.find(
                        id.matches("\\d{1,18}") ? Long.parseLong(id) : -1,
                        new Access(me.facilities(), me.payers()))
                .orElseThrow(() -> new NotFound("denial", id));
    }

    /** A denial whose claim's documents the user may see and add to. */
    WorkItem getOwn(String id, CurrentUser me) {
        WorkItem item = getDenial(id, me);
        if (!filed.isOwn(item.claim().accountNumber(), me)) {
            throw new NotFound("denial", id);
        }
        return item;
    }

    /**
     * Takes it in, and its label with it: a sensitive document is never an ordinary one first.
     *
     * @throws UnusableEntry when it can't be an exhibit; says why and what to do
     */
    Receipt.Received receive(HandedIn handed, String accountNumber, Actor by, AuditNote note)
            throws IOException {
        MultipartFile file = checked(handed);
        Filing filing =
                new Filing(accountNumber, handed.kindOrOther(), handed.titleOrNone(), nameOf(file));
        byte[] bytes = file.getBytes();
        return taken(
                transaction.execute(
                        _ -> label(documents.receive(bytes, filing, today()), handed, by)),
                accountNumber,
                note);
    }

    /** The same of a document that the program made itself; it is no sensitive one. */
    Receipt.Received receive(byte[] made, Filing filing, AuditNote note) {
        return taken(
                transaction.execute(_ -> documents.receive(made, filing, today())),
                filing.accountNumber(),
                note);
    }

    private static Receipt.Received taken(
            @Nullable Receipt receipt, String accountNumber, AuditNote note) {
        note.ofPatient(AccountKey.of(accountNumber));
        return switch (Objects.requireNonNull(receipt)) {
            case Receipt.Received received -> {
                note.about(Long.toString(received.document().id()));
                note.because("SHA-256 " + received.document().sha256());
                yield received;
            }
            case Receipt.Refused refused -> throw new UnusableEntry(words(refused.issue()));
        };
    }

    /**
     * Takes in a file of which nobody says whose it is; it waits, and proposals are made.
     *
     * @throws UnusableEntry when it can't be an exhibit; says why and what to do
     */
    WaitingDocument receiveLoose(HandedIn handed, CurrentUser me, Actor by, AuditNote note)
            throws IOException {
        MultipartFile file = checked(handed);
        byte[] bytes = file.getBytes();
        String name = nameOf(file);
        Receipt receipt =
                transaction.execute(
                        _ -> labelNew(documents.receiveLoose(bytes, name, today()), handed, by));
        return switch (receipt) {
            case Receipt.Received(Document document, boolean _, var _) -> {
                note.about(Long.toString(document.id()));
                note.because("SHA-256 " + document.sha256());
                if (!isNew(document, me)) {
                    throw new UnusableEntry(
                            "This content is on file already. Nothing was changed.");
                }
                if (document.isLinked()) {
                    yield links.get(document);
                }
                yield links.queue(document, me.name(), Told.NOTHING, DocumentDetail.NONE);
            }
            case Receipt.Refused refused -> throw new UnusableEntry(words(refused.issue()));
        };
    }

    /** By its text, what it is of which nobody said it. */
    Optional<DocumentKind> guessKind(FiledDocument one) {
        return one.open() && one.document().kind() == DocumentKind.OTHER
                ? links.recogniseKind(one.document()).map(KindGuess::kind)
                : Optional.empty();
    }

    /** The same of several, by their keys. */
    Map<Long, String> guessKinds(Collection<FiledDocument> all) {
        Map<Long, String> guesses = new HashMap<>();
        all.forEach(one -> guessKind(one).ifPresent(kind -> guesses.put(one.id(), kind.label())));
        return guesses;
    }

    /** What somebody else handed in may not be seen by this user, nor become his. */
    private boolean isNew(Document document, CurrentUser me) {
        return filed.isOwn(document, me) || (!document.isLinked() && links.isNew(document));
    }

    /** What is on file already may be anybody's: its label is not this user's to change. */
    private Receipt labelNew(Receipt receipt, HandedIn handed, Actor by) {
        return receipt instanceof Receipt.Received(Document _, boolean isNew, var _) && isNew
                ? label(receipt, handed, by)
                : receipt;
    }

    /** What is marked already stays so: who may not open it may not change that either. */
    private Receipt label(Receipt receipt, HandedIn handed, Actor by) {
        if (receipt instanceof Receipt.Received received
                && labels.get(received.document()) == Sensitivity.NORMAL) {
            labels.label(by, received.document(), handed.labelOrNone());
        }
        return receipt;
    }

    private static MultipartFile checked(HandedIn handed) {
        if (handed.kindOrOther() == DocumentKind.FACTS) {
            throw new UnusableEntry("Facts for letters go through the inbox, as facts.yml.");
        }
        if (handed.titleOrNone().length() > LONGEST_TITLE) {
            throw new UnusableEntry("The title has more than 200 characters.");
        }
        return handed.content()
                .orElseThrow(() ->
                        new UnusableEntry(
                                "No file was chosen, or it is empty. Nothing was taken in."));
    }

    private static String words(Issue issue) {
        return issue.message()
                + " Nothing was taken in. "
                + issue.remedy()
                        .replace("put it back in the inbox", "hand it in again")
                        .replace("put the document back in the inbox", "hand it in again")
                        .replace("put that into the inbox", "hand in that");
    }

    /** The last part of the name that was sent. It is only shown; no file is called so. */
    private static String nameOf(MultipartFile file) {
        return ShownName.of(file.getOriginalFilename() == null ? "" : file.getOriginalFilename());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
