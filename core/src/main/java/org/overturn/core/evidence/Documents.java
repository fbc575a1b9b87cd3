package org.overturn.core.evidence;

import static org.overturn.core.issue.IssueCode.DOCUMENT_TOO_LARGE;
import static org.overturn.core.issue.IssueCode.DOCUMENT_UNREADABLE;
import static org.overturn.core.issue.IssueCode.DOCUMENT_UNSUPPORTED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Service;

/** The documents on file: received once, listed by account in the order of a packet. */
@Service
public class Documents {

    private static final long MOST_BYTES = 50L << 20;
    private static final int LONGEST_FILE_NAME = 255;

    private final DocumentStore store;
    private final DocumentRepository repository;

    Documents(DocumentStore store, DocumentRepository repository) {
        this.store = store;
        this.repository = repository;
    }

    /**
     * Takes in a file of an account; the same content again changes nothing.
     *
     * @param accountNumber the name of the file's folder
     * @throws UncheckedIOException when the file or the store can't be read or written
     */
    public Receipt receive(Path file, String accountNumber, LocalDate receivedOn) {
        String fileName = file.getFileName().toString();
        try {
            checkSize(Files.size(file));
            return receive(
                    Files.readAllBytes(file),
                    fileName,
                    DocumentName.of(fileName),
                    accountNumber,
                    receivedOn);
        } catch (UnusableDocument e) {
            return new Receipt.Refused(e.issue().in(fileName).about("account " + accountNumber));
        } catch (IOException e) {
            throw new UncheckedIOException("document of the inbox", e);
        }
    }

