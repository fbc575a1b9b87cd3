package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.overturn.core.db.Watermark;
import org.overturn.core.db.schema.tables.Adjudication;
import org.springframework.stereotype.Repository;

/** Which claims have grown since their chains were last looked at. */
@Repository
class GrownClaimRepository {

    private static final String NAME = "closeLoop";
    private static final Adjudication GROWN = ADJUDICATION.as("grown");

    private final DSLContext db;
    private final Watermark watermark;

    GrownClaimRepository(DSLContext db) {
        this.db = db;
        this.watermark = new Watermark(db, NAME);
    }

    /** Up to where chains have been looked at, and how far there is something to look at. */
    long seenId() {
        return watermark.seenId();
    }

    long newestId() {
        return db.select(DSL.coalesce(DSL.max(ADJUDICATION.ID), 0L))
                .from(ADJUDICATION)
                .fetchSingle()
                .value1();
    }

    void saw(long id) {
        watermark.saw(id);
    }

    /** Adjudications newer than the key that are reversals or not alone in their claim. */
    List<Long> listGrown(long sinceId) {
        return db.select(GROWN.ID)
                .from(GROWN)
                .where(GROWN.ID.gt(sinceId))
                .and(
                        GROWN.STATUS_CODE
                                .eq("22")
                                .or(hasOther(ofAccount()))
                                .or(hasOther(ofNumber()))
                                .or(hasOther(referring()))
                                .or(hasOther(referredTo())))
                .orderBy(GROWN.ID)
                .fetch(GROWN.ID);
    }

    private static Condition ofAccount() {
        return ADJUDICATION.ACCOUNT_KEY.eq(GROWN.ACCOUNT_KEY).and(GROWN.ACCOUNT_KEY.notIn("", "0"));
    }

    private static Condition ofNumber() {
        return ADJUDICATION
                .PAYER_CLAIM_NUMBER
                .eq(GROWN.PAYER_CLAIM_NUMBER)
                .and(GROWN.PAYER_CLAIM_NUMBER.ne(""));
    }

    private static Condition referring() {
        return ADJUDICATION
                .ORIGINAL_REFERENCE
                .eq(GROWN.PAYER_CLAIM_NUMBER)
                .and(GROWN.PAYER_CLAIM_NUMBER.ne(""));
    }

    private static Condition referredTo() {
        return ADJUDICATION
                .PAYER_CLAIM_NUMBER
                .eq(GROWN.ORIGINAL_REFERENCE)
                .and(GROWN.ORIGINAL_REFERENCE.ne(""));
    }

    private static Condition hasOther(Condition how) {
        return DSL.exists(
                DSL.selectOne()
                        .from(ADJUDICATION)
                        .where(how)
                        .and(ADJUDICATION.PAYER_KEY.eq(GROWN.PAYER_KEY))
                        .and(ADJUDICATION.ID.ne(GROWN.ID)));
    }
}
