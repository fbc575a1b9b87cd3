package org.overturn.core.remittance;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.PROVIDER_ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.money.Money;
import org.overturn.core.x12.Delimiters;
import org.springframework.stereotype.Repository;

@Repository
class RemittanceRepository {

    private final DSLContext db;
    private final Ids ids;

    RemittanceRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** The remittance that came before with this content, whatever its envelope. */
    Optional<Long> findSameContent(String contentHash) {
        return db.select(REMITTANCE.ID)
                .from(REMITTANCE)
                .where(REMITTANCE.CONTENT_HASH.eq(contentHash))
                .and(REMITTANCE.STATUS.in("REGISTERED", "STORED", "HELD", "REPLACED", "REJECTED"))
                .orderBy(REMITTANCE.ID)
                .limit(1)
                .fetchOptional(REMITTANCE.ID);
    }

    /** Writes a remittance down and gives its key. */
    long insertRemittance(
            long fileId, FileScan.Scanned scanned, RemittanceStatus status, Optional<Long> sameAs) {
        Remittance header = scanned.header();
        RemittanceEnd end = scanned.end();
        Remittance.Payment payment = header.payment();
        long id = ids.next();
        db.insertInto(REMITTANCE)
                .set(REMITTANCE.ID, id)
                .set(REMITTANCE.FILE_ID, fileId)
                .set(REMITTANCE.ORDINAL, header.ordinal())
                .set(REMITTANCE.STATUS, status.name())
                .set(REMITTANCE.CONTENT_HASH, end.contentHash())
                .set(REMITTANCE.REMITTANCE_KEY, scanned.remittanceKey())
                .set(REMITTANCE.SAME_AS_ID, sameAs.orElse(null))
                .set(REMITTANCE.START_BYTE, end.offset())
                .set(REMITTANCE.BYTE_COUNT, end.length())
                .set(REMITTANCE.CONTROL_NUMBER, Fit.to(64, header.controlNumber()))
                .set(REMITTANCE.VERSION, Fit.to(32, header.envelope().version()))
                .set(REMITTANCE.DELIMITERS, header.envelope().delimiters().code())
                .set(REMITTANCE.TRACE_NUMBER, Fit.to(80, payment.traceNumber()))
                .set(REMITTANCE.PAYER_KEY, Fit.to(80, RemittanceIdentity.payerKey(header)))
                .set(REMITTANCE.PAYER_NAME, Fit.to(120, header.payer().name()))
                .set(REMITTANCE.PAYER_IDENTIFIER, Fit.to(80, header.payer().identifier()))
                .set(REMITTANCE.PAYER_CONTACT, Fit.to(255, contact(header.payer())))
                .set(REMITTANCE.PAYEE_NAME, Fit.to(120, header.payee().name()))
                .set(REMITTANCE.PAYEE_IDENTIFIER, Fit.to(80, header.payee().identifier()))
                .set(REMITTANCE.PAYMENT_AMOUNT, payment.amount().orElse(Money.ZERO).toBigDecimal())
                .set(REMITTANCE.PAYMENT_METHOD, Fit.to(8, payment.method()))
                .set(REMITTANCE.PAYMENT_DATE, Fit.to(16, payment.date()))
                .set(REMITTANCE.REMITTED_ON, header.remittedOn().orElse(null))
                .set(REMITTANCE.CLAIMS_PAID, end.claimsPaid().toBigDecimal())
                .set(REMITTANCE.PROVIDER_ADJUSTED, end.providerAdjusted().toBigDecimal())
                .set(REMITTANCE.DIFFERENCE, end.difference().toBigDecimal())
                .set(REMITTANCE.ADJUDICATION_COUNT, end.adjudications())
                .set(REMITTANCE.STORED_COUNT, 0)
                .set(REMITTANCE.NEXT_BYTE, end.offset())
                .execute();
        if (status == RemittanceStatus.REGISTERED) {
            insertProviderAdjustments(id, end.providerAdjustments());
        }
        return id;
    }

    void insertProviderAdjustments(long remittanceId, List<ProviderAdjustment> all) {
        BulkInsert rows =
                new BulkInsert(
                        PROVIDER_ADJUSTMENT,
                        PROVIDER_ADJUSTMENT.ID,
                        PROVIDER_ADJUSTMENT.REMITTANCE_ID,
                        PROVIDER_ADJUSTMENT.ORDINAL,
                        PROVIDER_ADJUSTMENT.CODE,
                        PROVIDER_ADJUSTMENT.REFERENCE,
                        PROVIDER_ADJUSTMENT.AMOUNT,
                        PROVIDER_ADJUSTMENT.START_BYTE,
                        PROVIDER_ADJUSTMENT.BYTE_COUNT,
                        PROVIDER_ADJUSTMENT.PAYER_KEY,
                        PROVIDER_ADJUSTMENT.CLAIM_NUMBER);
        String payer = all.isEmpty() ? "" : payerKey(remittanceId);
        int ordinal = 0;
        for (ProviderAdjustment one : all) {
            rows.add(
                    ids.next(),
                    remittanceId,
                    ++ordinal,
                    Fit.to(8, one.code()),
                    Fit.to(80, one.reference()),
                    one.amountOrZero().toBigDecimal(),
                    one.offset(),
                    one.length(),
                    payer,
                    Fit.to(80, one.reference().strip()));
        }
        rows.execute(db);
    }

