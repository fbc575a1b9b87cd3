package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.REMARK;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Reference;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.ServiceLine;
import org.springframework.stereotype.Repository;

/** Rows below an adjudication: its lines, adjustments with their class, and remarks. */
@Repository
class AdjudicationDetailRepository {

    private final DSLContext db;
    private final Ids ids;

    AdjudicationDetailRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** Rows of several claims, to be inserted together. */
    record Rows(BulkInsert lines, BulkInsert adjustments, BulkInsert remarks) {

        Rows() {
            this(lineRows(), adjustmentRows(), remarkRows());
        }
    }

    void insert(Rows rows) {
        rows.lines().execute(db);
        rows.adjustments().execute(db);
        rows.remarks().execute(db);
    }

    void add(Rows rows, NumberedClaim claim) {
        for (int i = 0; i < claim.lineIds().size(); i++) {
            addLine(rows.lines(), claim, i);
        }
        addAdjustments(rows.adjustments(), claim);
        addRemarks(rows.remarks(), claim);
    }

    private static BulkInsert lineRows() {
        return new BulkInsert(
                SERVICE_LINE,
                SERVICE_LINE.ID,
                SERVICE_LINE.ADJUDICATION_ID,
                SERVICE_LINE.ORDINAL,
                SERVICE_LINE.PROCEDURE_CODE,
                SERVICE_LINE.MODIFIERS,
                SERVICE_LINE.SUBMITTED_CODE,
                SERVICE_LINE.REVENUE_CODE,
                SERVICE_LINE.UNITS,
                SERVICE_LINE.CHARGE,
                SERVICE_LINE.PAID,
                SERVICE_LINE.SERVICE_FROM,
                SERVICE_LINE.SERVICE_TO,
                SERVICE_LINE.POLICY_ID,
                SERVICE_LINE.LINE_NUMBER,
                SERVICE_LINE.OUTCOME,
                SERVICE_LINE.START_BYTE,
                SERVICE_LINE.BYTE_COUNT);
    }

    private static void addLine(BulkInsert rows, NumberedClaim claim, int index) {
        ServiceLine line = claim.adjudication().lines().get(index);
        rows.add(
                claim.lineIds().get(index),
                claim.id(),
                line.ordinal(),
                Fit.to(80, line.procedure()),
                Fit.to(40, String.join(",", line.modifiers())),
                Fit.to(80, line.submittedProcedure()),
                Fit.to(48, line.revenueCode()),
                Fit.to(16, line.units()),
                line.chargeOrZero().toBigDecimal(),
                line.paidOrZero().toBigDecimal(),
                line.from().orElse(null),
                line.to().orElse(null),
                Fit.to(80, reference(line, "0K")),
                Fit.to(80, reference(line, "6R")),
                claim.assessment().lines().get(index).outcome().name(),
                line.offset(),
                line.length());
    }

    private static String reference(ServiceLine line, String qualifier) {
        for (Reference reference : line.references()) {
            if (reference.qualifier().equals(qualifier)) {
                return reference.value();
            }
        }
        return "";
    }

    private static BulkInsert adjustmentRows() {
        return new BulkInsert(
                ADJUSTMENT,
                ADJUSTMENT.ID,
                ADJUSTMENT.ADJUDICATION_ID,
                ADJUSTMENT.SERVICE_LINE_ID,
                ADJUSTMENT.ORDINAL,
                ADJUSTMENT.GROUP_CODE,
                ADJUSTMENT.REASON_CODE,
                ADJUSTMENT.AMOUNT,
                ADJUSTMENT.QUANTITY,
                ADJUSTMENT.LEDGER_CLASS,
                ADJUSTMENT.START_BYTE,
                ADJUSTMENT.BYTE_COUNT);
    }

    private static void addAdjustments(BulkInsert rows, NumberedClaim claim) {
        Iterator<Adjustment> all = claim.adjudication().allAdjustments().iterator();
        List<Placed> places = places(claim);
        for (int i = 0; i < places.size(); i++) {
            addAdjustment(rows, claim, i, all.next(), places.get(i));
        }
    }

    /** Where an adjustment stands, and its class. */
    private record Placed(@Nullable Long lineId, LedgerClass ledgerClass) {}

    private static List<Placed> places(NumberedClaim claim) {
        List<Placed> places = new ArrayList<>();
        claim.assessment().claimClasses().forEach(c -> places.add(new Placed(null, c)));
        for (int i = 0; i < claim.lineIds().size(); i++) {
            Long lineId = claim.lineIds().get(i);
            claim.assessment()
                    .lines()
                    .get(i)
                    .classes()
                    .forEach(c -> places.add(new Placed(lineId, c)));
        }
        return places;
    }

    private static void addAdjustment(
            BulkInsert rows, NumberedClaim claim, int index, Adjustment one, Placed place) {
        rows.add(
                claim.adjustmentIds().get(index),
                claim.id(),
                place.lineId(),
                index + 1,
                Fit.to(16, one.group()),
                Fit.to(32, one.reason()),
                one.amountOrZero().toBigDecimal(),
                Fit.to(20, one.quantity()),
                place.ledgerClass().name(),
                one.offset(),
                one.length());
    }

    private static BulkInsert remarkRows() {
        return new BulkInsert(
                REMARK,
                REMARK.ID,
                REMARK.ADJUDICATION_ID,
                REMARK.SERVICE_LINE_ID,
                REMARK.ORDINAL,
                REMARK.CODE,
                REMARK.QUALIFIER,
                REMARK.START_BYTE,
                REMARK.BYTE_COUNT);
    }

    private void addRemarks(BulkInsert rows, NumberedClaim claim) {
        Adjudication adjudication = claim.adjudication();
        addRemarks(rows, claim, null, adjudication.remarks());
        for (int i = 0; i < claim.lineIds().size(); i++) {
            addRemarks(rows, claim, claim.lineIds().get(i), adjudication.lines().get(i).remarks());
        }
    }

    private void addRemarks(
            BulkInsert rows, NumberedClaim claim, @Nullable Long lineId, List<Remark> remarks) {
        for (int i = 0; i < remarks.size(); i++) {
            Remark remark = remarks.get(i);
            rows.add(
                    ids.next(),
                    claim.id(),
                    lineId,
                    i + 1,
                    Fit.to(32, remark.code()),
                    remark.qualifier(),
                    remark.offset(),
                    remark.length());
        }
    }
}
