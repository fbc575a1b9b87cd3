package org.overturn.core.evidence;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.core.evidence.intake.DocumentReader;
import org.overturn.core.evidence.intake.PageText;
import org.overturn.core.remittance.AccountKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The documents on file: received once, listed by account in the order of a packet. */
@Service
public class Documents {

    private final DocumentStore store;
    private final DocumentRepository repository;
    private final Likenesses likenesses;
    private final Reception reception;

    @Autowired
    Documents(DocumentStore store, DocumentRepository repository, DocumentReader reader) {
        this.store = store;
        this.repository = repository;
        this.likenesses = new Likenesses(repository);
        this.reception = new Reception(store, repository, reader, likenesses);
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
        DocumentName name = DocumentName.of(file.getFileName().toString());
        return reception.receive(file, name, accountNumber, receivedOn);
    }

    /**
     * Takes in a file that a person hands in; what it is is told from its content. The same content
     * again changes nothing.
     *
     * @throws UncheckedIOException when the store can't be written
     */
    public Receipt receive(byte[] bytes, Filing filing, LocalDate receivedOn) {
        DocumentName name = DocumentName.titled(filing.kind(), filing.title());
        return reception.receive(
                bytes, filing.fileName(), name, filing.accountNumber(), receivedOn);
    }

    /**
     * Takes in a file that nobody says an account of; it waits without one. The same content again,
     * waiting or on file for an account, changes nothing.
     *
     * @param named what is said of it where its name doesn't tell
     */
    public Receipt receiveLoose(Path file, Optional<Filing> named, LocalDate receivedOn) {
        DocumentName name =
                named.map(said -> DocumentName.titled(said.kind(), said.title()))
                        .orElseGet(() -> DocumentName.of(file.getFileName().toString()));
        return reception.receive(file, name, "", receivedOn);
    }

    /** The same of a file that a person hands in; what it is its name says, else it is just one. */
    public Receipt receiveLoose(byte[] bytes, String fileName, LocalDate receivedOn) {
        DocumentName name = DocumentName.of(fileName);
        if (name.kind() == DocumentKind.FACTS) {
            name = DocumentName.titled(DocumentKind.OTHER, fileName);
        }
        return reception.receive(bytes, fileName, name, "", receivedOn);
    }

    /** The document of this key that can be an exhibit. */
    public Optional<Document> find(long id) {
        return repository.find(id).filter(d -> d.kind() != DocumentKind.FACTS);
    }

    /**
     * Takes a document out of the account's documents, because another takes its place or the text
     * that we made it of is to change; it can still be opened by its key.
     */
    public void withdraw(Document document) {
        repository.withdraw(document.id(), true);
    }

    /** Puts a withdrawn document among the account's documents again. */
    public void bringBack(Document document) {
        repository.withdraw(document.id(), false);
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

    /**
     * The key of the newest document of the account, facts included, of its newest move, or of the
     * newest answer to a proposed label or to a doubt whose it, or one of its pages, is.
     */
    public Optional<Long> findNewest(String accountKey) {
        return Stream.of(
                        repository.listByAccount(accountKey).stream().map(Document::id),
                        repository.findNewestMove(accountKey).stream(),
                        repository.findNewestAnswer(accountKey).stream(),
                        repository.findNewestPatientAnswer(accountKey).stream(),
                        repository.findNewestPageAnswer(accountKey).stream())
                .flatMap(keys -> keys)
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

    /** The same of an account to which a document may come. */
    public List<NearDuplicate> listNearDuplicates(Document document, String accountNumber) {
        return likenesses.listNear(document, AccountKey.of(accountNumber));
    }

    /** Of each of these by its key, that other one which holds nearly the same text. */
    public Map<Long, NearDuplicate> findNearest(Collection<Document> among) {
        return likenesses.findNearest(among);
    }

    /** The same content on file for other accounts; who asks may not be allowed to see those. */
    public List<Document> listCopies(Document document) {
        return repository.listCopies(document);
    }

    /** Where the document's bytes lie. */
    public Path path(Document document) {
        return store.path(document.sha256());
    }

    /**
     * Where its pages lie, of the type {@link MediaType#ofPages}: itself, or what was made of it.
     */
    public Path pagesPath(Document document) {
        return store.path(repository.findRendition(document.id()).orElse(document.sha256()));
    }

    /** The bytes of its pages. */
    public byte[] readPages(Document document) {
        return store.get(repository.findRendition(document.id()).orElse(document.sha256()));
    }
}
