package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;

import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Person;
import org.springframework.stereotype.Repository;

/** Rows of adjudications, each with the proof that its classes add up. */
@Repository
class AdjudicationRepository {

    private final DSLContext db;

    AdjudicationRepository(DSLContext db) {
        this.db = db;
    }

    static BulkInsert rows() {
        return new BulkInsert(
                ADJUDICATION,
                ADJUDICATION.ID,
                ADJUDICATION.REMITTANCE_ID,
                ADJUDICATION.ORDINAL,
                ADJUDICATION.START_BYTE,
                ADJUDICATION.BYTE_COUNT,
                ADJUDICATION.ACCOUNT_NUMBER,
                ADJUDICATION.ACCOUNT_KEY,
                ADJUDICATION.PAYER_KEY,
                ADJUDICATION.PAYER_CLAIM_NUMBER,
                ADJUDICATION.ORIGINAL_REFERENCE,
                ADJUDICATION.STATUS_CODE,
                ADJUDICATION.FILING_INDICATOR,
                ADJUDICATION.LINE_OF_BUSINESS,
                ADJUDICATION.PATIENT_LAST_NAME,
                ADJUDICATION.PATIENT_FIRST_NAME,
                ADJUDICATION.MEMBER_ID,
                ADJUDICATION.RENDERING_NPI,
                ADJUDICATION.SERVICE_FROM,
                ADJUDICATION.SERVICE_TO,
                ADJUDICATION.RECEIVED_BY_PAYER_ON,
                ADJUDICATION.REMITTED_ON,
                ADJUDICATION.OUTCOME,
                ADJUDICATION.ZERO_PAY_REASON,
                ADJUDICATION.NEEDS_REVIEW,
                ADJUDICATION.NSA_ELIGIBLE,
                ADJUDICATION.CHARGE,
                ADJUDICATION.PAID,
                ADJUDICATION.PATIENT_SHARE,
                ADJUDICATION.SUM_DENIAL,
                ADJUDICATION.SUM_REDUCTION,
                ADJUDICATION.SUM_SUSPECT,
                ADJUDICATION.SUM_CONTRACTUAL,
                ADJUDICATION.SUM_PAYMENT_ADJUSTMENT,
                ADJUDICATION.SUM_PATIENT_SHARE,
                ADJUDICATION.SUM_COB_EFFECT,
                ADJUDICATION.SUM_INFORMATIONAL,
                ADJUDICATION.SUM_PENDED,
                ADJUDICATION.SUM_ADD_ON,
                ADJUDICATION.SUM_REVERSAL,
                ADJUDICATION.SUM_PREDETERMINATION,
                ADJUDICATION.DIFFERENCE);
    }

    void insert(BulkInsert rows) {
        rows.execute(db);
    }

    static void add(BulkInsert rows, StoredUnder under, NumberedClaim numbered) {
        Adjudication claim = numbered.adjudication();
        Assessment assessment = numbered.assessment();
        Ledger ledger = assessment.ledger();
        Person patient = claim.person("QC");
        rows.add(
                numbered.id(),
                under.remittanceId(),
                claim.ordinal(),
                claim.offset(),
                claim.length(),
                Fit.to(80, claim.accountNumber()),
                Fit.to(80, AccountKey.of(claim.accountNumber())),
                Fit.to(80, under.payerKey()),
                Fit.to(80, claim.payerClaimNumber()),
                Fit.to(80, claim.reference("F8").orElse("")),
                Fit.to(8, claim.status()),
                Fit.to(8, claim.filingIndicator()),
                numbered.assessed().lineOfBusiness().name(),
                Fit.to(80, patient.lastName()),
                Fit.to(80, patient.firstName()),
                Fit.to(80, memberId(claim)),
                Fit.to(80, claim.person("82").identifier()),
                claim.serviceFrom().orElse(null),
                claim.serviceTo().orElse(null),
                claim.receivedOn().orElse(null),
                under.remittedOn().orElse(null),
                assessment.outcome().name(),
                assessment.zeroPayReason().orElse(null),
                assessment.needsReview(),
                assessment.nsaEligible(),
                claim.chargeOrZero().toBigDecimal(),
                claim.paidOrZero().toBigDecimal(),
                claim.patientShare().map(m -> m.toBigDecimal()).orElse(BigDecimal.ZERO),
                sum(ledger, LedgerClass.DENIAL),
                sum(ledger, LedgerClass.REDUCTION),
                sum(ledger, LedgerClass.SUSPECT_DENIAL),
                sum(ledger, LedgerClass.CONTRACTUAL),
                sum(ledger, LedgerClass.PAYMENT_ADJUSTMENT),
                sum(ledger, LedgerClass.PATIENT_SHARE),
                sum(ledger, LedgerClass.COB_EFFECT),
                sum(ledger, LedgerClass.INFORMATIONAL),
                sum(ledger, LedgerClass.PENDED),
                sum(ledger, LedgerClass.PAYMENT_ADD_ON),
                sum(ledger, LedgerClass.REVERSAL_ENTRY),
                sum(ledger, LedgerClass.PREDETERMINATION),
                claim.difference().toBigDecimal());
    }

    private static BigDecimal sum(Ledger ledger, LedgerClass ledgerClass) {
        return ledger.of(ledgerClass).toBigDecimal();
    }

    /** The patient's own number; where only the insured has one, the insured's. */
    private static String memberId(Adjudication claim) {
        String own = claim.person("QC").identifier();
        return own.isEmpty() ? claim.person("IL").identifier() : own;
    }
}
