package org.overturn.batch.night;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.overturn.core.db.schema.Tables.ACKNOWLEDGMENT;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.CLAIM_FILE;
import static org.overturn.core.db.schema.Tables.CLAIM_TRANSACTION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.ISSUE;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;
import static org.overturn.core.db.schema.Tables.SUBMITTED_CLAIM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** Counts for the closing lines of a night run and for the staff's mail. */
@Repository
class NightRepository {

    private static final int SOON_DAYS = 14;

    private final DSLContext db;

    NightRepository(DSLContext db) {
        this.db = db;
    }

    /** Of the days on which a file came, an appeal was opened or an issue was found, the last. */
    Optional<LocalDate> findLastDay() {
        return Stream.of(REMITTANCE_FILE.RECEIVED_ON, APPEAL.OPENED_ON, ISSUE.FOUND_ON)
                .map(this::last)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDate> last(TableField<?, LocalDate> day) {
        return Optional.ofNullable(db.select(max(day)).from(day.getTable()).fetchSingle().value1());
    }

    NightSummary summary(LocalDate day) {
        Map<String, Integer> files =
                counts(REMITTANCE_FILE.STATUS, REMITTANCE_FILE.RECEIVED_ON.eq(day));
        Condition unsent = APPEAL.STATUS.in("OPENED", "NEEDS_PERSON", "FOR_REVIEW");
        return new NightSummary(
                day,
                files.getOrDefault("STORED", 0) + files.getOrDefault("REGISTERED", 0),
                files.getOrDefault("REFUSED", 0),
                remittances(day),
                claims(day),
                sent(day),
                appeals(day),
                db.fetchCount(APPEAL, unsent.or(APPEAL.STATUS.eq("SENT"))),
                db.fetchCount(
                        APPEAL, unsent.and(APPEAL.DUE_ON.between(day, day.plusDays(SOON_DAYS)))),
                db.fetchCount(APPEAL, unsent.and(APPEAL.DUE_ON.lt(day))),
                nextDue(unsent.and(APPEAL.DUE_ON.ge(day))),
                fullestPacket(day),
                problems(day));
    }

    private Optional<String> fullestPacket(LocalDate day) {
        return db.select(APPEAL.APPEAL_NUMBER)
                .from(APPEAL)
                .where(APPEAL.OPENED_ON.eq(day))
                .and(APPEAL.STATUS.eq("FOR_REVIEW"))
                .orderBy(APPEAL.PACKET_PAGES.desc(), APPEAL.APPEAL_NUMBER)
                .limit(1)
                .fetchOptional(APPEAL.APPEAL_NUMBER);
    }

    private NightSummary.Remittances remittances(LocalDate day) {
        Map<String, Integer> byStatus =
                db.select(REMITTANCE.STATUS, count())
                        .from(REMITTANCE)
                        .join(REMITTANCE_FILE)
                        .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                        .where(REMITTANCE_FILE.RECEIVED_ON.eq(day))
                        .groupBy(REMITTANCE.STATUS)
                        .fetchMap(REMITTANCE.STATUS, count());
        return new NightSummary.Remittances(
                byStatus.getOrDefault("STORED", 0),
                byStatus.getOrDefault("SKIPPED", 0),
                byStatus.getOrDefault("HELD", 0),
                byStatus.getOrDefault("SET_ASIDE", 0),
                byStatus.getOrDefault("TEST", 0));
    }

    private NightSummary.Claims claims(LocalDate day) {
        Field<Integer> denied =
                count().filterWhere(ADJUDICATION.OUTCOME.in("FULL_DENIAL", "PARTIAL_DENIAL"));
        return db.select(count(), denied, total(ADJUDICATION.PAID), total(ADJUDICATION.SUM_DENIAL))
                .from(ADJUDICATION)
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .where(REMITTANCE_FILE.RECEIVED_ON.eq(day))
                .and(REMITTANCE.STATUS.ne("REPLACED"))
                .fetchSingle(row ->
                        new NightSummary.Claims(
                                row.value1(),
                                row.value2(),
                                Money.of(row.value3()),
                                denials(day),
                                Money.of(row.value4())));
    }

    private int denials(LocalDate day) {
        return db.selectCount()
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .where(DENIAL.FOUND_ON.eq(day))
                .and(REMITTANCE.STATUS.ne("REPLACED"))
                .fetchSingle()
                .value1();
    }

    private NightSummary.Sent sent(LocalDate day) {
        int claims =
                db.selectCount()
                        .from(SUBMITTED_CLAIM)
                        .join(CLAIM_TRANSACTION)
                        .on(CLAIM_TRANSACTION.ID.eq(SUBMITTED_CLAIM.CLAIM_TRANSACTION_ID))
                        .join(CLAIM_FILE)
                        .on(CLAIM_FILE.ID.eq(CLAIM_TRANSACTION.CLAIM_FILE_ID))
                        .where(CLAIM_FILE.RECEIVED_ON.eq(day))
                        .fetchSingle()
                        .value1();
        Condition aboutClaim = ACKNOWLEDGMENT.ABOUT.eq("CLAIM");
        Field<Integer> onClaims = count().filterWhere(aboutClaim);
        Field<Integer> refused =
                count().filterWhere(
                                aboutClaim.and(ACKNOWLEDGMENT.VERDICT.in("REJECTED", "NOT_FOUND")));
        return db.select(count(), onClaims, refused)
                .from(ACKNOWLEDGMENT)
                .join(CLAIM_TRANSACTION)
                .on(CLAIM_TRANSACTION.ID.eq(ACKNOWLEDGMENT.CLAIM_TRANSACTION_ID))
                .join(CLAIM_FILE)
                .on(CLAIM_FILE.ID.eq(CLAIM_TRANSACTION.CLAIM_FILE_ID))
                .where(CLAIM_FILE.RECEIVED_ON.eq(day))
                .fetchSingle(row ->
                        new NightSummary.Sent(
                                claims, row.value2(), row.value3(), row.value1() - row.value2()));
    }

    private NightSummary.Appeals appeals(LocalDate day) {
        Condition opened = APPEAL.OPENED_ON.eq(day);
        Condition decided = APPEAL.DECIDED_ON.eq(day);
        return new NightSummary.Appeals(
                db.fetchCount(APPEAL, opened),
                sumOf(APPEAL.AMOUNT, opened),
                db.fetchCount(APPEAL, opened.and(APPEAL.STATUS.eq("FOR_REVIEW"))),
                db.fetchCount(APPEAL, opened.and(APPEAL.STATUS.eq("NEEDS_PERSON"))),
                db.fetchCount(APPEAL, decided),
                sumOf(APPEAL.RECOVERED, decided));
    }

    private Money sumOf(TableField<?, BigDecimal> amount, Condition condition) {
        return Money.of(
                db.select(total(amount)).from(APPEAL).where(condition).fetchSingle().value1());
    }

    private Optional<LocalDate> nextDue(Condition condition) {
        return Optional.ofNullable(
                db.select(min(APPEAL.DUE_ON)).from(APPEAL).where(condition).fetchSingle().value1());
    }

    private NightSummary.Problems problems(LocalDate day) {
        Map<String, Integer> bySeverity = counts(ISSUE.SEVERITY, ISSUE.FOUND_ON.eq(day));
        return new NightSummary.Problems(
                bySeverity.getOrDefault("ERROR", 0),
                bySeverity.getOrDefault("WARNING", 0),
                bySeverity.getOrDefault("INFO", 0));
    }

    private Map<String, Integer> counts(TableField<?, String> by, Condition condition) {
        return db.select(by, count())
                .from(by.getTable())
                .where(condition)
                .groupBy(by)
                .fetchMap(by, count());
    }

    private static Field<BigDecimal> total(TableField<?, BigDecimal> amount) {
        return coalesce(sum(amount), BigDecimal.ZERO);
    }
}
