package org.overturn.core.evidence;

import static org.overturn.core.db.schema.Tables.DOCUMENT_RELEASE;
import static org.overturn.core.db.schema.Tables.DOCUMENT_WITHHELD;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    /** The consent of each document released for an appeal; the oldest releases name none. */
    Map<Long, Optional<Long>> list(long appealId) {
        Map<Long, Optional<Long>> released = new LinkedHashMap<>();
        db.select(DOCUMENT_RELEASE.DOCUMENT_ID, DOCUMENT_RELEASE.CONSENT_ID)
                .from(DOCUMENT_RELEASE)
                .where(DOCUMENT_RELEASE.APPEAL_ID.eq(appealId))
                .orderBy(DOCUMENT_RELEASE.DOCUMENT_ID)
                .forEach(row -> released.put(row.value1(), Optional.ofNullable(row.value2())));
        return released;
    }

    void add(long appealId, long documentId, Consent consent, String by, Instant at) {
        remove(appealId, documentId);
        db.insertInto(DOCUMENT_RELEASE)
                .set(DOCUMENT_RELEASE.APPEAL_ID, appealId)
                .set(DOCUMENT_RELEASE.DOCUMENT_ID, documentId)
                .set(DOCUMENT_RELEASE.CONSENT_ID, consent.id())
                .set(DOCUMENT_RELEASE.REASON, consent.kind().label())
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

    /** Ends what was decided of a document for any appeal. */
    void removeAll(long documentId) {
        db.deleteFrom(DOCUMENT_RELEASE)
                .where(DOCUMENT_RELEASE.DOCUMENT_ID.eq(documentId))
                .execute();
        db.deleteFrom(DOCUMENT_WITHHELD)
                .where(DOCUMENT_WITHHELD.DOCUMENT_ID.eq(documentId))
                .execute();
    }

    Set<Long> listWithheld(long appealId) {
        return db.select(DOCUMENT_WITHHELD.DOCUMENT_ID)
                .from(DOCUMENT_WITHHELD)
                .where(DOCUMENT_WITHHELD.APPEAL_ID.eq(appealId))
                .fetchSet(DOCUMENT_WITHHELD.DOCUMENT_ID);
    }

    void leaveOut(long appealId, long documentId, String by, Instant at) {
        db.insertInto(DOCUMENT_WITHHELD)
                .set(DOCUMENT_WITHHELD.APPEAL_ID, appealId)
                .set(DOCUMENT_WITHHELD.DOCUMENT_ID, documentId)
                .set(DOCUMENT_WITHHELD.WITHHELD_BY, Fit.to(120, by))
                .set(DOCUMENT_WITHHELD.WITHHELD_AT, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .execute();
    }

    /** Not left out any more; false when it was not. */
    boolean keepIn(long appealId, long documentId) {
        return 1
                == db.deleteFrom(DOCUMENT_WITHHELD)
                        .where(DOCUMENT_WITHHELD.APPEAL_ID.eq(appealId))
                        .and(DOCUMENT_WITHHELD.DOCUMENT_ID.eq(documentId))
                        .execute();
    }
}
