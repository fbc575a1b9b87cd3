package org.overturn.core.evidence;

import static org.overturn.core.db.schema.Tables.CONSENT;
import static org.overturn.core.db.schema.Tables.DOCUMENT_RELEASE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Repository;

@Repository
class ConsentRepository {

    private final DSLContext db;
    private final Ids ids;

    ConsentRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** A release that rests on a consent. */
    record Resting(long appealId, long documentId) {}

    Optional<Consent> find(long id) {
        return list(CONSENT.ID.eq(id)).stream().findFirst();
    }

    List<Consent> listByAccount(String accountKey) {
        return list(CONSENT.ACCOUNT_KEY.eq(accountKey));
    }

    List<Consent> listProvedBy(long documentId) {
        return list(CONSENT.PROOF_DOCUMENT_ID.eq(documentId));
    }

    long add(NewConsent consent, String by, Instant at) {
        long id = ids.next();
        db.insertInto(CONSENT)
                .set(CONSENT.ID, id)
                .set(CONSENT.ACCOUNT_NUMBER, consent.proof().accountNumber())
                .set(CONSENT.ACCOUNT_KEY, consent.proof().accountKey())
                .set(CONSENT.KIND, consent.kind().name())
                .set(CONSENT.SENSITIVITY, consent.sensitivity().name())
                .set(CONSENT.SIGNED_ON, consent.signedOn())
                .set(CONSENT.VALID_UNTIL, consent.validUntil().orElse(null))
                .set(CONSENT.ALLOWED, Fit.to(500, consent.scope().strip()))
                .set(CONSENT.PROOF_DOCUMENT_ID, consent.proof().id())
                .set(CONSENT.RECORDED_BY, Fit.to(120, by))
                .set(CONSENT.RECORDED_AT, LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .set(CONSENT.REVOKED_BY, "")
                .execute();
        return id;
    }

    /** Ends it if nobody has; false when someone was faster. */
    boolean revoke(long id, LocalDate on, String by) {
        return 1
                == db.update(CONSENT)
                        .set(CONSENT.REVOKED_ON, on)
                        .set(CONSENT.REVOKED_BY, Fit.to(120, by))
                        .where(CONSENT.ID.eq(id))
                        .and(CONSENT.REVOKED_ON.isNull())
                        .execute();
    }

    /** Consents whose last day is over and on which releases still rest. */
    List<Consent> listOver(LocalDate day) {
        return list(
                CONSENT.VALID_UNTIL
                        .lt(day)
                        .and(
                                CONSENT.ID.in(
                                        db.select(DOCUMENT_RELEASE.CONSENT_ID)
                                                .from(DOCUMENT_RELEASE)
                                                .where(DOCUMENT_RELEASE.CONSENT_ID.isNotNull()))));
    }

    List<Resting> listResting(long consentId) {
        return db.select(DOCUMENT_RELEASE.APPEAL_ID, DOCUMENT_RELEASE.DOCUMENT_ID)
                .from(DOCUMENT_RELEASE)
                .where(DOCUMENT_RELEASE.CONSENT_ID.eq(consentId))
                .orderBy(DOCUMENT_RELEASE.APPEAL_ID, DOCUMENT_RELEASE.DOCUMENT_ID)
                .fetch(row -> new Resting(row.value1(), row.value2()));
    }

    private List<Consent> list(Condition condition) {
        return db.select(
                        CONSENT.ID,
                        CONSENT.ACCOUNT_NUMBER,
                        CONSENT.KIND,
                        CONSENT.SENSITIVITY,
                        CONSENT.SIGNED_ON,
                        CONSENT.VALID_UNTIL,
                        CONSENT.ALLOWED,
                        CONSENT.PROOF_DOCUMENT_ID,
                        CONSENT.REVOKED_ON)
                .from(CONSENT)
                .where(condition)
                .orderBy(CONSENT.SIGNED_ON, CONSENT.ID)
                .fetch(ConsentRepository::consent);
    }

    private static Consent consent(Record row) {
        return new Consent(
                row.get(CONSENT.ID),
                row.get(CONSENT.ACCOUNT_NUMBER),
                ConsentKind.valueOf(row.get(CONSENT.KIND)),
                Sensitivity.valueOf(row.get(CONSENT.SENSITIVITY)),
                row.get(CONSENT.SIGNED_ON),
                Optional.ofNullable(row.get(CONSENT.VALID_UNTIL)),
                row.get(CONSENT.ALLOWED),
                row.get(CONSENT.PROOF_DOCUMENT_ID),
                Optional.ofNullable(row.get(CONSENT.REVOKED_ON)));
    }
}
