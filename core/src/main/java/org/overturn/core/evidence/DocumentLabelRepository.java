package org.overturn.core.evidence;

import static org.overturn.core.db.schema.Tables.DOCUMENT_LABEL;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
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
