package org.overturn.core.evidence;

import static org.overturn.core.issue.IssueCode.DOCUMENT_LABEL_PROPOSED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.db.Digest;
import org.overturn.core.evidence.intake.DocumentReader;
import org.overturn.core.evidence.intake.PageText;
import org.overturn.core.evidence.intake.ReadDocument;
import org.overturn.core.evidence.intake.ShownName;
import org.overturn.core.evidence.protect.LabelRecognition;
import org.overturn.core.evidence.protect.ProposedLabel;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.AccountKey;

/** Takes files in: known ones are found again, others are read, stored and looked at for copies. */
final class Reception {

    private final DocumentStore store;
    private final DocumentRepository repository;
    private final DocumentReader reader;
    private final Likenesses likenesses;

    Reception(
            DocumentStore store,
            DocumentRepository repository,
            DocumentReader reader,
            Likenesses likenesses) {
        this.store = store;
        this.repository = repository;
        this.reader = reader;
        this.likenesses = likenesses;
    }

    /**
     * @param accountNumber blank where nobody says one
     */
    Receipt receive(Path file, DocumentName name, String accountNumber, LocalDate on) {
        String fileName = file.getFileName().toString();
        try {
            reader.checkSize(Files.size(file));
            return take(Files.readAllBytes(file), fileName, name, accountNumber, on);
        } catch (UnusableDocument e) {
            return refused(e.issue().in(ShownName.of(fileName)), accountNumber);
        } catch (IOException e) {
            throw new UncheckedIOException("document of the inbox", e);
        }
    }

    Receipt receive(
            byte[] bytes, String fileName, DocumentName name, String accountNumber, LocalDate on) {
        try {
            return take(bytes, fileName, name, accountNumber, on);
        } catch (UnusableDocument e) {
            return refused(e.issue(), accountNumber);
        } catch (IOException e) {
            throw new UncheckedIOException("a document that was handed in", e);
        }
    }

    private static Receipt refused(Issue issue, String accountNumber) {
        return new Receipt.Refused(ofAccount(issue, accountNumber));
    }

    private static Issue ofAccount(Issue issue, String accountNumber) {
        return accountNumber.isBlank() ? issue : issue.about("account " + accountNumber.strip());
    }

    private Receipt take(
            byte[] bytes, String fileName, DocumentName name, String accountNumber, LocalDate on)
            throws IOException {
        reader.checkSize(bytes.length);
        Optional<Document> known =
                find(Digest.ofBytes(bytes), AccountKey.of(accountNumber), name.kind());
        if (known.isPresent()) {
            store.put(bytes);
            repository.withdraw(known.get().id(), false);
            return new Receipt.Received(known.get(), false);
        }
        ReadDocument read = read(bytes, fileName, name);
        Document document =
                new Document(
                        0,
                        store.put(bytes),
                        accountNumber.strip(),
                        AccountKey.of(accountNumber),
                        name.kind(),
                        name.title(),
                        ShownName.of(fileName),
                        read.type(),
                        bytes.length,
                        read.pages().size(),
                        on);
        List<ProposedLabel> proposed = propose(document, read);
        Document filed = repository.add(document, read.pages(), keepRendition(read), proposed);
        return new Receipt.Received(filed, true, notes(read, filed, proposed));
    }

    private Optional<Document> find(String sha256, String accountKey, DocumentKind kind) {
        return accountKey.isEmpty()
                ? repository.findAnywhere(sha256)
                : repository.find(accountKey, sha256, kind);
    }

    private ReadDocument read(byte[] bytes, String fileName, DocumentName name) {
        if (name.kind() != DocumentKind.FACTS) {
            return reader.read(bytes, fileName);
        }
        Facts.read(bytes);
        PageText text = new PageText(TextDecoding.decode(bytes), PageText.Source.DOCUMENT);
        return new ReadDocument(MediaType.YAML, List.of(text), Optional.empty(), List.of());
    }

    private Optional<String> keepRendition(ReadDocument read) throws IOException {
        return read.rendition().isPresent()
                ? Optional.of(store.put(read.rendition().get()))
                : Optional.empty();
    }

    private static List<ProposedLabel> propose(Document document, ReadDocument read) {
        return document.kind().tellsOfCare()
                ? LabelRecognition.of(
                        document.title(),
                        read.pages().stream().map(PageText::text).toList(),
                        document.receivedOn())
                : List.of();
    }

    private List<Issue> notes(ReadDocument read, Document filed, List<ProposedLabel> proposed) {
        return Stream.of(read.notes(), likenesses.notes(filed), notes(proposed))
                .flatMap(List::stream)
                .map(note -> ofAccount(note.in(filed.fileName()), filed.accountNumber()))
                .toList();
    }

    /** Never which: even the kind of a sensitive document is protected. */
    private static List<Issue> notes(List<ProposedLabel> proposed) {
        return proposed.isEmpty()
                ? List.of()
                : List.of(
                        Issue.of(
                                DOCUMENT_LABEL_PROPOSED,
                                "By its words it may need more protection than other documents."));
    }
}
