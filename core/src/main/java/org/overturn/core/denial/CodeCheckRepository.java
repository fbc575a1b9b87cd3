package org.overturn.core.denial;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMARK;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What codes are used how often; whatever there is, a query gives a row for each code. */
@Repository
class CodeCheckRepository {

    private final DSLContext db;

    CodeCheckRepository(DSLContext db) {
        this.db = db;
    }

    /** Where something stands in a received file. */
    record Place(String file, long offset) {}

    /** Reasons of all adjustments that count. */
    List<CodeUse> listReasons() {
        return db.select(
                        ADJUSTMENT.REASON_CODE,
                        inline(""),
                        count(),
                        sum(ADJUSTMENT.AMOUNT),
                        min(ADJUDICATION.REMITTED_ON),
                        max(ADJUDICATION.REMITTED_ON),
                        min(ADJUSTMENT.ID))
                .from(ADJUSTMENT)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(ADJUSTMENT.ADJUDICATION_ID))
                .where(WithdrawalRepository.counts(ADJUDICATION))
                .groupBy(ADJUSTMENT.REASON_CODE)
                .fetch(CodeCheckRepository::use);
    }

    /** Remarks that count, with the list or the element they stood in. */
    List<CodeUse> listRemarks() {
        return db.select(
                        REMARK.CODE,
                        REMARK.QUALIFIER,
                        count(),
                        inline(BigDecimal.ZERO),
                        min(ADJUDICATION.REMITTED_ON),
                        max(ADJUDICATION.REMITTED_ON),
                        min(REMARK.ID))
                .from(REMARK)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(REMARK.ADJUDICATION_ID))
                .where(WithdrawalRepository.counts(ADJUDICATION))
                .groupBy(REMARK.CODE, REMARK.QUALIFIER)
                .fetch(CodeCheckRepository::use);
    }

    /**
     * Reasons of denials with the remarks that bear on them.
     *
     * @param workable only of those that can be worked
     */
    List<CodeUse> listDenials(boolean workable) {
        return db.select(
                        DENIAL.REASON_CODE,
                        DENIAL.REMARK_CODES,
                        count(),
                        sum(DENIAL.AMOUNT),
                        min(DENIAL.DENIED_ON),
                        max(DENIAL.DENIED_ON),
                        min(DENIAL.ADJUSTMENT_ID))
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .where(WithdrawalRepository.counts(ADJUDICATION))
                .and(workable ? DENIAL.WORKABLE.isTrue() : DSL.noCondition())
                .groupBy(DENIAL.REASON_CODE, DENIAL.REMARK_CODES)
                .fetch(CodeCheckRepository::use);
    }

    private static CodeUse use(
            Record7<String, String, Integer, BigDecimal, LocalDate, LocalDate, Long> row) {
        return new CodeUse(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                Optional.ofNullable(row.value5()),
                Optional.ofNullable(row.value6()),
                row.value7());
    }

    Place getAdjustmentPlace(long id) {
        return getPlace(
                ADJUSTMENT,
                ADJUSTMENT.ID.eq(id),
                ADJUSTMENT.ADJUDICATION_ID,
                ADJUSTMENT.START_BYTE);
    }

    Place getRemarkPlace(long id) {
        return getPlace(REMARK, REMARK.ID.eq(id), REMARK.ADJUDICATION_ID, REMARK.START_BYTE);
    }

    private Place getPlace(
            Table<?> table, Condition which, Field<Long> adjudication, Field<Long> startByte) {
        return db.select(REMITTANCE_FILE.NAME, startByte)
                .from(table)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(adjudication))
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .where(which)
                .fetchSingle(row -> new Place(row.value1(), row.value2()));
    }
}
