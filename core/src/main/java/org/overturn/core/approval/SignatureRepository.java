package org.overturn.core.approval;

import static org.overturn.core.approval.ApprovalRepository.instant;
import static org.overturn.core.approval.ApprovalRepository.utc;
import static org.overturn.core.db.schema.Tables.APPROVAL_SIGNATURE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.overturn.core.approval.Signature.Signer;
import org.overturn.core.approval.Signature.Voided;
import org.overturn.core.db.Fit;
import org.springframework.stereotype.Repository;

@Repository
class SignatureRepository {

    private final DSLContext db;

    SignatureRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * A signature with what is not read each time.
     *
     * @param delegationId under which it was given for another
     */
    record New(
            long approvalId,
            Signature signature,
            Optional<SignatureImage> image,
            Optional<Long> delegationId) {}

    void add(New made) {
        Signature signature = made.signature();
        db.insertInto(APPROVAL_SIGNATURE)
                .set(APPROVAL_SIGNATURE.ID, signature.id())
                .set(APPROVAL_SIGNATURE.APPROVAL_ID, made.approvalId())
                .set(APPROVAL_SIGNATURE.TEXT_NUMBER, signature.textNumber())
                .set(APPROVAL_SIGNATURE.SHA256, signature.sha256())
                .set(APPROVAL_SIGNATURE.KIND, signature.kind().name())
                .set(APPROVAL_SIGNATURE.ATTESTATION, signature.attestation())
                .set(APPROVAL_SIGNATURE.CREDENTIALS, signature.credentials())
                .set(APPROVAL_SIGNATURE.LICENCE, signature.licence())
                .set(APPROVAL_SIGNATURE.IMAGE, made.image().map(SignatureImage::bytes).orElse(null))
                .set(APPROVAL_SIGNATURE.SIGNER_ID, signature.signer().userId())
                .set(APPROVAL_SIGNATURE.SIGNER, Fit.to(120, signature.signer().name()))
                .set(
                        APPROVAL_SIGNATURE.DELEGATOR_ID,
                        signature.delegator().map(Signer::userId).orElse(null))
                .set(
                        APPROVAL_SIGNATURE.DELEGATOR,
                        signature.delegator().map(Signer::name).orElse(null))
                .set(APPROVAL_SIGNATURE.DELEGATION_ID, made.delegationId().orElse(null))
                .set(APPROVAL_SIGNATURE.SIGNED_AT, utc(signature.at()))
                .execute();
    }

    /** Those of a text that are in force lose it. */
    void voidAll(long approvalId, Instant at, String because) {
        db.update(APPROVAL_SIGNATURE)
                .set(APPROVAL_SIGNATURE.VOIDED_AT, utc(at))
                .set(APPROVAL_SIGNATURE.VOIDED_BECAUSE, Fit.to(255, because))
                .where(APPROVAL_SIGNATURE.APPROVAL_ID.eq(approvalId))
                .and(APPROVAL_SIGNATURE.VOIDED_AT.isNull())
                .execute();
    }

    List<Signature> list(long approvalId) {
        return db.select(
                        APPROVAL_SIGNATURE.ID,
                        APPROVAL_SIGNATURE.TEXT_NUMBER,
                        APPROVAL_SIGNATURE.SHA256,
                        APPROVAL_SIGNATURE.KIND,
                        APPROVAL_SIGNATURE.ATTESTATION,
                        APPROVAL_SIGNATURE.CREDENTIALS,
                        APPROVAL_SIGNATURE.LICENCE,
                        APPROVAL_SIGNATURE.SIGNER_ID,
                        APPROVAL_SIGNATURE.SIGNER,
                        APPROVAL_SIGNATURE.DELEGATOR_ID,
                        APPROVAL_SIGNATURE.DELEGATOR,
                        APPROVAL_SIGNATURE.SIGNED_AT,
                        APPROVAL_SIGNATURE.VOIDED_AT,
                        APPROVAL_SIGNATURE.VOIDED_BECAUSE)
                .from(APPROVAL_SIGNATURE)
                .where(APPROVAL_SIGNATURE.APPROVAL_ID.eq(approvalId))
                .orderBy(APPROVAL_SIGNATURE.ID)
                .fetch(SignatureRepository::signature);
    }

    private static Signature signature(Record row) {
        return new Signature(
                row.get(APPROVAL_SIGNATURE.ID),
                row.get(APPROVAL_SIGNATURE.TEXT_NUMBER),
                row.get(APPROVAL_SIGNATURE.SHA256),
                SignatureKind.valueOf(row.get(APPROVAL_SIGNATURE.KIND)),
                row.get(APPROVAL_SIGNATURE.ATTESTATION),
                row.get(APPROVAL_SIGNATURE.CREDENTIALS),
                row.get(APPROVAL_SIGNATURE.LICENCE),
                new Signer(
                        row.get(APPROVAL_SIGNATURE.SIGNER_ID), row.get(APPROVAL_SIGNATURE.SIGNER)),
                Optional.ofNullable(row.get(APPROVAL_SIGNATURE.DELEGATOR_ID))
                        .map(id -> new Signer(id, row.get(APPROVAL_SIGNATURE.DELEGATOR))),
                instant(row.get(APPROVAL_SIGNATURE.SIGNED_AT)),
                Optional.ofNullable(row.get(APPROVAL_SIGNATURE.VOIDED_AT))
                        .map(at ->
                                new Voided(
                                        instant(at), row.get(APPROVAL_SIGNATURE.VOIDED_BECAUSE))));
    }

    Optional<SignatureImage> findImage(long signatureId) {
        return db.select(APPROVAL_SIGNATURE.IMAGE)
                .from(APPROVAL_SIGNATURE)
                .where(APPROVAL_SIGNATURE.ID.eq(signatureId))
                .and(APPROVAL_SIGNATURE.IMAGE.isNotNull())
                .fetchOptional(APPROVAL_SIGNATURE.IMAGE)
                .map(SignatureImage::of);
    }
}
