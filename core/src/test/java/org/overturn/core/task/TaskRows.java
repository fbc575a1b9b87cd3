package org.overturn.core.task;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.overturn.core.db.BlankRow;
import org.overturn.core.db.Ids;

/** Denials and appeals in a database, one claim each. */
final class TaskRows {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(6, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final DSLContext db;
    private final Ids ids = new Ids(CLOCK);

    TaskRows(DSLContext db) {
        this.db = db;
    }

    /** What a test says of a denial; the rest is ordinary. */
    record Row(
            String facility,
            String payer,
            String account,
            String amount,
            String category,
            String route,
            Optional<LocalDate> dueOn,
            Optional<Long> owner,
            Optional<LocalDate> held) {

        static Row due(LocalDate day) {
            return new Row(
                    "FAC-A",
                    "PAYER-1",
                    "PT1",
                    "100.00",
                    "MEDICAL_NECESSITY",
                    "APPEAL",
                    Optional.of(day),
                    Optional.empty(),
                    Optional.empty());
        }

        static Row of(String facility, String payer, String account, String amount) {
            return new Row(
                    facility,
                    payer,
                    account,
                    amount,
                    "MEDICAL_NECESSITY",
                    "APPEAL",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Row of(long user) {
            return new Row(
                    facility,
                    payer,
                    account,
                    amount,
                    category,
                    route,
                    dueOn,
                    Optional.of(user),
                    held);
        }

        Row heldUntil(LocalDate day) {
            return new Row(
                    facility,
                    payer,
                    account,
                    amount,
                    category,
                    route,
                    dueOn,
                    owner,
                    Optional.of(day));
        }

        Row in(String other) {
            return new Row(facility, payer, account, amount, other, route, dueOn, owner, held);
        }

        Row on(String other) {
            return new Row(facility, payer, account, amount, category, other, dueOn, owner, held);
        }
    }

    long add(Row row) {
        long id = ids.next();
        var file = BlankRow.of(db, REMITTANCE_FILE);
        file.setId(id);
        file.setSha256("%064d".formatted(id));
        file.insert();
        var remittance = BlankRow.of(db, REMITTANCE);
        remittance.setId(id);
        remittance.setFileId(id);
        remittance.setPayeeIdentifier(row.facility());
        remittance.insert();
        var claim = BlankRow.of(db, ADJUDICATION);
        claim.setId(id);
        claim.setRemittanceId(id);
        claim.setAccountKey(row.account());
        claim.insert();
        var adjustment = BlankRow.of(db, ADJUSTMENT);
        adjustment.setId(id);
        adjustment.setAdjudicationId(id);
        adjustment.insert();
        addDenial(id, row);
        return id;
    }

    private void addDenial(long id, Row row) {
        var denial = BlankRow.of(db, DENIAL);
        denial.setId(id);
        denial.setAdjudicationId(id);
        denial.setAdjustmentId(id);
        denial.setStatus("OPEN");
        denial.setCategory(row.category());
        denial.setRoute(row.route());
        denial.setAmount(new BigDecimal(row.amount()));
        denial.setFacility(row.facility());
        denial.setPayerKey(row.payer());
        denial.setDueOn(row.dueOn().orElse(null));
        denial.setOwnerId(row.owner().orElse(null));
        denial.setHeldUntil(row.held().orElse(null));
        denial.insert();
    }

    /** An appeal of the denial with a day of its own. */
    long appeal(long denialId, LocalDate dueOn) {
        long id = ids.next();
        var appeal = BlankRow.of(db, APPEAL);
        appeal.setId(id);
        appeal.setAppealNumber("APL-2026-" + (id % 100000));
        appeal.setAdjudicationId(denialId);
        appeal.setStatus("FOR_REVIEW");
        appeal.setDueOn(dueOn);
        appeal.insert();
        db.update(DENIAL)
                .set(DENIAL.STATUS, "APPEALED")
                .set(DENIAL.APPEAL_ID, id)
                .where(DENIAL.ID.eq(denialId))
                .execute();
        return id;
    }
}
