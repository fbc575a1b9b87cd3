package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.db.schema.tables.Adjudication;
import org.overturn.core.db.schema.tables.ServiceLine;
import org.overturn.core.money.Money;
import org.overturn.core.payer.LineOfBusiness;
import org.springframework.stereotype.Repository;

@Repository
class DenialRepository {

    private final DSLContext db;
    private final Ids ids;

    DenialRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    static BulkInsert rows() {
        return new BulkInsert(
                DENIAL,
                DENIAL.ID,
                DENIAL.ADJUDICATION_ID,
                DENIAL.ADJUSTMENT_ID,
                DENIAL.SERVICE_LINE_ID,
                DENIAL.KIND,
                DENIAL.STATUS,
                DENIAL.GROUP_CODE,
                DENIAL.REASON_CODE,
                DENIAL.REMARK_CODES,
                DENIAL.AMOUNT,
                DENIAL.RECOVERED,
                DENIAL.CATEGORY,
                DENIAL.LIABILITY,
                DENIAL.APPEAL_RIGHT,
                DENIAL.ROUTE,
                DENIAL.ROUTE_REASON,
                DENIAL.FOUND_ON,
                DENIAL.DENIED_ON,
                DENIAL.DUE_CONFIDENCE,
                DENIAL.DUE_LEVEL,
                DENIAL.DUE_RULE,
                DENIAL.DUE_CITATION,
                DENIAL.DUE_EXPLANATION);
    }

    void insert(BulkInsert rows) {
        rows.execute(db);
    }

    void addFound(BulkInsert rows, StoredUnder under, NumberedClaim claim) {
        claim.assessment().denials().forEach(denial -> add(rows, under, claim, denial));
    }

    private void add(
            BulkInsert rows, StoredUnder under, NumberedClaim claim, DenialFinding denial) {
        rows.add(
                ids.next(),
                claim.id(),
                claim.adjustmentId(denial.adjustment()),
                denial.line() == 0 ? null : claim.lineIds().get(denial.line() - 1),
                DenialKind.INITIAL.name(),
                DenialStatus.FOUND.name(),
                Fit.to(16, denial.group()),
                Fit.to(32, denial.reason()),
                Fit.to(255, String.join(",", denial.remarkCodes())),
                denial.amount().toBigDecimal(),
                BigDecimal.ZERO,
                denial.category().name(),
                denial.liability().name(),
                denial.appealRight().name(),
                denial.route().name(),
                Fit.to(500, denial.routeReason()),
                under.foundOn(),
                under.remittedOn().orElse(under.foundOn()),
                Due.NONE.confidence(),
                "",
                "",
                "",
                "");
    }

    /** Keys only: all denials of a large night may be waiting. */
    List<Long> listFoundIds() {
        return db.select(DENIAL.ID)
                .from(DENIAL)
                .where(DENIAL.STATUS.eq(DenialStatus.FOUND.name()))
                .orderBy(DENIAL.ID)
                .fetch(DENIAL.ID);
    }

    List<FoundDenial> listFound(Collection<Long> ids) {
        return list(DENIAL.ID.in(ids).and(DENIAL.STATUS.eq(DenialStatus.FOUND.name())));
    }

    /** Those of these keys that can still be worked, whatever was done about them. */
    List<FoundDenial> listWorkable(Collection<Long> ids) {
        return list(DENIAL.ID.in(ids).and(DENIAL.WORKABLE.isTrue()));
    }

