package org.overturn.core.claim;

import static org.overturn.core.db.schema.Tables.SUBMITTED_CLAIM;
import static org.overturn.core.db.schema.Tables.SUBMITTED_LINE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.remittance.Person;
import org.springframework.stereotype.Repository;

/** Submitted claims and their lines; {@link FiledClaimRepository} finds the claims again. */
@Repository
class ClaimRepository {

    private static final int CODE = 8;
    private static final int TEXT = 80;
    private static final int NAME = 120;
    private static final int LIST = 500;

    private final DSLContext db;
    private final Ids ids;

    ClaimRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    void insert(long transactionId, List<SubmittedClaim> claims) {
        BulkInsert claimRows =
                new BulkInsert(
                        SUBMITTED_CLAIM,
                        SUBMITTED_CLAIM.ID,
                        SUBMITTED_CLAIM.CLAIM_TRANSACTION_ID,
                        SUBMITTED_CLAIM.ORDINAL,
                        SUBMITTED_CLAIM.CONTENT_HASH,
                        SUBMITTED_CLAIM.ACCOUNT_NUMBER,
                        SUBMITTED_CLAIM.ACCOUNT_KEY,
                        SUBMITTED_CLAIM.CHARGE,
                        SUBMITTED_CLAIM.FACILITY_CODE,
                        SUBMITTED_CLAIM.FREQUENCY,
                        SUBMITTED_CLAIM.ORIGINAL_NUMBER,
                        SUBMITTED_CLAIM.PRIOR_AUTHORIZATION,
                        SUBMITTED_CLAIM.REFERRAL,
                        SUBMITTED_CLAIM.CLEARING_HOUSE_NUMBER,
                        SUBMITTED_CLAIM.PAYER_NAME,
                        SUBMITTED_CLAIM.PAYER_IDENTIFIER,
                        SUBMITTED_CLAIM.MEMBER_ID,
                        SUBMITTED_CLAIM.PATIENT_LAST_NAME,
                        SUBMITTED_CLAIM.PATIENT_FIRST_NAME,
                        SUBMITTED_CLAIM.BILLING_NPI,
                        SUBMITTED_CLAIM.RENDERING_NPI,
                        SUBMITTED_CLAIM.REFERRING_NPI,
                        SUBMITTED_CLAIM.DIAGNOSES,
                        SUBMITTED_CLAIM.SERVICE_FROM,
                        SUBMITTED_CLAIM.SERVICE_TO,
                        SUBMITTED_CLAIM.PROVIDER_START,
                        SUBMITTED_CLAIM.PROVIDER_BYTES,
                        SUBMITTED_CLAIM.SUBSCRIBER_START,
                        SUBMITTED_CLAIM.SUBSCRIBER_BYTES,
                        SUBMITTED_CLAIM.PATIENT_START,
                        SUBMITTED_CLAIM.PATIENT_BYTES,
                        SUBMITTED_CLAIM.START_BYTE,
                        SUBMITTED_CLAIM.BYTE_COUNT);
        BulkInsert lineRows = lineRows();
        for (SubmittedClaim claim : claims) {
            long id = ids.next();
            add(claimRows, id, transactionId, claim);
            claim.lines().forEach(line -> add(lineRows, id, line));
        }
        claimRows.execute(db);
        lineRows.execute(db);
    }

    private static void add(BulkInsert rows, long id, long transactionId, SubmittedClaim claim) {
        SubmittedClaim.Ranges at = claim.ranges();
        Person payer = person(claim.payer());
        Person patient = person(claim.patient());
        rows.add(
                id,
                transactionId,
                claim.ordinal(),
                claim.contentHash(),
                Fit.to(TEXT, claim.accountNumber()),
                Fit.to(TEXT, AccountKey.of(claim.accountNumber())),
                amount(claim.charge()),
                Fit.to(CODE, claim.facilityCode()),
                Fit.to(CODE, claim.frequency()),
                Fit.to(TEXT, claim.originalNumber().orElse("")),
                Fit.to(TEXT, claim.priorAuthorization().orElse("")),
                Fit.to(TEXT, claim.referral().orElse("")),
                Fit.to(TEXT, claim.clearingHouseNumber().orElse("")),
                Fit.to(NAME, payer.lastName()),
                Fit.to(TEXT, payer.identifier()),
                Fit.to(TEXT, person(claim.subscriber()).identifier()),
                Fit.to(TEXT, patient.lastName()),
                Fit.to(TEXT, patient.firstName()),
                npi(claim.billingProvider()),
                npi(claim.renderingProvider()),
                npi(claim.referringProvider()),
                Fit.to(LIST, diagnoses(claim)),
                claim.serviceFrom().orElse(null),
                claim.serviceTo().orElse(null),
                at.provider().offset(),
                at.provider().length(),
                at.subscriber().offset(),
                at.subscriber().length(),
                at.patient().offset(),
                at.patient().length(),
                at.claim().offset(),
                at.claim().length());
    }

    private static BulkInsert lineRows() {
        return new BulkInsert(
                SUBMITTED_LINE,
                SUBMITTED_LINE.ID,
                SUBMITTED_LINE.SUBMITTED_CLAIM_ID,
                SUBMITTED_LINE.ORDINAL,
                SUBMITTED_LINE.PROCEDURE_CODE,
                SUBMITTED_LINE.MODIFIERS,
                SUBMITTED_LINE.REVENUE_CODE,
                SUBMITTED_LINE.CHARGE,
                SUBMITTED_LINE.UNIT,
                SUBMITTED_LINE.UNITS,
                SUBMITTED_LINE.POINTERS,
                SUBMITTED_LINE.SERVICE_FROM,
                SUBMITTED_LINE.SERVICE_TO,
                SUBMITTED_LINE.LINE_NUMBER,
                SUBMITTED_LINE.START_BYTE,
                SUBMITTED_LINE.BYTE_COUNT);
    }

    private void add(BulkInsert rows, long claimId, SubmittedLine line) {
        SubmittedLine.Service service = line.service();
        rows.add(
                ids.next(),
                claimId,
                line.ordinal(),
                Fit.to(TEXT, service.procedure()),
                Fit.to(40, String.join(",", service.modifiers())),
                Fit.to(48, service.revenueCode()),
                amount(service.charge()),
                Fit.to(CODE, service.unit()),
                Fit.to(16, service.units()),
                Fit.to(16, String.join(",", service.pointers())),
                line.from().orElse(null),
                line.servedOn().map(ClaimDate::to).orElse(null),
                Fit.to(TEXT, line.reference("6R").orElse("")),
                line.at().offset(),
                line.at().length());
    }

    private static java.math.@Nullable BigDecimal amount(Optional<Money> amount) {
        return amount.map(Money::toBigDecimal).orElse(null);
    }

    private static Person person(Optional<ClaimParty> party) {
        return party.map(ClaimParty::person).orElse(Person.NONE);
    }

    private static String npi(Optional<ClaimParty> party) {
        return Fit.to(TEXT, party.map(ClaimParty::npi).orElse(""));
    }

    private static String diagnoses(SubmittedClaim claim) {
        return String.join(",", claim.diagnoses().stream().map(HealthCode::code).toList());
    }
}
