package org.overturn.core.remittance;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.PROVIDER_ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.springframework.stereotype.Repository;

/**
 * Reads the rows of a remittance back, once all are stored, and holds them against what the file
 * said: the number of claims, the sum of their payments, in each claim the sum of the classes, and
 * the provider adjustments.
 */
@Repository
class ProofRepository {

    private static final Field<BigDecimal> PAID =
            DSL.coalesce(DSL.sum(ADJUDICATION.PAID), BigDecimal.ZERO);
    private static final Field<BigDecimal> CLASSES =
            ADJUDICATION
                    .SUM_DENIAL
                    .plus(ADJUDICATION.SUM_REDUCTION)
                    .plus(ADJUDICATION.SUM_SUSPECT)
                    .plus(ADJUDICATION.SUM_CONTRACTUAL)
                    .plus(ADJUDICATION.SUM_PAYMENT_ADJUSTMENT)
                    .plus(ADJUDICATION.SUM_PATIENT_SHARE)
                    .plus(ADJUDICATION.SUM_COB_EFFECT)
                    .plus(ADJUDICATION.SUM_INFORMATIONAL)
                    .plus(ADJUDICATION.SUM_PENDED)
                    .plus(ADJUDICATION.SUM_ADD_ON)
                    .plus(ADJUDICATION.SUM_REVERSAL)
                    .plus(ADJUDICATION.SUM_PREDETERMINATION);
    private static final Field<Integer> CLAIMS = DSL.count(ADJUDICATION.ID);
    private static final Field<Integer> UNPROVEN =
            DSL.count(
                    DSL.case_()
                            .when(
                                    CLASSES.ne(
                                            ADJUDICATION
                                                    .CHARGE
                                                    .minus(ADJUDICATION.PAID)
                                                    .minus(ADJUDICATION.DIFFERENCE)),
                                    ADJUDICATION.ID));

    private final DSLContext db;

    ProofRepository(DSLContext db) {
        this.db = db;
    }

    /** Proves the remittances of a file that are stored whole and not marked so yet. */
    void prove(long fileId) {
        Map<Long, BigDecimal> adjusted = providerAdjusted(fileId);
        for (Record row : storedWhole(fileId)) {
            long id = row.get(REMITTANCE.ID);
            Proof proof = proof(row, adjusted.getOrDefault(id, BigDecimal.ZERO));
            db.update(REMITTANCE)
                    .set(REMITTANCE.PROOF, proof.name())
                    .where(REMITTANCE.ID.eq(id))
                    .execute();
        }
    }

    private List<? extends Record> storedWhole(long fileId) {
        return db.select(
                        REMITTANCE.ID,
                        REMITTANCE.ADJUDICATION_COUNT,
                        REMITTANCE.CLAIMS_PAID,
                        REMITTANCE.PROVIDER_ADJUSTED,
                        REMITTANCE.PAYMENT_AMOUNT,
                        REMITTANCE.DIFFERENCE,
                        CLAIMS,
                        PAID,
                        UNPROVEN)
                .from(REMITTANCE)
                .leftJoin(ADJUDICATION)
                .on(ADJUDICATION.REMITTANCE_ID.eq(REMITTANCE.ID))
                .where(REMITTANCE.FILE_ID.eq(fileId))
                .and(REMITTANCE.STATUS.eq(RemittanceStatus.REGISTERED.name()))
                .and(REMITTANCE.STORED_COUNT.eq(REMITTANCE.ADJUDICATION_COUNT))
                .groupBy(
                        REMITTANCE.ID,
                        REMITTANCE.ADJUDICATION_COUNT,
                        REMITTANCE.CLAIMS_PAID,
                        REMITTANCE.PROVIDER_ADJUSTED,
                        REMITTANCE.PAYMENT_AMOUNT,
                        REMITTANCE.DIFFERENCE)
                .fetch();
    }

    private Map<Long, BigDecimal> providerAdjusted(long fileId) {
        Field<BigDecimal> sum = DSL.sum(PROVIDER_ADJUSTMENT.AMOUNT);
        return db.select(PROVIDER_ADJUSTMENT.REMITTANCE_ID, sum)
                .from(PROVIDER_ADJUSTMENT)
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(PROVIDER_ADJUSTMENT.REMITTANCE_ID))
                .where(REMITTANCE.FILE_ID.eq(fileId))
                .groupBy(PROVIDER_ADJUSTMENT.REMITTANCE_ID)
                .fetchMap(PROVIDER_ADJUSTMENT.REMITTANCE_ID, sum);
    }

    private static Proof proof(Record row, BigDecimal providerAdjusted) {
        BigDecimal difference =
                row.get(REMITTANCE.PAYMENT_AMOUNT).subtract(row.get(PAID)).add(providerAdjusted);
        boolean asRead =
                row.get(CLAIMS).equals(row.get(REMITTANCE.ADJUDICATION_COUNT))
                        && row.get(UNPROVEN) == 0
                        && same(row.get(PAID), row.get(REMITTANCE.CLAIMS_PAID))
                        && same(providerAdjusted, row.get(REMITTANCE.PROVIDER_ADJUSTED))
                        && same(difference, row.get(REMITTANCE.DIFFERENCE));
        if (!asRead) {
            return Proof.BROKEN;
        }
        return difference.signum() == 0 ? Proof.BALANCED : Proof.UNBALANCED;
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    /** What to say of remittances whose stored rows are not what their file said. */
    List<Issue> listBroken(long fileId) {
        return db.select(REMITTANCE_FILE.NAME, REMITTANCE.START_BYTE, REMITTANCE.TRACE_NUMBER)
                .from(REMITTANCE)
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .where(REMITTANCE.FILE_ID.eq(fileId))
                .and(REMITTANCE.PROOF.eq(Proof.BROKEN.name()))
                .orderBy(REMITTANCE.ORDINAL)
                .fetch(row ->
                        Issue.at(
                                        IssueCode.LEDGER_BROKEN,
                                        row.value2(),
                                        "ST",
                                        "The stored rows of remittance "
                                                + row.value3()
                                                + " are not what the file says.")
                                .in(row.value1())
                                .about(row.value3()));
    }
}
