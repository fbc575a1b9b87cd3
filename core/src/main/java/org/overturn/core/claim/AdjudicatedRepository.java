package org.overturn.core.claim;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.overturn.core.x12.Delimiters;
import org.springframework.stereotype.Repository;

/** What stored adjudications say of the claims that were sent. */
@Repository
class AdjudicatedRepository {

    private final DSLContext db;

    AdjudicatedRepository(DSLContext db) {
        this.db = db;
    }

    /** The account numbers, as payers wrote them, of stored adjudications that share a key. */
    List<String> listNumbers(String accountKey) {
        return db.selectDistinct(ADJUDICATION.ACCOUNT_NUMBER)
                .from(ADJUDICATION)
                .where(ADJUDICATION.ACCOUNT_KEY.eq(accountKey))
                .fetch(ADJUDICATION.ACCOUNT_NUMBER);
    }

    /** A day of receipt that a remittance tells (DTM*050). */
    record Receipt(
            String accountNumber,
            Optional<LocalDate> serviceFrom,
            Optional<LocalDate> serviceTo,
            LocalDate receivedOn,
            String payer,
            String payerClaimNumber,
            KeptFile file,
            ByteRange at,
            Delimiters delimiters) {}

    List<Receipt> listReceipts(String accountKey) {
        return db.select(
                        ADJUDICATION.ACCOUNT_NUMBER,
                        ADJUDICATION.SERVICE_FROM,
                        ADJUDICATION.SERVICE_TO,
                        ADJUDICATION.RECEIVED_BY_PAYER_ON,
                        REMITTANCE.PAYER_NAME,
                        ADJUDICATION.PAYER_CLAIM_NUMBER,
                        REMITTANCE_FILE.SHA256,
                        REMITTANCE_FILE.NAME,
                        REMITTANCE_FILE.SIZE_BYTES,
                        ADJUDICATION.START_BYTE,
                        ADJUDICATION.BYTE_COUNT,
                        REMITTANCE.DELIMITERS)
                .from(ADJUDICATION)
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .where(ADJUDICATION.ACCOUNT_KEY.eq(accountKey))
                .and(ADJUDICATION.RECEIVED_BY_PAYER_ON.isNotNull())
                .orderBy(ADJUDICATION.RECEIVED_BY_PAYER_ON, ADJUDICATION.ID)
                .fetch(row ->
                        new Receipt(
                                row.value1(),
                                Optional.ofNullable(row.value2()),
                                Optional.ofNullable(row.value3()),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                new KeptFile(row.value7(), row.value8(), row.value9()),
                                new ByteRange(row.value10(), row.value11()),
                                Delimiters.of(row.value12())));
    }
}
