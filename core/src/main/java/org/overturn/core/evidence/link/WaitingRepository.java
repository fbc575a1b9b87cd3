package org.overturn.core.evidence.link;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DOCUMENT;
import static org.overturn.core.db.schema.Tables.DOCUMENT_ORIGIN;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.overturn.core.db.Fit;
import org.overturn.core.evidence.Document;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Repository;

/** Documents without an account, and linking them. */
@Repository
class WaitingRepository {

    private static final Condition WAITS = DOCUMENT.ACCOUNT_KEY.isNull();

    private final DSLContext db;

    WaitingRepository(DSLContext db) {
        this.db = db;
    }

    /** How a document came. */
    record Origin(String cameBy, Told told, Optional<String> setAside) {}

    /** Keys of waiting documents after one, in the order of their arrival. */
    List<Long> listWaiting(long after, int most, Optional<String> cameBy) {
        return db.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .leftJoin(DOCUMENT_ORIGIN) // an upload that broke off has no row there
                .on(DOCUMENT_ORIGIN.DOCUMENT_ID.eq(DOCUMENT.ID))
                .where(waiting(cameBy))
                .and(DOCUMENT.ID.gt(after))
                .orderBy(DOCUMENT.ID)
                .limit(most)
                .fetch(DOCUMENT.ID);
    }

    int countWaiting(Optional<String> cameBy) {
        return db.fetchCount(
                DOCUMENT.leftJoin(DOCUMENT_ORIGIN).on(DOCUMENT_ORIGIN.DOCUMENT_ID.eq(DOCUMENT.ID)),
                waiting(cameBy));
    }

    private static Condition waiting(Optional<String> cameBy) {
        Condition waiting = WAITS.and(DOCUMENT_ORIGIN.SET_ASIDE_REASON.isNull());
        return cameBy.map(user -> waiting.and(DOCUMENT_ORIGIN.CAME_BY.eq(user))).orElse(waiting);
    }

    /** Keys of the documents that were said to belong to no claim, the newest first. */
    List<Long> listSetAside(int most, Optional<String> cameBy) {
        Condition aside = WAITS.and(DOCUMENT_ORIGIN.SET_ASIDE_REASON.isNotNull());
        return db.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .join(DOCUMENT_ORIGIN)
                .on(DOCUMENT_ORIGIN.DOCUMENT_ID.eq(DOCUMENT.ID))
                .where(cameBy.map(u -> aside.and(DOCUMENT_ORIGIN.CAME_BY.eq(u))).orElse(aside))
                .orderBy(DOCUMENT.ID.desc())
                .limit(most)
                .fetch(DOCUMENT.ID);
    }

    Optional<Origin> findOrigin(long documentId) {
        return db.select(
                        DOCUMENT_ORIGIN.CAME_BY,
                        DOCUMENT_ORIGIN.TOLD_ACCOUNT,
                        DOCUMENT_ORIGIN.TOLD_CLAIM,
                        DOCUMENT_ORIGIN.TOLD_MEMBER,
                        DOCUMENT_ORIGIN.SET_ASIDE_REASON)
                .from(DOCUMENT_ORIGIN)
                .where(DOCUMENT_ORIGIN.DOCUMENT_ID.eq(documentId))
                .fetchOptional(WaitingRepository::origin);
    }

    private static Origin origin(Record row) {
        return new Origin(
                row.get(DOCUMENT_ORIGIN.CAME_BY),
                new Told(
                        row.get(DOCUMENT_ORIGIN.TOLD_ACCOUNT),
                        row.get(DOCUMENT_ORIGIN.TOLD_CLAIM),
                        row.get(DOCUMENT_ORIGIN.TOLD_MEMBER)),
                Optional.ofNullable(row.get(DOCUMENT_ORIGIN.SET_ASIDE_REASON)));
    }

    void addOrigin(long documentId, String cameBy, Told told) {
        db.insertInto(DOCUMENT_ORIGIN)
                .set(DOCUMENT_ORIGIN.DOCUMENT_ID, documentId)
                .set(DOCUMENT_ORIGIN.CAME_BY, Fit.to(120, cameBy))
                .set(DOCUMENT_ORIGIN.TOLD_ACCOUNT, Fit.to(80, told.accountNumber()))
                .set(DOCUMENT_ORIGIN.TOLD_CLAIM, Fit.to(80, told.claimNumber()))
                .set(DOCUMENT_ORIGIN.TOLD_MEMBER, Fit.to(80, told.memberId()))
                .execute();
    }

