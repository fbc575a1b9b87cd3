package org.overturn.core.evidence;

import static org.overturn.core.db.schema.Tables.DOCUMENT;
import static org.overturn.core.db.schema.Tables.DOCUMENT_DETAIL;

import java.util.Optional;
import org.jooq.DSLContext;
import org.overturn.core.db.Fit;
import org.springframework.stereotype.Repository;

@Repository
class DocumentDetailRepository {

    private final DSLContext db;

    DocumentDetailRepository(DSLContext db) {
        this.db = db;
    }

    Optional<DocumentDetail> find(long documentId) {
        return db.select(
                        DOCUMENT_DETAIL.SERVED_FROM,
                        DOCUMENT_DETAIL.SERVED_TO,
                        DOCUMENT_DETAIL.AUTHOR)
                .from(DOCUMENT_DETAIL)
                .where(DOCUMENT_DETAIL.DOCUMENT_ID.eq(documentId))
                .fetchOptional(row ->
                        new DocumentDetail(
                                Optional.ofNullable(row.value1()),
                                Optional.ofNullable(row.value2()),
                                row.value3()));
    }

    void set(long documentId, DocumentDetail detail) {
        db.deleteFrom(DOCUMENT_DETAIL).where(DOCUMENT_DETAIL.DOCUMENT_ID.eq(documentId)).execute();
        if (!detail.isEmpty()) {
            db.insertInto(DOCUMENT_DETAIL)
                    .set(DOCUMENT_DETAIL.DOCUMENT_ID, documentId)
                    .set(DOCUMENT_DETAIL.SERVED_FROM, detail.servedFrom().orElse(null))
                    .set(DOCUMENT_DETAIL.SERVED_TO, detail.servedTo().orElse(null))
                    .set(DOCUMENT_DETAIL.AUTHOR, Fit.to(120, detail.author()))
                    .execute();
        }
    }

    /** Another kind, if the account has the same content under that kind not already. */
    boolean changeKind(Document document, DocumentKind kind) {
        return 1
                == db.update(DOCUMENT)
                        .set(DOCUMENT.KIND, kind.slug())
                        .where(DOCUMENT.ID.eq(document.id()))
                        .and(DOCUMENT.KIND.eq(document.kind().slug()))
                        .execute();
    }
}
