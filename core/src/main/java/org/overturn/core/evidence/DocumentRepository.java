package org.overturn.core.evidence;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DOCUMENT;
import static org.overturn.core.db.schema.Tables.DOCUMENT_LABEL_PROPOSAL;
import static org.overturn.core.db.schema.Tables.DOCUMENT_MOVE;
import static org.overturn.core.db.schema.Tables.DOCUMENT_PATIENT_ANSWER;
import static org.overturn.core.db.schema.Tables.DOCUMENT_RENDITION;
import static org.overturn.core.db.schema.Tables.PACKET_PAGE_ANSWER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.evidence.intake.PageText;
import org.overturn.core.evidence.protect.ProposedLabel;
import org.springframework.stereotype.Repository;

@Repository
class DocumentRepository {

    private final DSLContext db;
    private final Ids ids;
    private final DocumentPageRepository pages;

    DocumentRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
        pages = new DocumentPageRepository(db, ids);
    }

    Optional<Document> find(String accountKey, String sha256, DocumentKind kind) {
        return list(
                        DOCUMENT.ACCOUNT_KEY
                                .eq(accountKey)
                                .and(DOCUMENT.SHA256.eq(sha256))
                                .and(DOCUMENT.KIND.eq(kind.slug())))
                .stream()
                .findFirst();
    }

    /** Content that is on file already, for whatever account; what waits comes last. */
    Optional<Document> findAnywhere(String sha256) {
        List<Document> same = list(DOCUMENT.SHA256.eq(sha256));
        return same.stream()
                .filter(Document::isLinked)
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    Optional<Document> find(long id) {
        return list(DOCUMENT.ID.eq(id)).stream().findFirst();
    }

    List<Document> listByAccount(String accountKey) {
        return list(DOCUMENT.ACCOUNT_KEY.eq(accountKey).and(DOCUMENT.WITHDRAWN.isFalse()));
    }

    /** Says whether the document counts no more. */
    void withdraw(long id, boolean withdrawn) {
        db.update(DOCUMENT).set(DOCUMENT.WITHDRAWN, withdrawn).where(DOCUMENT.ID.eq(id)).execute();
    }

    /** Account numbers of a day's documents that no stored claim bears. */
    List<String> listUnmatchedAccounts(LocalDate receivedOn) {
        return db.selectDistinct(DOCUMENT.ACCOUNT_NUMBER)
                .from(DOCUMENT)
                .where(DOCUMENT.RECEIVED_ON.eq(receivedOn))
                .and(DOCUMENT.ACCOUNT_KEY.isNotNull())
                .andNotExists(
                        DSL.selectOne()
                                .from(ADJUDICATION)
                                .where(ADJUDICATION.ACCOUNT_KEY.eq(DOCUMENT.ACCOUNT_KEY)))
                .orderBy(DOCUMENT.ACCOUNT_NUMBER)
                .fetch(DOCUMENT.ACCOUNT_NUMBER);
    }

    /** The account numbers, as payers wrote them, of the stored claims that share a key. */
    List<String> listClaimNumbers(String accountKey) {
        return db.selectDistinct(ADJUDICATION.ACCOUNT_NUMBER)
                .from(ADJUDICATION)
                .where(ADJUDICATION.ACCOUNT_KEY.eq(accountKey))
                .fetch(ADJUDICATION.ACCOUNT_NUMBER);
    }

    /** The newest time a document was linked to the account or taken from it. */
    Optional<Long> findNewestMove(String accountKey) {
        return db.select(DSL.max(DOCUMENT_MOVE.ID))
                .from(DOCUMENT_MOVE)
                .where(DOCUMENT_MOVE.ACCOUNT_KEY.eq(accountKey))
                .fetchOptional(DSL.max(DOCUMENT_MOVE.ID));
    }

    /**
     * The newest time somebody said whether a document of the account is sensitive, as proposed.
     */
    Optional<Long> findNewestAnswer(String accountKey) {
        return db.select(DSL.max(DOCUMENT_LABEL_PROPOSAL.ANSWER_ID))
                .from(DOCUMENT_LABEL_PROPOSAL)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(DOCUMENT_LABEL_PROPOSAL.DOCUMENT_ID))
                .where(DOCUMENT.ACCOUNT_KEY.eq(accountKey))
                .fetchOptional(DSL.max(DOCUMENT_LABEL_PROPOSAL.ANSWER_ID));
    }

    /** The newest time somebody said that a document belongs to the account, as it seems not to. */
    Optional<Long> findNewestPatientAnswer(String accountKey) {
        return db.select(DSL.max(DOCUMENT_PATIENT_ANSWER.ID))
                .from(DOCUMENT_PATIENT_ANSWER)
                .where(DOCUMENT_PATIENT_ANSWER.ACCOUNT_KEY.eq(accountKey))
                .fetchOptional(DSL.max(DOCUMENT_PATIENT_ANSWER.ID));
    }

    /** The newest time somebody said why pages of the account's packets belong there. */
    Optional<Long> findNewestPageAnswer(String accountKey) {
        return db.select(DSL.max(PACKET_PAGE_ANSWER.ID))
                .from(PACKET_PAGE_ANSWER)
                .where(PACKET_PAGE_ANSWER.ACCOUNT_KEY.eq(accountKey))
                .fetchOptional(DSL.max(PACKET_PAGE_ANSWER.ID));
    }

    List<PageText> listPages(long documentId) {
        return pages.list(documentId);
    }

    Map<Long, PageSources> countSources(Collection<Long> documentIds) {
        return pages.countSources(documentIds);
    }

    /** The same content on file for other accounts. */
    List<Document> listCopies(Document document) {
        return list(
                DOCUMENT.SHA256
                        .eq(document.sha256())
                        .and(DOCUMENT.ACCOUNT_KEY.ne(document.accountKey())));
    }

    /** The hash of the pages that were made of a document without pages of its own. */
    Optional<String> findRendition(long documentId) {
        return db.select(DOCUMENT_RENDITION.SHA256)
                .from(DOCUMENT_RENDITION)
                .where(DOCUMENT_RENDITION.DOCUMENT_ID.eq(documentId))
                .fetchOptional(DOCUMENT_RENDITION.SHA256);
    }

    /**
     * Stores the document, the text of its pages and the labels it speaks for together, under new
     * keys.
     */
    Document add(
            Document document,
            List<PageText> texts,
            Optional<String> rendition,
            List<ProposedLabel> proposed) {
        Document keyed = document.withId(ids.next());
        db.transaction(tx -> {
            insert(tx.dsl(), keyed);
            pages.add(tx.dsl(), keyed.id(), texts);
            rendition.ifPresent(sha256 -> insert(tx.dsl(), keyed, sha256));
            proposed.forEach(one -> insert(tx.dsl(), keyed, one));
        });
        return keyed;
    }

    private void insert(DSLContext tx, Document document, ProposedLabel proposed) {
        tx.insertInto(DOCUMENT_LABEL_PROPOSAL)
                .set(DOCUMENT_LABEL_PROPOSAL.ID, ids.next())
                .set(DOCUMENT_LABEL_PROPOSAL.DOCUMENT_ID, document.id())
                .set(DOCUMENT_LABEL_PROPOSAL.SENSITIVITY, proposed.label().name())
                .set(DOCUMENT_LABEL_PROPOSAL.REASON, Fit.to(500, proposed.reason()))
                .execute();
    }

    private static void insert(DSLContext tx, Document document, String rendition) {
        tx.insertInto(DOCUMENT_RENDITION)
                .set(DOCUMENT_RENDITION.DOCUMENT_ID, document.id())
                .set(DOCUMENT_RENDITION.SHA256, rendition)
                .execute();
    }

    private static void insert(DSLContext tx, Document d) {
        tx.insertInto(DOCUMENT)
                .set(DOCUMENT.ID, d.id())
                .set(DOCUMENT.SHA256, d.sha256())
                .set(DOCUMENT.ACCOUNT_NUMBER, d.isLinked() ? d.accountNumber() : null)
                .set(DOCUMENT.ACCOUNT_KEY, d.isLinked() ? d.accountKey() : null)
                .set(DOCUMENT.KIND, d.kind().slug())
                .set(DOCUMENT.TITLE, d.title())
                .set(DOCUMENT.FILE_NAME, d.fileName())
                .set(DOCUMENT.MEDIA_TYPE, d.mediaType().value())
                .set(DOCUMENT.SIZE_BYTES, d.sizeBytes())
                .set(DOCUMENT.PAGE_COUNT, d.pages())
                .set(DOCUMENT.RECEIVED_ON, d.receivedOn())
                .execute();
    }

    private List<Document> list(Condition condition) {
        return db.select(
                        DOCUMENT.ID,
                        DOCUMENT.SHA256,
                        DOCUMENT.ACCOUNT_NUMBER,
                        DOCUMENT.ACCOUNT_KEY,
                        DOCUMENT.KIND,
                        DOCUMENT.TITLE,
                        DOCUMENT.FILE_NAME,
                        DOCUMENT.MEDIA_TYPE,
                        DOCUMENT.SIZE_BYTES,
                        DOCUMENT.PAGE_COUNT,
                        DOCUMENT.RECEIVED_ON)
                .from(DOCUMENT)
                .where(condition)
                .orderBy(DOCUMENT.RECEIVED_ON, DOCUMENT.ID)
                .fetch(DocumentRepository::document);
    }

    private static Document document(Record row) {
        return new Document(
                row.get(DOCUMENT.ID),
                row.get(DOCUMENT.SHA256),
                Objects.requireNonNullElse(row.get(DOCUMENT.ACCOUNT_NUMBER), ""),
                Objects.requireNonNullElse(row.get(DOCUMENT.ACCOUNT_KEY), ""),
                DocumentKind.find(row.get(DOCUMENT.KIND)).orElse(DocumentKind.OTHER),
                row.get(DOCUMENT.TITLE),
                row.get(DOCUMENT.FILE_NAME),
                MediaType.of(row.get(DOCUMENT.MEDIA_TYPE)),
                row.get(DOCUMENT.SIZE_BYTES),
                row.get(DOCUMENT.PAGE_COUNT),
                row.get(DOCUMENT.RECEIVED_ON));
    }
}