    /** It waits again; one that lay in the inbox is then theirs who took it away. */
    void giveBack(long documentId, String by) {
        Optional<Origin> origin = findOrigin(documentId);
        if (origin.isEmpty()) {
            addOrigin(documentId, by, Told.NOTHING);
        } else if (origin.get().cameBy().isEmpty()) {
            db.update(DOCUMENT_ORIGIN)
                    .set(DOCUMENT_ORIGIN.CAME_BY, Fit.to(120, by))
                    .where(DOCUMENT_ORIGIN.DOCUMENT_ID.eq(documentId))
                    .execute();
        }
        setAside(documentId, Optional.empty());
    }

    void setTold(long documentId, Told told) {
        db.update(DOCUMENT_ORIGIN)
                .set(DOCUMENT_ORIGIN.TOLD_ACCOUNT, Fit.to(80, told.accountNumber()))
                .set(DOCUMENT_ORIGIN.TOLD_CLAIM, Fit.to(80, told.claimNumber()))
                .set(DOCUMENT_ORIGIN.TOLD_MEMBER, Fit.to(80, told.memberId()))
                .where(DOCUMENT_ORIGIN.DOCUMENT_ID.eq(documentId))
                .execute();
    }

    /** Says that a waiting document belongs to no claim, or, without a reason, that it may. */
    void setAside(long documentId, Optional<String> reason) {
        if (findOrigin(documentId).isEmpty()) {
            addOrigin(documentId, "", Told.NOTHING);
        }
        db.update(DOCUMENT_ORIGIN)
                .set(
                        DOCUMENT_ORIGIN.SET_ASIDE_REASON,
                        reason.map(why -> Fit.to(500, why)).orElse(null))
                .where(DOCUMENT_ORIGIN.DOCUMENT_ID.eq(documentId))
                .execute();
    }

    /** Those of some file names under which documents came. */
    Set<String> listKnownNames(Collection<String> fileNames) {
        return fileNames.isEmpty()
                ? Set.of()
                : db.selectDistinct(DOCUMENT.FILE_NAME)
                        .from(DOCUMENT)
                        .where(DOCUMENT.FILE_NAME.in(fileNames))
                        .fetchSet(DOCUMENT.FILE_NAME);
    }

    /** Whether the account has the same content of the same kind. */
    boolean isOnFile(Document document, String accountNumber, String kind) {
        return db.fetchExists(
                DOCUMENT,
                DOCUMENT.ACCOUNT_KEY
                        .eq(AccountKey.of(accountNumber))
                        .and(DOCUMENT.SHA256.eq(document.sha256()))
                        .and(DOCUMENT.KIND.eq(kind)));
    }

    /** Links a document that waits; false when somebody was faster. */
    boolean link(Document document, String accountNumber, String kind) {
        return 1
                == db.update(DOCUMENT)
                        .set(DOCUMENT.ACCOUNT_NUMBER, accountNumber.strip())
                        .set(DOCUMENT.ACCOUNT_KEY, AccountKey.of(accountNumber))
                        .set(DOCUMENT.KIND, kind)
                        .where(DOCUMENT.ID.eq(document.id()))
                        .and(WAITS)
                        .execute();
    }

    /** Takes it from its account, if it is still there. */
    boolean unlink(Document document) {
        return 1
                == db.update(DOCUMENT)
                        .setNull(DOCUMENT.ACCOUNT_NUMBER)
                        .setNull(DOCUMENT.ACCOUNT_KEY)
                        .where(DOCUMENT.ID.eq(document.id()))
                        .and(DOCUMENT.ACCOUNT_KEY.eq(document.accountKey()))
                        .execute();
    }

    boolean isClaimed(String accountNumber) {
        return db.fetchExists(
                ADJUDICATION, ADJUDICATION.ACCOUNT_KEY.eq(AccountKey.of(accountNumber)));
    }
}
