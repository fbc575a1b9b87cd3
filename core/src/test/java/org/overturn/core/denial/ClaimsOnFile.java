package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.CHAIN_GAP;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_CHANGE;
import static org.overturn.core.db.schema.Tables.PROVIDER_ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.REMARK;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;
import static org.overturn.core.db.schema.Tables.WATERMARK;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.overturn.core.code.Codes;
import org.overturn.core.db.BlankRow;
import org.overturn.core.db.Ids;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.remittance.Adjudication;

/** Remittances of one payer as they are stored, in whatever order they arrive. */
final class ClaimsOnFile {

    private final DSLContext db;
    private final Ids ids = new Ids(Clock.systemUTC());
    private final Denials denials;
    private final DenialRules rules = new DenialRules(Codes.standard());

    ClaimsOnFile(DSLContext db) {
        this.db = db;
        this.denials = DenialsOf.database(db, ids);
    }

    /**
     * A remittance.
     *
     * @param adjustments PLB pairs: code, reference, amount
     */
    record Remittance(
            LocalDate day, String trace, List<String> claims, List<List<String>> adjustments) {}

    /** How many adjudications of an account are reversed. */
    int reversed(String account) {
        return db.fetchCount(
                ADJUDICATION,
                ADJUDICATION.ACCOUNT_KEY.eq(account).and(ADJUDICATION.REVERSED_BY_ID.isNotNull()));
    }

    Denials denials() {
        return denials;
    }

    void clear() {
        List.of(
                        CHAIN_GAP,
                        DENIAL_CHANGE,
                        DENIAL,
                        REMARK,
                        ADJUSTMENT,
                        SERVICE_LINE,
                        ADJUDICATION,
                        PROVIDER_ADJUSTMENT,
                        REMITTANCE,
                        REMITTANCE_FILE,
                        WATERMARK)
                .forEach(table -> db.deleteFrom(table).execute());
    }

    /** A night: these arrive, their denials are settled, the loop is closed. */
    void night(List<Remittance> arrived) {
        arrived.forEach(this::arrive);
        db.update(DENIAL)
                .set(DENIAL.STATUS, "OPEN")
                .set(DENIAL.PAYER_KEY, "P")
                .where(DENIAL.STATUS.eq("FOUND"))
                .execute();
        denials.closeLoop();
    }

    private void arrive(Remittance remittance) {
        long id = ids.next();
        var file = BlankRow.of(db, REMITTANCE_FILE);
        file.set(REMITTANCE_FILE.ID, id);
        file.set(REMITTANCE_FILE.SHA256, "%064d".formatted(id));
        file.insert();
        var row = BlankRow.of(db, REMITTANCE);
        row.set(REMITTANCE.ID, id);
        row.set(REMITTANCE.FILE_ID, id);
        row.set(REMITTANCE.STATUS, "STORED");
        row.set(REMITTANCE.PAYER_KEY, "P");
        row.set(REMITTANCE.TRACE_NUMBER, remittance.trace());
        row.set(REMITTANCE.CONTENT_HASH, remittance.trace());
        row.set(REMITTANCE.REMITTED_ON, remittance.day());
        row.insert();
        AdjudicationRows rows = new AdjudicationRows();
        int ordinal = 0;
        for (String text : remittance.claims()) {
            Adjudication claim = ClaimText.claim(text, ++ordinal);
            denials.add(
                    rows,
                    new StoredUnder(
                            id, "P", Optional.of(remittance.day()), LocalDate.of(2027, 6, 1)),
                    new Assessed(claim, rules.assess(claim), LineOfBusiness.ERISA));
        }
        denials.store(rows);
        int at = 0;
        for (List<String> one : remittance.adjustments()) {
            var adjustment = BlankRow.of(db, PROVIDER_ADJUSTMENT);
            adjustment.set(PROVIDER_ADJUSTMENT.ID, ids.next());
            adjustment.set(PROVIDER_ADJUSTMENT.REMITTANCE_ID, id);
            adjustment.set(PROVIDER_ADJUSTMENT.ORDINAL, ++at);
            adjustment.set(PROVIDER_ADJUSTMENT.CODE, one.get(0));
            adjustment.set(PROVIDER_ADJUSTMENT.REFERENCE, one.get(1));
            adjustment.set(PROVIDER_ADJUSTMENT.CLAIM_NUMBER, one.get(1).strip());
            adjustment.set(PROVIDER_ADJUSTMENT.PAYER_KEY, "P");
            adjustment.set(PROVIDER_ADJUSTMENT.AMOUNT, new BigDecimal(one.get(2)));
            adjustment.insert();
        }
    }

    /** The history of the claim of the first adjudication with a claim number. */
    ClaimHistory history(String claimNumber) {
        long id =
                db.select(ADJUDICATION.ID)
                        .from(ADJUDICATION)
                        .where(ADJUDICATION.PAYER_CLAIM_NUMBER.eq(claimNumber))
                        .orderBy(ADJUDICATION.ID)
                        .limit(1)
                        .fetchSingle(ADJUDICATION.ID);
        return new ClaimHistories(
                        new ClaimGroupRepository(db, new ChainDetailRepository(db)),
                        new RecoupmentRepository(db))
                .find(id)
                .orElseThrow();
    }

    /** Every fact of the chains, with trace numbers and places for our keys; one line each. */
    String state() {
        Map<Long, String> names = new HashMap<>();
        TreeSet<String> lines = new TreeSet<>();
        var claims =
                db.select(ADJUDICATION.fields())
                        .select(REMITTANCE.TRACE_NUMBER)
                        .from(ADJUDICATION)
                        .join(REMITTANCE)
                        .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                        .fetch();
        claims.forEach(row ->
                names.put(
                        row.get(ADJUDICATION.ID),
                        row.get(REMITTANCE.TRACE_NUMBER) + "/" + row.get(ADJUDICATION.ORDINAL)));
        claims.forEach(row ->
                lines.add(
                        names.get(row.get(ADJUDICATION.ID))
                                + " reversed by "
                                + names.get(row.get(ADJUDICATION.REVERSED_BY_ID))
                                + " corrects "
                                + names.get(row.get(ADJUDICATION.CORRECTS_ID))
                                + " adds to "
                                + names.get(row.get(ADJUDICATION.ADDS_TO_ID))));
        db.select(DENIAL.fields())
                .select(ADJUSTMENT.ORDINAL)
                .from(DENIAL)
                .join(ADJUSTMENT)
                .on(ADJUSTMENT.ID.eq(DENIAL.ADJUSTMENT_ID))
                .forEach(row ->
                        lines.add(
                                names.get(row.get(DENIAL.ADJUDICATION_ID))
                                        + " denial "
                                        + row.get(ADJUSTMENT.ORDINAL)
                                        + " "
                                        + row.get(DENIAL.KIND)
                                        + " "
                                        + row.get(DENIAL.STATUS)
                                        + " "
                                        + row.get(DENIAL.RECOVERED)
                                        + " of "
                                        + row.get(DENIAL.DENIED_ON)));
        db.selectFrom(CHAIN_GAP)
                .forEach(row ->
                        lines.add(
                                names.get(row.getAdjudicationId())
                                        + " "
                                        + row.getWhat()
                                        + " "
                                        + names.get(row.getOtherId())
                                        + " "
                                        + row.getScore()
                                        + " since "
                                        + row.getSinceOn()
                                        + row.getAnswer()));
        return String.join("\n", lines);
    }
}
