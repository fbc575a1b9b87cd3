package org.overturn.core.claim;

import static org.jooq.Records.mapping;
import static org.overturn.core.db.schema.Tables.ACKNOWLEDGMENT;
import static org.overturn.core.db.schema.Tables.CLAIM_FILE;
import static org.overturn.core.db.schema.Tables.CLAIM_TRANSACTION;
import static org.overturn.core.db.schema.Tables.SUBMITTED_CLAIM;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

/** Files of claims and acknowledgments, and the transactions in them. */
@Repository
class ClaimFileRepository {

    private static final int NAME = 255;
    private static final int NUMBER = 64;
    private static final int TEXT = 80;
    private static final int VERSION = 32;

    private final DSLContext db;
    private final Ids ids;

    ClaimFileRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** A file on record. */
    record KnownFile(long id, String sha256, String name) {}

    Optional<KnownFile> findFile(String sha256) {
        return db.select(CLAIM_FILE.ID, CLAIM_FILE.SHA256, CLAIM_FILE.NAME)
                .from(CLAIM_FILE)
                .where(CLAIM_FILE.SHA256.eq(sha256))
                .fetchOptional(mapping(KnownFile::new));
    }

    long insertFile(KeptFile file, LocalDate receivedOn) {
        long id = ids.next();
        db.insertInto(CLAIM_FILE)
                .set(CLAIM_FILE.ID, id)
                .set(CLAIM_FILE.SHA256, file.sha256())
                .set(CLAIM_FILE.NAME, Fit.to(NAME, file.name()))
                .set(CLAIM_FILE.SIZE_BYTES, file.size())
                .set(CLAIM_FILE.RECEIVED_ON, receivedOn)
                .execute();
        return id;
    }

    long insertTransaction(
            long fileId,
            ClaimTransaction header,
            ClaimTransactionEnd end,
            TransactionStatus status) {
        long id = ids.next();
        ClaimTransaction.Envelope envelope = header.envelope();
        db.insertInto(CLAIM_TRANSACTION)
                .set(CLAIM_TRANSACTION.ID, id)
                .set(CLAIM_TRANSACTION.CLAIM_FILE_ID, fileId)
                .set(CLAIM_TRANSACTION.ORDINAL, header.ordinal())
                .set(CLAIM_TRANSACTION.STATUS, status.name())
                .set(CLAIM_TRANSACTION.KIND, header.kind().name())
                .set(CLAIM_TRANSACTION.VERSION, Fit.to(VERSION, envelope.version()))
                .set(CLAIM_TRANSACTION.DELIMITERS, envelope.delimiters().code())
                .set(
                        CLAIM_TRANSACTION.INTERCHANGE_NUMBER,
                        Fit.to(NUMBER, envelope.interchangeNumber()))
                .set(CLAIM_TRANSACTION.GROUP_NUMBER, Fit.to(NUMBER, envelope.groupNumber()))
                .set(CLAIM_TRANSACTION.CONTROL_NUMBER, Fit.to(NUMBER, header.controlNumber()))
                .set(CLAIM_TRANSACTION.SENDER, Fit.to(TEXT, envelope.sender()))
                .set(CLAIM_TRANSACTION.RECEIVER, Fit.to(TEXT, envelope.receiver()))
                .set(CLAIM_TRANSACTION.REFERENCE, Fit.to(TEXT, header.reference()))
                .set(CLAIM_TRANSACTION.CREATED_ON, header.createdOn().orElse(null))
                .set(CLAIM_TRANSACTION.CLAIM_COUNT, end.claims())
                .set(CLAIM_TRANSACTION.STATEMENT_COUNT, end.acknowledgments())
                .set(CLAIM_TRANSACTION.REPEATED_COUNT, 0)
                .set(CLAIM_TRANSACTION.START_BYTE, end.at().offset())
                .set(CLAIM_TRANSACTION.BYTE_COUNT, end.at().length())
                .execute();
        return id;
    }

