package org.overturn.core.cause;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.overturn.core.code.Codes;
import org.overturn.core.code.Rarc;
import org.overturn.core.denial.DenialKind;
import org.overturn.core.denial.DenialStatus;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** What was refused and what was decided, as causes count it: each claim's first word on a line. */
@Repository
class CauseSourceRepository {

    /** Reversals, claims that another payer decides, and predeterminations are no decisions. */
    static final List<String> UNDECIDED = List.of("22", "23", "25");

    /** Not true duplicates, repeats, what nobody settled yet, nor what was won and taken back. */
    static final Condition LOOKED_AT =
            DENIAL.STATUS
                    .notIn(
                            DenialStatus.TRUE_DUPLICATE.name(),
                            DenialStatus.FOUND.name(),
                            DenialStatus.TAKEN_BACK.name())
                    .and(DENIAL.KIND.ne(DenialKind.REPEAT.name()));

    private static final Field<String> PROCEDURE =
            DSL.coalesce(
                    DSL.nullif(SERVICE_LINE.SUBMITTED_CODE, ""),
                    SERVICE_LINE.PROCEDURE_CODE,
                    DSL.inline(""));

    private final DSLContext db;
    private final Codes codes;

    CauseSourceRepository(DSLContext db, Codes codes) {
        this.db = db;
        this.codes = codes;
    }

    /**
     * Denials from a day on, without true duplicates, those that only say the same again, and those
     * that were won and taken back, which are denied anew.
     */
    List<Refusal> listRefusals(LocalDate from) {
        return db.select(
                        DENIAL.ID,
                        DENIAL.PAYER_KEY,
                        DENIAL.REASON_CODE,
                        DENIAL.REMARK_CODES,
                        PROCEDURE,
                        DENIAL.DENIED_ON,
                        DENIAL.AMOUNT)
                .from(DENIAL)
                .leftJoin(SERVICE_LINE)
                .on(SERVICE_LINE.ID.eq(DENIAL.SERVICE_LINE_ID))
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .where(DENIAL.DENIED_ON.ge(from))
                .and(LOOKED_AT)
                .and(counts())
                .fetch(this::refusal);
    }

    /** Lines that payers decided from a day on; a claim without lines is one. */
    List<DecidedLines> listDecided(LocalDate from) {
        return db.select(ADJUDICATION.PAYER_KEY, PROCEDURE, ADJUDICATION.REMITTED_ON, DSL.count())
                .from(ADJUDICATION)
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .leftJoin(SERVICE_LINE)
                .on(SERVICE_LINE.ADJUDICATION_ID.eq(ADJUDICATION.ID))
                .where(ADJUDICATION.REMITTED_ON.ge(from))
                .and(ADJUDICATION.STATUS_CODE.notIn(UNDECIDED))
                .and(counts())
                .groupBy(ADJUDICATION.PAYER_KEY, PROCEDURE, ADJUDICATION.REMITTED_ON)
                .fetch(row ->
                        new DecidedLines(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Neither replaced by another version nor a test. */
    private static Condition counts() {
        return REMITTANCE.STATUS.eq("STORED");
    }

    private Refusal refusal(Record row) {
        return new Refusal(
                row.get(DENIAL.ID),
                new Reason(
                        row.get(DENIAL.PAYER_KEY),
                        row.get(DENIAL.REASON_CODE),
                        telling(row.get(DENIAL.REMARK_CODES))),
                row.get(PROCEDURE),
                row.get(DENIAL.DENIED_ON),
                Money.of(row.get(DENIAL.AMOUNT)));
    }

    private String telling(String remarks) {
        return Stream.of(remarks.split(","))
                .filter(code -> !codes.findRarc(code).map(Rarc::alert).orElse(false))
                .findFirst()
                .orElse("");
    }
}
