package org.overturn.core.evidence.link;

import static org.overturn.core.db.schema.Tables.DOCUMENT_MOVE;
import static org.overturn.core.db.schema.Tables.DOCUMENT_PATIENT_ANSWER;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.evidence.Document;
import org.springframework.stereotype.Repository;

/** What people said of documents that seem to be another patient's. */
@Repository
class PatientAnswerRepository {

    /** An answer ends when the document is taken from its account. */
    private static final Condition IN_FORCE =
            DSL.notExists(
                    DSL.selectOne()
                            .from(DOCUMENT_MOVE)
                            .where(
                                    DOCUMENT_MOVE.DOCUMENT_ID.eq(
                                            DOCUMENT_PATIENT_ANSWER.DOCUMENT_ID))
                            .and(DOCUMENT_MOVE.DIRECTION.eq(MoveRepository.UNLINKED))
                            .and(DOCUMENT_MOVE.ID.gt(DOCUMENT_PATIENT_ANSWER.ID)));

    private final DSLContext db;
    private final Ids ids;

    PatientAnswerRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Keys of those among an account's documents that were said to belong there. */
    Set<Long> listAnswered(String accountKey, Collection<Long> documentIds) {
        return documentIds.isEmpty()
                ? Set.of()
                : db.selectDistinct(DOCUMENT_PATIENT_ANSWER.DOCUMENT_ID)
                        .from(DOCUMENT_PATIENT_ANSWER)
                        .where(DOCUMENT_PATIENT_ANSWER.ACCOUNT_KEY.eq(accountKey))
                        .and(DOCUMENT_PATIENT_ANSWER.DOCUMENT_ID.in(documentIds))
                        .and(IN_FORCE)
                        .fetchSet(DOCUMENT_PATIENT_ANSWER.DOCUMENT_ID);
    }

    /** The last one in force for the account that has the document now. */
    Optional<PatientAnswer> find(Document document) {
        return db.select(
                        DOCUMENT_PATIENT_ANSWER.OTHER_ACCOUNT,
                        DOCUMENT_PATIENT_ANSWER.REASON,
                        DOCUMENT_PATIENT_ANSWER.SAID_BY,
                        DOCUMENT_PATIENT_ANSWER.SAID_AT)
                .from(DOCUMENT_PATIENT_ANSWER)
                .where(DOCUMENT_PATIENT_ANSWER.DOCUMENT_ID.eq(document.id()))
                .and(DOCUMENT_PATIENT_ANSWER.ACCOUNT_KEY.eq(document.accountKey()))
                .and(IN_FORCE)
                .orderBy(DOCUMENT_PATIENT_ANSWER.ID.desc())
                .limit(1)
                .fetchOptional(row ->
                        new PatientAnswer(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4().toInstant(ZoneOffset.UTC)));
    }

    void add(Document document, PatientAnswer answer) {
        db.insertInto(DOCUMENT_PATIENT_ANSWER)
                .set(DOCUMENT_PATIENT_ANSWER.ID, ids.next())
                .set(DOCUMENT_PATIENT_ANSWER.DOCUMENT_ID, document.id())
                .set(DOCUMENT_PATIENT_ANSWER.ACCOUNT_KEY, document.accountKey())
                .set(DOCUMENT_PATIENT_ANSWER.OTHER_ACCOUNT, Fit.to(80, answer.otherAccount()))
                .set(DOCUMENT_PATIENT_ANSWER.REASON, Fit.to(500, answer.reason()))
                .set(DOCUMENT_PATIENT_ANSWER.SAID_BY, Fit.to(120, answer.by()))
                .set(
                        DOCUMENT_PATIENT_ANSWER.SAID_AT,
                        LocalDateTime.ofInstant(answer.at(), ZoneOffset.UTC))
                .execute();
    }
}
