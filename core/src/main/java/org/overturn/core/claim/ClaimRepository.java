package org.overturn.core.claim;

import static org.overturn.core.db.schema.Tables.CLAIM_FILE;
import static org.overturn.core.db.schema.Tables.CLAIM_TRANSACTION;
import static org.overturn.core.db.schema.Tables.SUBMITTED_CLAIM;
import static org.overturn.core.db.schema.Tables.SUBMITTED_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.remittance.Person;
import org.overturn.core.x12.Delimiters;
import org.springframework.stereotype.Repository;

/** Submitted claims and their lines. */
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

    /** A stored claim's place, and what tells it from others of its account. */
    record Filed(
            long id,
            long transactionId,
            String accountNumber,
            Optional<LocalDate> serviceFrom,
            Optional<LocalDate> serviceTo,
            TransactionKind kind,
            Sent sent,
            KeptFile file,
            Delimiters delimiters,
            int ordinal,
            SubmittedClaim.Ranges ranges) {}

    /** The numbers by which acknowledgments refer to the transaction of a claim. */
    record Sent(
            String interchange,
            String group,
            String transaction,
            String batch,
            String sender,
            Optional<LocalDate> on) {}

    /** Claims whose account numbers share a key, in the order they were sent. */
    List<Filed> listFiled(String accountKey) {
        return db.select(SUBMITTED_CLAIM.fields())
                .select(CLAIM_TRANSACTION.fields())
                .select(CLAIM_FILE.SHA256, CLAIM_FILE.NAME, CLAIM_FILE.SIZE_BYTES)
                .from(SUBMITTED_CLAIM)
                .join(CLAIM_TRANSACTION)
                .on(CLAIM_TRANSACTION.ID.eq(SUBMITTED_CLAIM.CLAIM_TRANSACTION_ID))
                .join(CLAIM_FILE)
                .on(CLAIM_FILE.ID.eq(CLAIM_TRANSACTION.CLAIM_FILE_ID))
                .where(SUBMITTED_CLAIM.ACCOUNT_KEY.eq(accountKey))
                .orderBy(CLAIM_TRANSACTION.CREATED_ON, SUBMITTED_CLAIM.ID)
                .fetch(ClaimRepository::filed);
    }

    private static Filed filed(Record row) {
        return new Filed(
                row.get(SUBMITTED_CLAIM.ID),
                row.get(CLAIM_TRANSACTION.ID),
                row.get(SUBMITTED_CLAIM.ACCOUNT_NUMBER),
                Optional.ofNullable(row.get(SUBMITTED_CLAIM.SERVICE_FROM)),
                Optional.ofNullable(row.get(SUBMITTED_CLAIM.SERVICE_TO)),
                TransactionKind.valueOf(row.get(CLAIM_TRANSACTION.KIND)),
                new Sent(
                        row.get(CLAIM_TRANSACTION.INTERCHANGE_NUMBER),
                        row.get(CLAIM_TRANSACTION.GROUP_NUMBER),
                        row.get(CLAIM_TRANSACTION.CONTROL_NUMBER),
                        row.get(CLAIM_TRANSACTION.REFERENCE),
                        row.get(CLAIM_TRANSACTION.SENDER),
                        Optional.ofNullable(row.get(CLAIM_TRANSACTION.CREATED_ON))),
                new KeptFile(
                        row.get(CLAIM_FILE.SHA256),
                        row.get(CLAIM_FILE.NAME),
                        row.get(CLAIM_FILE.SIZE_BYTES)),
                Delimiters.of(row.get(CLAIM_TRANSACTION.DELIMITERS)),
                row.get(SUBMITTED_CLAIM.ORDINAL),
                new SubmittedClaim.Ranges(
                        range(row, SUBMITTED_CLAIM.PROVIDER_START, SUBMITTED_CLAIM.PROVIDER_BYTES),
                        range(
                                row,
                                SUBMITTED_CLAIM.SUBSCRIBER_START,
                                SUBMITTED_CLAIM.SUBSCRIBER_BYTES),
                        range(row, SUBMITTED_CLAIM.PATIENT_START, SUBMITTED_CLAIM.PATIENT_BYTES),
                        range(row, SUBMITTED_CLAIM.START_BYTE, SUBMITTED_CLAIM.BYTE_COUNT)));
    }

    private static ByteRange range(
            Record row, TableField<?, Long> start, TableField<?, Integer> count) {
        return new ByteRange(row.get(start), row.get(count));
    }
}
