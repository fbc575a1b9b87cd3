package org.overturn.core.claim;

import static org.overturn.core.db.schema.Tables.CLAIM_FILE;
import static org.overturn.core.db.schema.Tables.CLAIM_TRANSACTION;
import static org.overturn.core.db.schema.Tables.SUBMITTED_CLAIM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.overturn.core.x12.Delimiters;
import org.springframework.stereotype.Repository;

/** Where stored claims stand in the files they were sent in. */
@Repository
class FiledClaimRepository {

    private final DSLContext db;

    FiledClaimRepository(DSLContext db) {
        this.db = db;
    }

    /** A stored claim's place, and what tells it from others of its account. */
    record Filed(
            long id,
            long transactionId,
            String accountNumber,
            Optional<LocalDate> serviceFrom,
            Optional<LocalDate> serviceTo,
            TransactionKind kind,
            Sent sent,
            KeptFile file,
            Delimiters delimiters,
            int ordinal,
            SubmittedClaim.Ranges ranges) {}

    /** The numbers by which acknowledgments refer to the transaction of a claim. */
    record Sent(
            String interchange,
            String group,
            String transaction,
            String batch,
            String sender,
            Optional<LocalDate> on) {}

    /** Claims whose account numbers share a key, in the order they were sent. */
    List<Filed> listFiled(String accountKey) {
        return db.select(SUBMITTED_CLAIM.fields())
                .select(CLAIM_TRANSACTION.fields())
                .select(CLAIM_FILE.SHA256, CLAIM_FILE.NAME, CLAIM_FILE.SIZE_BYTES)
                .from(SUBMITTED_CLAIM)
                .join(CLAIM_TRANSACTION)
                .on(CLAIM_TRANSACTION.ID.eq(SUBMITTED_CLAIM.CLAIM_TRANSACTION_ID))
                .join(CLAIM_FILE)
                .on(CLAIM_FILE.ID.eq(CLAIM_TRANSACTION.CLAIM_FILE_ID))
                .where(SUBMITTED_CLAIM.ACCOUNT_KEY.eq(accountKey))
                .orderBy(CLAIM_TRANSACTION.CREATED_ON, SUBMITTED_CLAIM.ID)
                .fetch(FiledClaimRepository::filed);
    }

    private static Filed filed(Record row) {
        return new Filed(
                row.get(SUBMITTED_CLAIM.ID),
                row.get(CLAIM_TRANSACTION.ID),
                row.get(SUBMITTED_CLAIM.ACCOUNT_NUMBER),
                Optional.ofNullable(row.get(SUBMITTED_CLAIM.SERVICE_FROM)),
                Optional.ofNullable(row.get(SUBMITTED_CLAIM.SERVICE_TO)),
                TransactionKind.valueOf(row.get(CLAIM_TRANSACTION.KIND)),
                new Sent(
                        row.get(CLAIM_TRANSACTION.INTERCHANGE_NUMBER),
                        row.get(CLAIM_TRANSACTION.GROUP_NUMBER),
                        row.get(CLAIM_TRANSACTION.CONTROL_NUMBER),
                        row.get(CLAIM_TRANSACTION.REFERENCE),
                        row.get(CLAIM_TRANSACTION.SENDER),
                        Optional.ofNullable(row.get(CLAIM_TRANSACTION.CREATED_ON))),
                new KeptFile(
                        row.get(CLAIM_FILE.SHA256),
                        row.get(CLAIM_FILE.NAME),
                        row.get(CLAIM_FILE.SIZE_BYTES)),
                Delimiters.of(row.get(CLAIM_TRANSACTION.DELIMITERS)),
                row.get(SUBMITTED_CLAIM.ORDINAL),
                new SubmittedClaim.Ranges(
                        range(row, SUBMITTED_CLAIM.PROVIDER_START, SUBMITTED_CLAIM.PROVIDER_BYTES),
                        range(
                                row,
                                SUBMITTED_CLAIM.SUBSCRIBER_START,
                                SUBMITTED_CLAIM.SUBSCRIBER_BYTES),
                        range(row, SUBMITTED_CLAIM.PATIENT_START, SUBMITTED_CLAIM.PATIENT_BYTES),
                        range(row, SUBMITTED_CLAIM.START_BYTE, SUBMITTED_CLAIM.BYTE_COUNT)));
    }

    private static ByteRange range(
            Record row, TableField<?, Long> start, TableField<?, Integer> count) {
        return new ByteRange(row.get(start), row.get(count));
    }
}
