package org.overturn.batch.show;

import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.PROVIDER_ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.REMARK;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.money.Money;
import org.overturn.core.worklist.Appraisals;
import org.springframework.stereotype.Repository;

/** What is stored below an adjudication. */
@Repository
class FactRepository {

    private static final Field<Integer> LINE = DSL.coalesce(SERVICE_LINE.ORDINAL, DSL.inline(0));

    /** A number this long doesn't stand inside a longer one by chance. */
    private static final int TELLING = 6;

    private final DSLContext db;
    private final Appraisals appraisals;

    FactRepository(DSLContext db, Appraisals appraisals) {
        this.db = db;
        this.appraisals = appraisals;
    }

    /** All facts of an adjudication by their place in the file. */
    List<Fact> list(Decision decision) {
        List<Fact> facts = new ArrayList<>(lines(decision.id()));
        facts.addAll(adjustments(decision.id()));
        facts.addAll(remarks(decision.id()));
        facts.sort(Comparator.comparingInt(Fact::line).thenComparingLong(f -> f.place().offset()));
        facts.addAll(providerAdjustments(decision));
        return facts;
    }

    private List<Fact.Line> lines(long adjudicationId) {
        return db.selectFrom(SERVICE_LINE)
                .where(SERVICE_LINE.ADJUDICATION_ID.eq(adjudicationId))
                .orderBy(SERVICE_LINE.ORDINAL)
                .fetch(row ->
                        new Fact.Line(
                                row.getOrdinal(),
                                new Place(row.getStartByte(), row.getByteCount()),
                                service(row),
                                days(row.getServiceFrom(), row.getServiceTo()),
                                row.getUnits(),
                                Money.of(row.getCharge()),
                                Money.of(row.getPaid()),
                                row.getOutcome()));
    }

    private static String service(Record row) {
        String billed = row.get(SERVICE_LINE.SUBMITTED_CODE);
        String decided = row.get(SERVICE_LINE.PROCEDURE_CODE);
        return Stream.of(
                        decided.isEmpty() ? row.get(SERVICE_LINE.REVENUE_CODE) : decided,
                        row.get(SERVICE_LINE.MODIFIERS).replace(",", "-"),
                        billed.isEmpty() || billed.equals(decided) ? "" : "(billed " + billed + ")")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"))
                .replace("-(", " (");
    }

    private static String days(
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to) {
        return Stream.of(Optional.ofNullable(from), Optional.ofNullable(to))
                .flatMap(Optional::stream)
                .distinct()
                .map(LocalDate::toString)
                .collect(Collectors.joining(" to "));
    }

    private List<Fact.Adjusted> adjustments(long adjudicationId) {
        return db.select(ADJUSTMENT.fields())
                .select(DENIAL.fields())
                .select(LINE, APPEAL.APPEAL_NUMBER)
                .from(ADJUSTMENT)
                .leftJoin(SERVICE_LINE)
                .on(SERVICE_LINE.ID.eq(ADJUSTMENT.SERVICE_LINE_ID))
                .leftJoin(DENIAL)
                .on(DENIAL.ADJUSTMENT_ID.eq(ADJUSTMENT.ID))
                .leftJoin(APPEAL)
                .on(APPEAL.ID.eq(DENIAL.APPEAL_ID))
                .where(ADJUSTMENT.ADJUDICATION_ID.eq(adjudicationId))
                .orderBy(ADJUSTMENT.ORDINAL)
                .fetch(row ->
                        new Fact.Adjusted(
                                row.get(LINE),
                                new Place(
                                        row.get(ADJUSTMENT.START_BYTE),
                                        row.get(ADJUSTMENT.BYTE_COUNT)),
                                row.get(ADJUSTMENT.GROUP_CODE),
                                row.get(ADJUSTMENT.REASON_CODE),
                                Money.of(row.get(ADJUSTMENT.AMOUNT)),
                                LedgerClass.valueOf(row.get(ADJUSTMENT.LEDGER_CLASS)),
                                denied(row)));
    }

    private Optional<Denied> denied(Record row) {
        if (row.get(DENIAL.ID) == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Denied(
                        row.get(DENIAL.ID),
                        row.get(DENIAL.STATUS),
                        row.get(DENIAL.KIND),
                        row.get(DENIAL.CATEGORY),
                        row.get(DENIAL.LIABILITY),
                        row.get(DENIAL.ROUTE),
                        row.get(DENIAL.ROUTE_REASON),
                        Money.of(row.get(DENIAL.AMOUNT)),
                        Money.of(row.get(DENIAL.RECOVERED)),
                        Optional.ofNullable(row.get(DENIAL.DUE_ON)),
                        row.get(DENIAL.DUE_CONFIDENCE),
                        row.get(DENIAL.DUE_RULE),
                        row.get(DENIAL.DUE_CITATION),
                        row.get(DENIAL.DUE_EXPLANATION),
                        Optional.ofNullable(row.get(APPEAL.APPEAL_NUMBER)),
                        appraisals.findExpected(row.get(DENIAL.ID))));
    }

    private List<Fact.Remarked> remarks(long adjudicationId) {
        return db.select(REMARK.fields())
                .select(LINE)
                .from(REMARK)
                .leftJoin(SERVICE_LINE)
                .on(SERVICE_LINE.ID.eq(REMARK.SERVICE_LINE_ID))
                .where(REMARK.ADJUDICATION_ID.eq(adjudicationId))
                .orderBy(LINE, REMARK.ORDINAL)
                .fetch(row ->
                        new Fact.Remarked(
                                row.get(LINE),
                                new Place(row.get(REMARK.START_BYTE), row.get(REMARK.BYTE_COUNT)),
                                row.get(REMARK.QUALIFIER),
                                row.get(REMARK.CODE)));
    }

    /** Those of the remittance whose reference (PLB03-2) holds one of the claim's numbers. */
    private List<Fact.ProviderAdjusted> providerAdjustments(Decision decision) {
        return db
                .selectFrom(PROVIDER_ADJUSTMENT)
                .where(PROVIDER_ADJUSTMENT.REMITTANCE_ID.eq(decision.remittance().id()))
                .orderBy(PROVIDER_ADJUSTMENT.ORDINAL)
                .fetch(row ->
                        new Fact.ProviderAdjusted(
                                new Place(row.getStartByte(), row.getByteCount()),
                                row.getCode(),
                                row.getReference(),
                                Money.of(row.getAmount())))
                .stream()
                .filter(one -> names(one.reference(), decision))
                .toList();
    }

    private static boolean names(String reference, Decision decision) {
        return Stream.of(decision.payerClaimNumber(), decision.accountNumber())
                .filter(number -> !number.isEmpty())
                .anyMatch(number ->
                        reference.startsWith(number)
                                || reference.endsWith(number)
                                || (number.length() >= TELLING && reference.contains(number)));
    }
}
