package org.overturn.core.cause;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.CAUSE;
import static org.overturn.core.db.schema.Tables.CAUSE_DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.overturn.core.money.Money;
import org.overturn.core.user.ScopeRepository;
import org.overturn.core.worklist.Access;
import org.springframework.stereotype.Repository;

/** What the denials of causes come to; every select is limited to the reader's rows. */
@Repository
class ProjectRepository {

    private static final Field<Integer> DENIALS = DSL.count();
    private static final Field<BigDecimal> AMOUNT = DSL.sum(DENIAL.AMOUNT);
    private static final Field<Integer> OPEN_DENIALS =
            DSL.count(DSL.when(DENIAL.WORKABLE.isTrue(), 1));
    private static final Field<BigDecimal> OPEN =
            DSL.coalesce(
                    DSL.sum(DSL.when(DENIAL.WORKABLE.isTrue(), DENIAL.AMOUNT)), BigDecimal.ZERO);
    private static final Field<BigDecimal> RECOVERED = DSL.sum(DENIAL.RECOVERED);
    private static final Field<LocalDate> FIRST = DSL.min(DENIAL.DENIED_ON);
    private static final Field<LocalDate> LAST = DSL.max(DENIAL.DENIED_ON);

    private final DSLContext db;

    ProjectRepository(DSLContext db) {
        this.db = db;
    }

    /** Those of one payer or of all, the most dollars first. */
    List<Project> list(Optional<String> payer, Access access) {
        return list(payer.map(CAUSE.PAYER_KEY::eq).orElseGet(DSL::noCondition), access);
    }

    Optional<Project> find(long id, Access access) {
        return list(CAUSE.ID.eq(id), access).stream().findFirst();
    }

    private List<Project> list(Condition which, Access access) {
        Map<String, String> names = names();
        return db.select(CAUSE.fields())
                .select(DENIALS, AMOUNT, OPEN_DENIALS, OPEN, RECOVERED, FIRST, LAST)
                .from(CAUSE)
                .join(CAUSE_DENIAL)
                .on(CAUSE_DENIAL.CAUSE_ID.eq(CAUSE.ID))
                .join(DENIAL)
                .on(DENIAL.ID.eq(CAUSE_DENIAL.DENIAL_ID))
                .where(which)
                .and(visibleTo(access))
                .groupBy(CAUSE.fields())
                .orderBy(AMOUNT.desc(), CAUSE.ID)
                .fetch(row -> project(row, names));
    }

    Optional<Long> findOf(long denialId, Access access) {
        return db.select(CAUSE_DENIAL.CAUSE_ID)
                .from(CAUSE_DENIAL)
                .join(DENIAL)
                .on(DENIAL.ID.eq(CAUSE_DENIAL.DENIAL_ID))
                .where(CAUSE_DENIAL.DENIAL_ID.eq(denialId))
                .and(visibleTo(access))
                .fetchOptional(CAUSE_DENIAL.CAUSE_ID);
    }

    /** By day. */
    List<Week> listDays(long causeId, Access access) {
        return db.select(DENIAL.DENIED_ON, DENIALS, AMOUNT)
                .from(CAUSE_DENIAL)
                .join(DENIAL)
                .on(DENIAL.ID.eq(CAUSE_DENIAL.DENIAL_ID))
                .where(CAUSE_DENIAL.CAUSE_ID.eq(causeId))
                .and(visibleTo(access))
                .groupBy(DENIAL.DENIED_ON)
                .orderBy(DENIAL.DENIED_ON)
                .fetch(row -> new Week(row.value1(), row.value2(), Money.of(row.value3())));
    }

    /** Those that can still be worked, the oldest service first. */
    List<OpenClaim> listOpen(long causeId, Access access) {
        return db.select(
                        ADJUDICATION.PAYER_CLAIM_NUMBER,
                        ADJUDICATION.PATIENT_LAST_NAME,
                        ADJUDICATION.PATIENT_FIRST_NAME,
                        ADJUDICATION.MEMBER_ID,
                        ADJUDICATION.SERVICE_FROM,
                        SERVICE_LINE.SUBMITTED_CODE,
                        SERVICE_LINE.PROCEDURE_CODE,
                        DENIAL.AMOUNT,
                        APPEAL.APPEAL_NUMBER)
                .from(CAUSE_DENIAL)
                .join(DENIAL)
                .on(DENIAL.ID.eq(CAUSE_DENIAL.DENIAL_ID))
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .leftJoin(SERVICE_LINE)
                .on(SERVICE_LINE.ID.eq(DENIAL.SERVICE_LINE_ID))
                .leftJoin(APPEAL)
                .on(APPEAL.ID.eq(DENIAL.APPEAL_ID))
                .where(CAUSE_DENIAL.CAUSE_ID.eq(causeId))
                .and(DENIAL.WORKABLE.isTrue())
                .and(visibleTo(access))
                .orderBy(ADJUDICATION.SERVICE_FROM, DENIAL.ID)
                .fetch(ProjectRepository::openClaim);
    }

    private static OpenClaim openClaim(Record row) {
        String first = row.get(ADJUDICATION.PATIENT_FIRST_NAME);
        String submitted = row.get(SERVICE_LINE.SUBMITTED_CODE);
        String decided = row.get(SERVICE_LINE.PROCEDURE_CODE);
        return new OpenClaim(
                row.get(ADJUDICATION.PAYER_CLAIM_NUMBER),
                row.get(ADJUDICATION.PATIENT_LAST_NAME) + (first.isEmpty() ? "" : ", " + first),
                row.get(ADJUDICATION.MEMBER_ID),
                Optional.ofNullable(row.get(ADJUDICATION.SERVICE_FROM)),
                decided == null ? "" : submitted.isEmpty() ? decided : submitted,
                Money.of(row.get(DENIAL.AMOUNT)),
                Optional.ofNullable(row.get(APPEAL.APPEAL_NUMBER)));
    }

    /** All that causes are looked for in, from a day on. */
    Money sumRefused(Optional<String> payer, LocalDate from, Access access) {
        return Money.of(
                db.select(DSL.coalesce(AMOUNT, BigDecimal.ZERO))
                        .from(DENIAL)
                        .where(DENIAL.DENIED_ON.ge(from))
                        .and(CauseSourceRepository.LOOKED_AT)
                        .and(payer.map(DENIAL.PAYER_KEY::eq).orElseGet(DSL::noCondition))
                        .and(visibleTo(access))
                        .fetchSingle()
                        .value1());
    }

    private static Condition visibleTo(Access access) {
        return ScopeRepository.within(access.facilities(), DENIAL.FACILITY)
                .and(ScopeRepository.within(access.payers(), DENIAL.PAYER_KEY));
    }

    private Map<String, String> names() {
        return db.select(REMITTANCE.PAYER_KEY, DSL.max(REMITTANCE.PAYER_NAME))
                .from(REMITTANCE)
                .groupBy(REMITTANCE.PAYER_KEY)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    private static Project project(Record row, Map<String, String> names) {
        StoredCause cause = CauseRepository.cause(row);
        return new Project(
                cause,
                names.getOrDefault(cause.reason().payer(), cause.reason().payer()),
                row.get(DENIALS),
                Money.of(row.get(AMOUNT)),
                row.get(OPEN_DENIALS),
                Money.of(row.get(OPEN)),
                Money.of(row.get(RECOVERED)),
                row.get(FIRST),
                row.get(LAST));
    }
}