    private List<FoundDenial> list(Condition which) {
        Field<Boolean> paidElsewhere = DSL.field(paidTwin());
        return db.select(
                        DENIAL.ID,
                        REMITTANCE.PAYER_KEY,
                        REMITTANCE.PAYER_IDENTIFIER,
                        REMITTANCE.PAYER_NAME,
                        ADJUDICATION.LINE_OF_BUSINESS,
                        DENIAL.ROUTE,
                        DENIAL.DENIED_ON,
                        ADJUDICATION.SERVICE_FROM,
                        paidElsewhere,
                        REMITTANCE.PAYEE_IDENTIFIER,
                        ADJUDICATION.PATIENT_LAST_NAME,
                        ADJUDICATION.PATIENT_FIRST_NAME,
                        DENIAL.CATEGORY,
                        DENIAL.AMOUNT)
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .where(which)
                .orderBy(DENIAL.ID)
                .fetch(row ->
                        new FoundDenial(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                LineOfBusiness.valueOf(row.value5()),
                                Route.valueOf(row.value6()),
                                row.value7(),
                                Optional.ofNullable(row.value8()),
                                row.value9(),
                                row.value10(),
                                (row.value11() + " " + row.value12()).strip(),
                                DenialCategory.valueOf(row.value13()),
                                Money.of(row.value14())));
    }

    /**
     * The same patient, day, procedure and units were paid on another adjudication of the payer.
     */
    private static Condition paidTwin() {
        Adjudication other = ADJUDICATION.as("other");
        ServiceLine own = SERVICE_LINE.as("own");
        ServiceLine twin = SERVICE_LINE.as("twin");
        return DENIAL.REASON_CODE
                .eq("18")
                .andExists(
                        DSL.selectOne()
                                .from(own)
                                .join(twin)
                                .on(twin.PROCEDURE_CODE.eq(own.PROCEDURE_CODE))
                                .and(twin.MODIFIERS.eq(own.MODIFIERS))
                                .and(twin.SERVICE_FROM.eq(own.SERVICE_FROM))
                                .and(twin.UNITS.eq(own.UNITS))
                                .and(twin.PAID.gt(BigDecimal.ZERO))
                                .join(other)
                                .on(other.ID.eq(twin.ADJUDICATION_ID))
                                .and(other.PAYER_KEY.eq(ADJUDICATION.PAYER_KEY))
                                .and(other.MEMBER_ID.eq(ADJUDICATION.MEMBER_ID))
                                .and(other.REVERSED_BY_ID.isNull())
                                .and(WithdrawalRepository.counts(other))
                                .where(own.ID.eq(DENIAL.SERVICE_LINE_ID))
                                .and(ADJUDICATION.MEMBER_ID.ne("")));
    }

    /** Settles found denials; one that someone else settled meanwhile stays as it is. */
    void settle(List<SettledDenial> settled) {
        Query settle =
                db.update(DENIAL)
                        .set(DENIAL.STATUS, "")
                        .set(DENIAL.DUE_ON, (LocalDate) null)
                        .set(DENIAL.DUE_CONFIDENCE, "")
                        .set(DENIAL.DUE_LEVEL, "")
                        .set(DENIAL.DUE_RULE, "")
                        .set(DENIAL.DUE_CITATION, "")
                        .set(DENIAL.DUE_EXPLANATION, "")
                        .set(DENIAL.FACILITY, "")
                        .set(DENIAL.PAYER_KEY, "")
                        .set(DENIAL.PATIENT_NAME, "")
                        .where(DENIAL.ID.eq(0L))
                        .and(DENIAL.STATUS.eq(""));
        db.batch(settle, settled.stream().map(DenialRepository::values).toArray(Object[][]::new))
                .execute();
    }

    private static @Nullable Object[] values(SettledDenial settled) {
        Due due = settled.due();
        return new @Nullable Object[] {
            settled.status().name(),
            due.on().orElse(null),
            due.confidence(),
            Fit.to(120, due.levelName()),
            Fit.to(120, due.rule()),
            Fit.to(255, due.citation()),
            Fit.to(1000, due.explanation()),
            Fit.to(80, settled.denial().facility()),
            Fit.to(80, settled.denial().payerKey()),
            Fit.to(161, settled.denial().patientName().toUpperCase(Locale.ROOT)),
            settled.denial().id(),
            DenialStatus.FOUND.name()
        };
    }
}