    private String payerKey(long remittanceId) {
        return db.select(REMITTANCE.PAYER_KEY)
                .from(REMITTANCE)
                .where(REMITTANCE.ID.eq(remittanceId))
                .fetchSingle(REMITTANCE.PAYER_KEY);
    }

    int countLeft() {
        return db.select(
                        DSL.coalesce(
                                DSL.sum(
                                        REMITTANCE.ADJUDICATION_COUNT.minus(
                                                REMITTANCE.STORED_COUNT)),
                                BigDecimal.ZERO))
                .from(REMITTANCE)
                .where(REMITTANCE.STATUS.eq(RemittanceStatus.REGISTERED.name()))
                .fetchSingle()
                .value1()
                .intValueExact();
    }

    int countNotPosted(long fileId) {
        return db.fetchCount(
                REMITTANCE,
                REMITTANCE.FILE_ID.eq(fileId).and(REMITTANCE.STATUS.in("HELD", "SET_ASIDE")));
    }

    /** Forgets that remittances of a file were passed over as tests; gives their positions. */
    Set<Integer> forgetTests(long fileId) {
        Condition tests =
                REMITTANCE
                        .FILE_ID
                        .eq(fileId)
                        .and(REMITTANCE.STATUS.eq(RemittanceStatus.TEST.name()));
        Set<Integer> ordinals =
                db.select(REMITTANCE.ORDINAL)
                        .from(REMITTANCE)
                        .where(tests)
                        .fetchSet(REMITTANCE.ORDINAL);
        db.deleteFrom(REMITTANCE).where(tests).execute();
        return ordinals;
    }

    /** Marks what is stored whole: first remittances, then files. */
    void finish(long fileId) {
        db.update(REMITTANCE)
                .set(REMITTANCE.STATUS, RemittanceStatus.STORED.name())
                .where(REMITTANCE.FILE_ID.eq(fileId))
                .and(REMITTANCE.STATUS.eq(RemittanceStatus.REGISTERED.name()))
                .and(REMITTANCE.STORED_COUNT.eq(REMITTANCE.ADJUDICATION_COUNT))
                .execute();
        db.update(REMITTANCE_FILE)
                .set(REMITTANCE_FILE.STATUS, "STORED")
                .where(REMITTANCE_FILE.ID.eq(fileId))
                .and(REMITTANCE_FILE.STATUS.eq("REGISTERED"))
                .andNotExists(
                        DSL.selectOne()
                                .from(REMITTANCE)
                                .where(REMITTANCE.FILE_ID.eq(fileId))
                                .and(REMITTANCE.STATUS.eq(RemittanceStatus.REGISTERED.name())))
                .execute();
    }

    private static String contact(Remittance.Party payer) {
        return payer.contacts().stream()
                .flatMap(c -> c.numbers().stream().map(n -> n.qualifier() + " " + n.value()))
                .findFirst()
                .orElse("");
    }

    /** Where a stored adjudication stands in which kept file. */
    record ClaimPlace(
            String sha256,
            String fileName,
            Remittance.Envelope envelope,
            int remittanceOrdinal,
            long remittanceOffset,
            Optional<LocalDate> remittedOn,
            int ordinal,
            long offset) {}

    ClaimPlace getPlace(long adjudicationId) {
        return db.select(
                        REMITTANCE_FILE.SHA256,
                        REMITTANCE_FILE.NAME,
                        REMITTANCE.VERSION,
                        REMITTANCE.DELIMITERS,
                        REMITTANCE.ORDINAL,
                        REMITTANCE.START_BYTE,
                        REMITTANCE.REMITTED_ON,
                        ADJUDICATION.ORDINAL,
                        ADJUDICATION.START_BYTE)
                .from(ADJUDICATION)
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .where(ADJUDICATION.ID.eq(adjudicationId))
                .fetchSingle(row ->
                        new ClaimPlace(
                                row.value1(),
                                row.value2(),
                                new Remittance.Envelope(
                                        "",
                                        "",
                                        "",
                                        row.value3(),
                                        Delimiters.of(row.value4()),
                                        false),
                                row.value5(),
                                row.value6(),
                                Optional.ofNullable(row.value7()),
                                row.value8(),
                                row.value9()));
    }
}