    /**
     * Takes in a file that a person hands in; what it is is told from its content. The same content
     * again changes nothing.
     *
     * @throws UncheckedIOException when the store can't be written
     */
    public Receipt receive(byte[] bytes, Filing filing, LocalDate receivedOn) {
        try {
            checkSize(bytes.length);
            return receive(
                    bytes,
                    filing.fileName(),
                    DocumentName.titled(filing.kind(), filing.title()),
                    filing.accountNumber(),
                    receivedOn);
        } catch (UnusableDocument e) {
            return new Receipt.Refused(
                    e.issue().about("account " + filing.accountNumber().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("a document that was handed in", e);
        }
    }

    /**
     * Takes in a file that nobody says an account of; it waits without one. The same content again,
     * waiting or on file for an account, changes nothing.
     *
     * @param named what is said of it where its name doesn't tell
     */
    public Receipt receiveLoose(Path file, Optional<Filing> named, LocalDate receivedOn) {
        String fileName = file.getFileName().toString();
        try {
            checkSize(Files.size(file));
            DocumentName name =
                    named.map(said -> DocumentName.titled(said.kind(), said.title()))
                            .orElseGet(() -> DocumentName.of(fileName));
            return receive(Files.readAllBytes(file), fileName, name, "", receivedOn);
        } catch (UnusableDocument e) {
            return new Receipt.Refused(e.issue().in(fileName));
        } catch (IOException e) {
            throw new UncheckedIOException("document of the inbox", e);
        }
    }

    /** The same of a file that a person hands in; what it is its name says, else it is just one. */
    public Receipt receiveLoose(byte[] bytes, String fileName, LocalDate receivedOn) {
        try {
            checkSize(bytes.length);
            DocumentName name = DocumentName.of(fileName);
            if (name.kind() == DocumentKind.FACTS) {
                name = DocumentName.titled(DocumentKind.OTHER, fileName);
            }
            return receive(bytes, fileName, name, "", receivedOn);
        } catch (UnusableDocument e) {
            return new Receipt.Refused(e.issue());
        } catch (IOException e) {
            throw new UncheckedIOException("a document that was handed in", e);
        }
    }

    private static void checkSize(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new UnusableDocument(
                    DOCUMENT_TOO_LARGE,
                    "The file is larger than 50 MB; scale its images down or split it.");
        }
    }

    /** The document of this key that can be an exhibit. */
    public Optional<Document> find(long id) {
        return repository.find(id).filter(d -> d.kind() != DocumentKind.FACTS);
    }

    /**
     * Takes a document that we made ourselves out of the account's documents, because another is to
     * take its place; it can still be opened by its key.
     */
    public void withdraw(Document document) {
        repository.withdraw(document.id(), true);
    }

    /** The document's bytes. */
    public byte[] read(Document document) {
        return store.get(document.sha256());
    }

    /**
     * The documents that can be exhibits: letter of medical necessity first, then by kind, title.
     */
    public List<Document> listByAccount(String accountKey) {
        return repository.listByAccount(accountKey).stream()
                .filter(d -> d.kind() != DocumentKind.FACTS)
                .sorted(Document.CUSTOMARY_ORDER)
                .toList();
    }

    /** Account numbers of documents of that day that no stored claim bears. */
    public List<String> listUnmatchedAccounts(LocalDate receivedOn) {
        return repository.listUnmatchedAccounts(receivedOn);
    }

    /**
     * Of these documents, those that may go into a packet of a claim with this account number. The
     * number itself decides; one that differs by padding or case only counts where no stored claim
     * bears it, for it may be another patient's.
     */
    public List<Document> listForClaim(String accountNumber) {
        return forClaim(accountNumber, listByAccount(AccountKey.of(accountNumber)));
    }

    /** The facts for a claim with this account number, by the same rule; the last received win. */
    public Map<String, Object> findFactsForClaim(String accountNumber) {
        List<Document> facts =
                repository.listByAccount(AccountKey.of(accountNumber)).stream()
                        .filter(d -> d.kind() == DocumentKind.FACTS)
                        .toList();
        return forClaim(accountNumber, facts).stream()
                .reduce((earlier, later) -> later)
                .map(d -> Facts.read(store.get(d.sha256())))
                .orElse(Map.of());
    }

    private List<Document> forClaim(String accountNumber, List<Document> documents) {
        List<String> claims = repository.listClaimNumbers(AccountKey.of(accountNumber));
        return documents.stream()
                .filter(d ->
                        isSame(d.accountNumber(), accountNumber)
                                || claims.stream().noneMatch(c -> isSame(d.accountNumber(), c)))
                .toList();
    }

    private static boolean isSame(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    /** The key of the newest document of the account, facts included, or of its newest move. */
    public Optional<Long> findNewest(String accountKey) {
        return Stream.concat(
                        repository.listByAccount(accountKey).stream().map(Document::id),
                        repository.findNewestMove(accountKey).stream())
                .max(Long::compare);
    }

    /** The facts received last for an account; empty where there are none. */
    public Map<String, Object> findFacts(String accountKey) {
        return repository.listByAccount(accountKey).stream()
                .filter(d -> d.kind() == DocumentKind.FACTS)
                .reduce((earlier, later) -> later)
                .map(d -> Facts.read(store.get(d.sha256())))
                .orElse(Map.of());
    }

    /** The text of each page; blank for a page that is an image. */
    public List<String> listPageTexts(Document document) {
        return repository.listPages(document.id());
    }

    /** Where the document's bytes lie. */
    public Path path(Document document) {
        return store.path(document.sha256());
    }

    private Receipt receive(
            byte[] bytes, String fileName, DocumentName name, String accountNumber, LocalDate on)
            throws IOException {
        if (bytes.length == 0) {
            throw new UnusableDocument(DOCUMENT_UNREADABLE, "The file is empty.");
        }
        MediaType type = mediaType(bytes, fileName, name);
        String accountKey = AccountKey.of(accountNumber);
        String sha256 = DocumentStore.sha256(bytes);
        Optional<Document> known =
                accountKey.isEmpty()
                        ? repository.findAnywhere(sha256)
                        : repository.find(accountKey, sha256, name.kind());
        if (known.isPresent()) {
            store.put(bytes);
            repository.withdraw(known.get().id(), false);
            return new Receipt.Received(known.get(), false);
        }
        List<String> pages = DocumentPages.read(bytes, type);
        Document document =
                new Document(
                        0,
                        store.put(bytes),
                        accountNumber.strip(),
                        accountKey,
                        name.kind(),
                        name.title(),
                        shortened(fileName),
                        type,
                        bytes.length,
                        pages.size(),
                        on);
        return new Receipt.Received(repository.add(document, pages), true);
    }

    private static MediaType mediaType(byte[] bytes, String fileName, DocumentName name) {
        if (name.kind() == DocumentKind.FACTS) {
            Facts.read(bytes);
            return MediaType.YAML;
        }
        return Content.sniff(bytes, fileName)
                .orElseThrow(() ->
                        new UnusableDocument(
                                DOCUMENT_UNSUPPORTED,
                                "It is "
                                        + Content.describe(bytes, fileName)
                                        + "; we take pdf, png, jpg, tif and txt."));
    }

    private static String shortened(String fileName) {
        return fileName.length() <= LONGEST_FILE_NAME
                ? fileName
                : fileName.substring(fileName.length() - LONGEST_FILE_NAME);
    }
}
