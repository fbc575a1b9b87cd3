package org.overturn.core.evidence;

import static org.overturn.core.db.schema.Tables.DOCUMENT_LABEL;
import static org.overturn.core.db.schema.Tables.DOCUMENT_LABEL_PROPOSAL;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.overturn.core.db.Fit;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Repository;

@Repository
class DocumentLabelRepository {

    private final DSLContext db;

    DocumentLabelRepository(DSLContext db) {
        this.db = db;
    }

    /** Labels by the documents' keys; ordinary documents have none. */
    Map<Long, Sensitivity> list(Collection<Long> documentIds) {
        return db.select(DOCUMENT_LABEL.DOCUMENT_ID, DOCUMENT_LABEL.SENSITIVITY)
                .from(DOCUMENT_LABEL)
                .where(DOCUMENT_LABEL.DOCUMENT_ID.in(documentIds))
                .fetchMap(
                        row -> row.get(DOCUMENT_LABEL.DOCUMENT_ID),
                        row -> Sensitivity.valueOf(row.get(DOCUMENT_LABEL.SENSITIVITY)));
    }

    /**
     * Keys of the documents that have a proposal without an answer, but for the label they have.
     */
    Set<Long> listUnanswered(Collection<Long> documentIds) {
        return db.selectDistinct(DOCUMENT_LABEL_PROPOSAL.DOCUMENT_ID)
                .from(DOCUMENT_LABEL_PROPOSAL)
                .leftJoin(DOCUMENT_LABEL)
                .on(DOCUMENT_LABEL.DOCUMENT_ID.eq(DOCUMENT_LABEL_PROPOSAL.DOCUMENT_ID))
                .where(DOCUMENT_LABEL_PROPOSAL.DOCUMENT_ID.in(documentIds))
                .and(DOCUMENT_LABEL_PROPOSAL.CONFIRMED.isNull())
                .and(
                        DOCUMENT_LABEL
                                .SENSITIVITY
                                .isNull()
                                .or(
                                        DOCUMENT_LABEL.SENSITIVITY.ne(
                                                DOCUMENT_LABEL_PROPOSAL.SENSITIVITY)))
                .fetchSet(DOCUMENT_LABEL_PROPOSAL.DOCUMENT_ID);
    }

    /** All of a document, the answered ones too. */
    List<LabelProposal> listProposals(long documentId) {
        return db.select(
                        DOCUMENT_LABEL_PROPOSAL.SENSITIVITY,
                        DOCUMENT_LABEL_PROPOSAL.REASON,
                        DOCUMENT_LABEL_PROPOSAL.CONFIRMED,
                        DOCUMENT_LABEL_PROPOSAL.ANSWERED_BY)
                .from(DOCUMENT_LABEL_PROPOSAL)
                .where(DOCUMENT_LABEL_PROPOSAL.DOCUMENT_ID.eq(documentId))
                .orderBy(DOCUMENT_LABEL_PROPOSAL.ID)
                .fetch(row ->
                        new LabelProposal(
                                Sensitivity.valueOf(row.value1()),
                                row.value2(),
                                Optional.ofNullable(row.value3()),
                                Objects.requireNonNullElse(row.value4(), "")));
    }

    /**
     * Answers a proposal that has no answer; false when there is none.
     *
     * @param answerId a key of the clock that numbers documents
     */
    boolean answer(long documentId, Answer answer, long answerId, Instant at) {
        return 1
                == db.update(DOCUMENT_LABEL_PROPOSAL)
                        .set(DOCUMENT_LABEL_PROPOSAL.ANSWER_ID, answerId)
                        .set(DOCUMENT_LABEL_PROPOSAL.CONFIRMED, answer.confirmed())
                        .set(DOCUMENT_LABEL_PROPOSAL.ANSWERED_BY, Fit.to(120, answer.by()))
                        .set(
                                DOCUMENT_LABEL_PROPOSAL.ANSWERED_AT,
                                LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                        .where(DOCUMENT_LABEL_PROPOSAL.DOCUMENT_ID.eq(documentId))
                        .and(DOCUMENT_LABEL_PROPOSAL.SENSITIVITY.eq(answer.label().name()))
                        .and(DOCUMENT_LABEL_PROPOSAL.CONFIRMED.isNull())
                        .execute();
    }

    record Answer(Sensitivity label, boolean confirmed, String by) {}

    void set(long documentId, Sensitivity label, String by, Instant at) {
        db.deleteFrom(DOCUMENT_LABEL).where(DOCUMENT_LABEL.DOCUMENT_ID.eq(documentId)).execute();
        db.insertInto(DOCUMENT_LABEL)
                .set(DOCUMENT_LABEL.DOCUMENT_ID, documentId)
                .set(DOCUMENT_LABEL.SENSITIVITY, label.name())
                .set(DOCUMENT_LABEL.LABELLED_BY, by)
                .set(DOCUMENT_LABEL.LABELLED_AT, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .execute();
    }
}
