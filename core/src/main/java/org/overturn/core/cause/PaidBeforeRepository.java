package org.overturn.core.cause;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.overturn.core.money.Money;
import org.overturn.core.user.ScopeRepository;
import org.overturn.core.worklist.Access;
import org.springframework.stereotype.Repository;

/** Lines of the same procedure that the same payer decided. */
@Repository
class PaidBeforeRepository {

    private static final Field<String> PROCEDURE =
            DSL.coalesce(DSL.nullif(SERVICE_LINE.SUBMITTED_CODE, ""), SERVICE_LINE.PROCEDURE_CODE);

    private final DSLContext db;

    PaidBeforeRepository(DSLContext db) {
        this.db = db;
    }

    /** What a denial is about. */
    record Subject(
            String payerKey,
            String payer,
            String procedure,
            String accountKey,
            LocalDate deniedOn) {}

    Optional<Subject> findSubject(long denialId, Access access) {
        return db.select(
                        DENIAL.PAYER_KEY,
                        REMITTANCE.PAYER_NAME,
                        PROCEDURE,
                        ADJUDICATION.ACCOUNT_KEY,
                        DENIAL.DENIED_ON)
                .from(DENIAL)
                .join(SERVICE_LINE)
                .on(SERVICE_LINE.ID.eq(DENIAL.SERVICE_LINE_ID))
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .where(DENIAL.ID.eq(denialId))
                .and(PROCEDURE.ne(""))
                .and(ScopeRepository.within(access.facilities(), DENIAL.FACILITY))
                .and(ScopeRepository.within(access.payers(), DENIAL.PAYER_KEY))
                .fetchOptional(row ->
                        new Subject(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5()));
    }

    /** Those that were paid and not taken back, by what they came to. */
    List<PaidBefore.Line> listPaid(Subject subject, LocalDate from, Access access) {
        return decided(
                        subject,
                        from,
                        access,
                        SERVICE_LINE.MODIFIERS,
                        SERVICE_LINE.UNITS,
                        SERVICE_LINE.CHARGE,
                        SERVICE_LINE.PAID,
                        ADJUDICATION.REMITTED_ON)
                .and(SERVICE_LINE.PAID.gt(BigDecimal.ZERO))
                .orderBy(SERVICE_LINE.PAID, SERVICE_LINE.ID)
                .fetch(row ->
                        new PaidBefore.Line(
                                row.get(SERVICE_LINE.MODIFIERS),
                                row.get(SERVICE_LINE.UNITS),
                                Money.of(row.get(SERVICE_LINE.CHARGE)),
                                Money.of(row.get(SERVICE_LINE.PAID)),
                                row.get(ADJUDICATION.REMITTED_ON).getYear()));
    }

    int countDecided(Subject subject, LocalDate from, Access access) {
        return decided(subject, from, access, DSL.count()).fetchSingle().get(0, Integer.class);
    }

    private SelectConditionStep<?> decided(
            Subject subject, LocalDate from, Access access, SelectFieldOrAsterisk... fields) {
        return db.select(fields)
                .from(ADJUDICATION)
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .join(SERVICE_LINE)
                .on(SERVICE_LINE.ADJUDICATION_ID.eq(ADJUDICATION.ID))
                .where(ADJUDICATION.PAYER_KEY.eq(subject.payerKey()))
                .and(ADJUDICATION.REMITTED_ON.ge(from))
                .and(ADJUDICATION.REMITTED_ON.lt(subject.deniedOn()))
                .and(ADJUDICATION.ACCOUNT_KEY.ne(subject.accountKey()))
                .and(ADJUDICATION.STATUS_CODE.notIn(CauseSourceRepository.UNDECIDED))
                .and(ADJUDICATION.REVERSED_BY_ID.isNull())
                .and(REMITTANCE.STATUS.eq("STORED"))
                .and(is(subject.procedure()))
                .and(ScopeRepository.within(access.facilities(), REMITTANCE.PAYEE_IDENTIFIER));
    }

    private static Condition is(String procedure) {
        return SERVICE_LINE
                .SUBMITTED_CODE
                .eq(procedure)
                .or(
                        SERVICE_LINE
                                .SUBMITTED_CODE
                                .eq("")
                                .and(SERVICE_LINE.PROCEDURE_CODE.eq(procedure)));
    }
}
