package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.WATERMARK;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.overturn.core.db.schema.tables.Adjudication;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** The chains of adjudications: who undoes and who replaces whom. */
@Repository
class ChainRepository {

    private static final String NAME = "closeLoop";

    private final DSLContext db;

    ChainRepository(DSLContext db) {
        this.db = db;
    }

    /** A claim of a payer, as far as account numbers tell claims apart. */
    record ClaimKey(String payerKey, String accountKey) {}

    /** Up to where chains have been looked at, and how far there is something to look at. */
    long seenId() {
        return db.select(WATERMARK.SEEN_ID)
                .from(WATERMARK)
                .where(WATERMARK.NAME.eq(NAME))
                .fetchOptional(WATERMARK.SEEN_ID)
                .orElse(0L);
    }

    long newestId() {
        return db.select(DSL.coalesce(DSL.max(ADJUDICATION.ID), 0L))
                .from(ADJUDICATION)
                .fetchSingle()
                .value1();
    }

    void saw(long id) {
        if (0
                == db.update(WATERMARK)
                        .set(WATERMARK.SEEN_ID, id)
                        .where(WATERMARK.NAME.eq(NAME))
                        .execute()) {
            db.insertInto(WATERMARK).set(WATERMARK.NAME, NAME).set(WATERMARK.SEEN_ID, id).execute();
        }
    }

    /** Claims with an adjudication newer than the key that is a reversal or not the only one. */
    List<ClaimKey> listGrown(long sinceId) {
        Adjudication grown = ADJUDICATION.as("grown");
        return db.select(grown.PAYER_KEY, grown.ACCOUNT_KEY)
                .from(grown)
                .where(grown.ID.gt(sinceId))
                .and(
                        grown.STATUS_CODE
                                .eq("22")
                                .orExists(
                                        DSL.selectOne()
                                                .from(ADJUDICATION)
                                                .where(
                                                        ADJUDICATION.ACCOUNT_KEY.eq(
                                                                grown.ACCOUNT_KEY))
                                                .and(ADJUDICATION.PAYER_KEY.eq(grown.PAYER_KEY))
                                                .and(ADJUDICATION.ID.ne(grown.ID))))
                .groupBy(grown.PAYER_KEY, grown.ACCOUNT_KEY)
                .orderBy(grown.PAYER_KEY, grown.ACCOUNT_KEY)
                .fetch(row -> new ClaimKey(row.value1(), row.value2()));
    }

    List<ChainLink> listLinks(ClaimKey claim) {
        return db.select(
                        ADJUDICATION.ID,
                        ADJUDICATION.REMITTANCE_ID,
                        ADJUDICATION.ORDINAL,
                        ADJUDICATION.REMITTED_ON,
                        ADJUDICATION.STATUS_CODE,
                        ADJUDICATION.ACCOUNT_KEY,
                        ADJUDICATION.PAYER_CLAIM_NUMBER,
                        ADJUDICATION.ORIGINAL_REFERENCE,
                        ADJUDICATION.MEMBER_ID,
                        ADJUDICATION.CHARGE,
                        ADJUDICATION.PAID,
                        ADJUDICATION.SUM_DENIAL,
                        ADJUDICATION.REVERSED_BY_ID,
                        ADJUDICATION.CORRECTS_ID)
                .from(ADJUDICATION)
                .where(ADJUDICATION.PAYER_KEY.eq(claim.payerKey()))
                .and(ADJUDICATION.ACCOUNT_KEY.eq(claim.accountKey()))
                .and(WithdrawalRepository.counts(ADJUDICATION))
                .orderBy(ADJUDICATION.REMITTANCE_ID, ADJUDICATION.ORDINAL)
                .fetch(ChainRepository::link);
    }

    private static ChainLink link(Record row) {
        return new ChainLink(
                row.get(ADJUDICATION.ID),
                row.get(ADJUDICATION.REMITTANCE_ID),
                row.get(ADJUDICATION.ORDINAL),
                Optional.ofNullable(row.get(ADJUDICATION.REMITTED_ON)),
                row.get(ADJUDICATION.STATUS_CODE),
                row.get(ADJUDICATION.ACCOUNT_KEY),
                row.get(ADJUDICATION.PAYER_CLAIM_NUMBER),
                row.get(ADJUDICATION.ORIGINAL_REFERENCE),
                row.get(ADJUDICATION.MEMBER_ID),
                Money.of(row.get(ADJUDICATION.CHARGE)),
                Money.of(row.get(ADJUDICATION.PAID)),
                Money.of(row.get(ADJUDICATION.SUM_DENIAL)),
                Optional.ofNullable(row.get(ADJUDICATION.REVERSED_BY_ID)),
                Optional.ofNullable(row.get(ADJUDICATION.CORRECTS_ID)));
    }

    void reverse(long originalId, long reversalId) {
        db.update(ADJUDICATION)
                .set(ADJUDICATION.REVERSED_BY_ID, reversalId)
                .where(ADJUDICATION.ID.eq(originalId))
                .and(ADJUDICATION.REVERSED_BY_ID.isNull())
                .execute();
        correct(originalId, reversalId);
    }

    void correct(long originalId, long correctionId) {
        db.update(ADJUDICATION)
                .set(ADJUDICATION.CORRECTS_ID, originalId)
                .where(ADJUDICATION.ID.eq(correctionId))
                .and(ADJUDICATION.CORRECTS_ID.isNull())
                .execute();
    }

    void markKind(long adjudicationId, DenialKind kind) {
        db.update(DENIAL)
                .set(DENIAL.KIND, kind.name())
                .where(DENIAL.ADJUDICATION_ID.eq(adjudicationId))
                .execute();
    }

    /** A denial that no later decision has settled for good. */
    record Undecided(long id, String status, Money amount, boolean appealed) {}

    List<Undecided> listUndecided(long adjudicationId) {
        return db.select(DENIAL.ID, DENIAL.STATUS, DENIAL.AMOUNT, DENIAL.APPEAL_ID.isNotNull())
                .from(DENIAL)
                .where(DENIAL.ADJUDICATION_ID.eq(adjudicationId))
                .and(DENIAL.STATUS.in("FOUND", "OPEN", "APPEALED", "SUPERSEDED"))
                .orderBy(DENIAL.ID)
                .fetch(row ->
                        new Undecided(
                                row.value1(), row.value2(), Money.of(row.value3()), row.value4()));
    }

    void close(Undecided denial, DenialStatus status, Money recovered) {
        db.update(DENIAL)
                .set(DENIAL.STATUS, status.name())
                .set(DENIAL.VERSION, DENIAL.VERSION.plus(1))
                .set(DENIAL.RECOVERED, recovered.toBigDecimal())
                .where(DENIAL.ID.eq(denial.id()))
                .and(DENIAL.STATUS.eq(denial.status()))
                .execute();
    }
}
