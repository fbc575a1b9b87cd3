package org.overturn.core.evidence;

import static org.overturn.core.db.schema.Tables.DOCUMENT_RELEASE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jooq.DSLContext;
import org.overturn.core.db.Fit;
import org.springframework.stereotype.Repository;

@Repository
class DocumentReleaseRepository {

    private final DSLContext db;

    DocumentReleaseRepository(DSLContext db) {
        this.db = db;
    }

    Set<Long> list(long appealId) {
        return db.select(DOCUMENT_RELEASE.DOCUMENT_ID)
                .from(DOCUMENT_RELEASE)
                .where(DOCUMENT_RELEASE.APPEAL_ID.eq(appealId))
                .fetchSet(DOCUMENT_RELEASE.DOCUMENT_ID);
    }

    void add(long appealId, long documentId, String reason, String by, Instant at) {
        remove(appealId, documentId);
        db.insertInto(DOCUMENT_RELEASE)
                .set(DOCUMENT_RELEASE.APPEAL_ID, appealId)
                .set(DOCUMENT_RELEASE.DOCUMENT_ID, documentId)
                .set(DOCUMENT_RELEASE.REASON, Fit.to(500, reason))
                .set(DOCUMENT_RELEASE.RELEASED_BY, Fit.to(120, by))
                .set(DOCUMENT_RELEASE.RELEASED_AT, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .execute();
    }

    boolean remove(long appealId, long documentId) {
        return 1
                == db.deleteFrom(DOCUMENT_RELEASE)
                        .where(DOCUMENT_RELEASE.APPEAL_ID.eq(appealId))
                        .and(DOCUMENT_RELEASE.DOCUMENT_ID.eq(documentId))
                        .execute();
    }
}
