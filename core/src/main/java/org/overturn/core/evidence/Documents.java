package org.overturn.core.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.evidence.intake.DocumentReader;
import org.overturn.core.evidence.intake.PageText;
import org.overturn.core.evidence.intake.ReadDocument;
import org.overturn.core.evidence.intake.ShownName;
import org.overturn.core.issue.Issue;
import org.overturn.core.remittance.AccountKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The documents on file: received once, listed by account in the order of a packet. */
@Service
public class Documents {

    private final DocumentStore store;
    private final DocumentRepository repository;
    private final DocumentReader reader;
    private final Likenesses likenesses;

    @Autowired
    Documents(DocumentStore store, DocumentRepository repository, DocumentReader reader) {
        this.store = store;
        this.repository = repository;
        this.reader = reader;
        this.likenesses = new Likenesses(repository);
    }

    /** Within the standard limits, without OCR; nothing is taken that has no pages of its own. */
    Documents(DocumentStore store, DocumentRepository repository) {
        this(store, repository, EvidenceConfiguration.plainReader());
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
            return new Receipt.Refused(e.issue().in(ShownName.of(fileName)).about("account " + accountNumber));
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

    private void checkSize(long bytes) {
        reader.checkSize(bytes);
    }

    /** The document of this key that can be an exhibit. */
    public Optional<Document> find(long id) {
        return repository.find(id).filter(d -> d.kind() != DocumentKind.FACTS);
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

    /** The key of the account's newest document, facts included. */
    public Optional<Long> findNewest(String accountKey) {
        return repository.listByAccount(accountKey).stream().map(Document::id).max(Long::compare);
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
        return listPages(document).stream().map(PageText::text).toList();
    }

    /** The text of each page with where it comes from: the document, OCR, or nowhere. */
    public List<PageText> listPages(Document document) {
        return repository.listPages(document.id());
    }

    /** Of each document by its key, how many pages have text, and how many only by OCR. */
    public Map<Long, PageSources> countPageSources(Collection<Document> of) {
        return repository.countSources(of.stream().map(Document::id).toList());
    }

    /** Others of its account that hold nearly the same text, the likest first. */
    public List<NearDuplicate> listNearDuplicates(Document document) {
        return likenesses.listNear(document);
    }

    /** The same content on file for other accounts; who asks may not be allowed to see those. */
    public List<Document> listCopies(Document document) {
        return repository.listCopies(document);
    }

    /** Where the document's bytes lie. */
    public Path path(Document document) {
        return store.path(document.sha256());
    }

    /** Where its pages lie, of the type {@link MediaType#ofPages}: itself, or what was made of it. */
    public Path pagesPath(Document document) {
        return store.path(repository.findRendition(document.id()).orElse(document.sha256()));
    }

    /** The bytes of its pages. */
    public byte[] readPages(Document document) {
        return store.get(repository.findRendition(document.id()).orElse(document.sha256()));
    }

    private Receipt receive(
            byte[] bytes, String fileName, DocumentName name, String accountNumber, LocalDate on)
            throws IOException {
        checkSize(bytes.length);
        String accountKey = AccountKey.of(accountNumber);
        Optional<Document> known =
                repository.find(accountKey, DocumentStore.sha256(bytes), name.kind());
        if (known.isPresent()) {
            store.put(bytes);
            return new Receipt.Received(known.get(), false);
        }
        ReadDocument read = read(bytes, fileName, name);
        Document document =
                new Document(
                        0,
                        store.put(bytes),
                        accountNumber.strip(),
                        accountKey,
                        name.kind(),
                        name.title(),
                        ShownName.of(fileName),
                        read.type(),
                        bytes.length,
                        read.pages().size(),
                        on);
        Document filed = repository.add(document, read.pages(), keepRendition(read));
        return new Receipt.Received(filed, true, notes(read, filed));
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

    private List<Issue> notes(ReadDocument read, Document filed) {
        return Stream.concat(read.notes().stream(), likenesses.notes(filed).stream())
                .map(note -> note.in(filed.fileName()).about("account " + filed.accountNumber()))
                .toList();
    }
}