    void setRepeated(long transactionId, int repeated) {
        db.update(CLAIM_TRANSACTION)
                .set(CLAIM_TRANSACTION.REPEATED_COUNT, repeated)
                .where(CLAIM_TRANSACTION.ID.eq(transactionId))
                .execute();
    }

    /** Forgets that transactions of a file were passed over as tests; false if there is none. */
    boolean forgetTests(long fileId) {
        return 0
                < db.deleteFrom(CLAIM_TRANSACTION)
                        .where(CLAIM_TRANSACTION.CLAIM_FILE_ID.eq(fileId))
                        .and(CLAIM_TRANSACTION.STATUS.eq(TransactionStatus.TEST.name()))
                        .execute();
    }

    Set<Integer> listOrdinals(long fileId) {
        return db.select(CLAIM_TRANSACTION.ORDINAL)
                .from(CLAIM_TRANSACTION)
                .where(CLAIM_TRANSACTION.CLAIM_FILE_ID.eq(fileId))
                .fetchSet(CLAIM_TRANSACTION.ORDINAL);
    }

    int countSetAside(Collection<String> sha256s) {
        return db.selectCount()
                .from(CLAIM_TRANSACTION)
                .join(CLAIM_FILE)
                .on(CLAIM_FILE.ID.eq(CLAIM_TRANSACTION.CLAIM_FILE_ID))
                .where(CLAIM_FILE.SHA256.in(sha256s))
                .and(CLAIM_TRANSACTION.STATUS.eq(TransactionStatus.SET_ASIDE.name()))
                .fetchSingle()
                .value1();
    }

    Set<String> listKnownFiles(Collection<String> sha256s) {
        return known(CLAIM_FILE.SHA256, sha256s);
    }

    /** Those of some hashes that stored claims bear. */
    Set<String> listKnownClaims(Collection<String> hashes) {
        return known(SUBMITTED_CLAIM.CONTENT_HASH, hashes);
    }

    Set<String> listKnownStatements(Collection<String> hashes) {
        return known(ACKNOWLEDGMENT.CONTENT_HASH, hashes);
    }

    private Set<String> known(TableField<?, String> hash, Collection<String> hashes) {
        return new HashSet<>(
                db.select(hash).from(hash.getTable()).where(hash.in(hashes)).fetch(hash));
    }

    /** What a statement on a file may be about. */
    record SentTransaction(
            long id, String fileName, String sender, Optional<LocalDate> createdOn, int claims) {}

    List<SentTransaction> listSent(Acknowledgment.Level about, String trace, String group) {
        return db.select(
                        CLAIM_TRANSACTION.ID,
                        CLAIM_FILE.NAME,
                        CLAIM_TRANSACTION.SENDER,
                        CLAIM_TRANSACTION.CREATED_ON,
                        CLAIM_TRANSACTION.CLAIM_COUNT)
                .from(CLAIM_TRANSACTION)
                .join(CLAIM_FILE)
                .on(CLAIM_FILE.ID.eq(CLAIM_TRANSACTION.CLAIM_FILE_ID))
                .where(
                        switch (about) {
                            case TRANSACTION ->
                                    CLAIM_TRANSACTION
                                            .GROUP_NUMBER
                                            .eq(group)
                                            .and(CLAIM_TRANSACTION.CONTROL_NUMBER.eq(trace));
                            case GROUP -> CLAIM_TRANSACTION.GROUP_NUMBER.eq(group);
                            case INTERCHANGE -> CLAIM_TRANSACTION.INTERCHANGE_NUMBER.eq(trace);
                            default -> CLAIM_TRANSACTION.REFERENCE.eq(trace);
                        })
                .and(CLAIM_TRANSACTION.KIND.in(TransactionKind.namesOfClaims()))
                .and(CLAIM_TRANSACTION.STATUS.eq(TransactionStatus.STORED.name()))
                .orderBy(CLAIM_TRANSACTION.ID)
                .fetch(row ->
                        new SentTransaction(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                Optional.ofNullable(row.value4()),
                                row.value5()));
    }
}
