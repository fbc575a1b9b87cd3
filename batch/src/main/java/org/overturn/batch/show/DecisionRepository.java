package org.overturn.batch.show;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.HAND_ENTRY;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.ScopeRepository;
import org.springframework.stereotype.Repository;

/** Stored adjudications, found by the numbers a person has at hand. */
@Repository
class DecisionRepository {

    private static final Map<LedgerClass, TableField<?, BigDecimal>> SUMS = sums();
    private static final org.overturn.core.db.schema.tables.Adjudication FIRST =
            ADJUDICATION.as("first");
    private static final Field<Long> FIRST_CLAIM =
            DSL.field(
                    DSL.select(DSL.min(FIRST.START_BYTE))
                            .from(FIRST)
                            .where(FIRST.REMITTANCE_ID.eq(REMITTANCE.ID)));

    private final DSLContext db;

    DecisionRepository(DSLContext db) {
        this.db = db;
    }

    /** Those of an account number (CLP01), however it is padded, or of a claim number (CLP07). */
    List<Decision> listOf(String number) {
        return list(
                ADJUDICATION
                        .ACCOUNT_KEY
                        .eq(AccountKey.of(number))
                        .or(ADJUDICATION.PAYER_CLAIM_NUMBER.eq(number)));
    }

    /** Those of one claim as account and payer name it. */
    List<Decision> listOf(Decision.ClaimName claim) {
        return list(of(claim));
    }

    private static Condition of(Decision.ClaimName claim) {
        return ADJUDICATION
                .ACCOUNT_KEY
                .eq(AccountKey.of(claim.accountNumber()))
                .and(ADJUDICATION.ACCOUNT_NUMBER.eq(claim.accountNumber()))
                .and(ADJUDICATION.PAYER_KEY.eq(claim.payerKey()));
    }

    /** The adjudication an appeal is about. */
    Optional<Decision> findAppealed(String appealNumber) {
        return list(
                        ADJUDICATION.ID.in(
                                DSL.select(APPEAL.ADJUDICATION_ID)
                                        .from(APPEAL)
                                        .where(APPEAL.APPEAL_NUMBER.eq(appealNumber))))
                .stream()
                .findFirst();
    }

    /** One adjudication, where the reader may see it. */
    Optional<Decision> find(long id, Reader reader) {
        return list(ADJUDICATION.ID.eq(id).and(visibleTo(reader))).stream().findFirst();
    }

    /** Those of one claim that the reader may see. */
    List<Decision> listOf(Decision.ClaimName claim, Reader reader) {
        return list(of(claim).and(visibleTo(reader)));
    }

    /** Whether a claim with the same account number lies where the reader sees nothing. */
    boolean isSharedBeyond(String accountNumber, Reader reader) {
        return hasClaim(accountNumber, visibleTo(reader).not());
    }

    /** Whether a claim with the account number is there for the reader. */
    boolean isShown(String accountNumber, Reader reader) {
        return hasClaim(accountNumber, visibleTo(reader));
    }

    /** Whether the reader may see all of these. */
    boolean areShown(Collection<Long> ids, Reader reader) {
        return !db.fetchExists(
                db.selectOne()
                        .from(ADJUDICATION)
                        .join(REMITTANCE)
                        .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                        .where(ADJUDICATION.ID.in(ids))
                        .and(visibleTo(reader).not()));
    }

    private boolean hasClaim(String accountNumber, Condition where) {
        return db.fetchExists(
                db.selectOne()
                        .from(ADJUDICATION)
                        .join(REMITTANCE)
                        .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                        .where(ADJUDICATION.ACCOUNT_KEY.eq(AccountKey.of(accountNumber)))
                        .and(where));
    }

    private static Condition visibleTo(Reader reader) {
        return ScopeRepository.within(reader.facilities(), REMITTANCE.PAYEE_IDENTIFIER)
                .and(ScopeRepository.within(reader.payers(), REMITTANCE.PAYER_KEY));
    }

    private List<Decision> list(Condition wanted) {
        return db.select(ADJUDICATION.fields())
                .select(
                        REMITTANCE.START_BYTE,
                        REMITTANCE.BYTE_COUNT,
                        FIRST_CLAIM,
                        REMITTANCE.DELIMITERS,
                        REMITTANCE.PAYER_NAME,
                        REMITTANCE.PAYER_KEY,
                        REMITTANCE.TRACE_NUMBER,
                        REMITTANCE.REMITTED_ON,
                        REMITTANCE.PAYMENT_METHOD,
                        REMITTANCE.PAYMENT_AMOUNT,
                        REMITTANCE.CLAIMS_PAID,
                        REMITTANCE.PROVIDER_ADJUSTED,
                        REMITTANCE.DIFFERENCE,
                        REMITTANCE.PROOF,
                        REMITTANCE.STATUS,
                        REMITTANCE_FILE.NAME,
                        REMITTANCE_FILE.SHA256,
                        HAND_ENTRY.ENTERED_BY,
                        HAND_ENTRY.SENT_ON)
                .from(ADJUDICATION)
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .leftJoin(HAND_ENTRY)
                .on(HAND_ENTRY.SHA256.eq(REMITTANCE_FILE.SHA256))
                .where(wanted)
                .orderBy(
                        REMITTANCE.REMITTED_ON,
                        REMITTANCE.ID,
                        ADJUDICATION.ORDINAL,
                        ADJUDICATION.ID)
                .fetch(DecisionRepository::decision);
    }

    private static Decision decision(Record row) {
        return new Decision(
                row.get(ADJUDICATION.ID),
                remittance(row),
                new Place(row.get(ADJUDICATION.START_BYTE), row.get(ADJUDICATION.BYTE_COUNT)),
                row.get(ADJUDICATION.ACCOUNT_NUMBER),
                row.get(ADJUDICATION.PAYER_CLAIM_NUMBER),
                row.get(ADJUDICATION.ORIGINAL_REFERENCE),
                patient(row),
                row.get(ADJUDICATION.STATUS_CODE),
                row.get(ADJUDICATION.OUTCOME),
                row.get(ADJUDICATION.NEEDS_REVIEW),
                Optional.ofNullable(row.get(ADJUDICATION.SERVICE_FROM)),
                Optional.ofNullable(row.get(ADJUDICATION.SERVICE_TO)),
                Optional.ofNullable(row.get(ADJUDICATION.RECEIVED_BY_PAYER_ON)),
                Money.of(row.get(ADJUDICATION.CHARGE)),
                Money.of(row.get(ADJUDICATION.PAID)),
                Money.of(row.get(ADJUDICATION.PATIENT_SHARE)),
                ledger(row),
                Money.of(row.get(ADJUDICATION.DIFFERENCE)),
                Optional.ofNullable(row.get(ADJUDICATION.REVERSED_BY_ID)),
                Optional.ofNullable(row.get(ADJUDICATION.CORRECTS_ID)));
    }

    private static PostedRemittance remittance(Record row) {
        long start = row.get(REMITTANCE.START_BYTE);
        return new PostedRemittance(
                row.get(ADJUDICATION.REMITTANCE_ID),
                new KeptFile(
                        row.get(REMITTANCE_FILE.NAME),
                        row.get(REMITTANCE_FILE.SHA256),
                        row.get(REMITTANCE.DELIMITERS),
                        Optional.ofNullable(row.get(HAND_ENTRY.ENTERED_BY))
                                .map(by -> by + " on " + row.get(HAND_ENTRY.SENT_ON))),
                new Place(start, row.get(REMITTANCE.BYTE_COUNT)),
                row.get(FIRST_CLAIM) - start,
                row.get(REMITTANCE.PAYER_NAME),
                row.get(REMITTANCE.PAYER_KEY),
                row.get(REMITTANCE.TRACE_NUMBER),
                Optional.ofNullable(row.get(REMITTANCE.REMITTED_ON)),
                row.get(REMITTANCE.PAYMENT_METHOD),
                Money.of(row.get(REMITTANCE.PAYMENT_AMOUNT)),
                Money.of(row.get(REMITTANCE.CLAIMS_PAID)),
                Money.of(row.get(REMITTANCE.PROVIDER_ADJUSTED)),
                Money.of(row.get(REMITTANCE.DIFFERENCE)),
                Optional.ofNullable(row.get(REMITTANCE.PROOF)),
                row.get(REMITTANCE.STATUS).equals("REPLACED"));
    }

    private static String patient(Record row) {
        String first = row.get(ADJUDICATION.PATIENT_FIRST_NAME);
        String last = row.get(ADJUDICATION.PATIENT_LAST_NAME);
        return first.isEmpty() ? last : last + ", " + first;
    }

    private static Map<LedgerClass, Money> ledger(Record row) {
        Map<LedgerClass, Money> ledger = new EnumMap<>(LedgerClass.class);
        SUMS.forEach((ledgerClass, column) -> {
            Money sum = Money.of(row.get(column));
            if (!sum.isZero()) {
                ledger.put(ledgerClass, sum);
            }
        });
        return ledger;
    }

    private static Map<LedgerClass, TableField<?, BigDecimal>> sums() {
        Map<LedgerClass, TableField<?, BigDecimal>> sums = new EnumMap<>(LedgerClass.class);
        sums.put(LedgerClass.DENIAL, ADJUDICATION.SUM_DENIAL);
        sums.put(LedgerClass.REDUCTION, ADJUDICATION.SUM_REDUCTION);
        sums.put(LedgerClass.SUSPECT_DENIAL, ADJUDICATION.SUM_SUSPECT);
        sums.put(LedgerClass.CONTRACTUAL, ADJUDICATION.SUM_CONTRACTUAL);
        sums.put(LedgerClass.PAYMENT_ADJUSTMENT, ADJUDICATION.SUM_PAYMENT_ADJUSTMENT);
        sums.put(LedgerClass.PATIENT_SHARE, ADJUDICATION.SUM_PATIENT_SHARE);
        sums.put(LedgerClass.COB_EFFECT, ADJUDICATION.SUM_COB_EFFECT);
        sums.put(LedgerClass.INFORMATIONAL, ADJUDICATION.SUM_INFORMATIONAL);
        sums.put(LedgerClass.PENDED, ADJUDICATION.SUM_PENDED);
        sums.put(LedgerClass.PAYMENT_ADD_ON, ADJUDICATION.SUM_ADD_ON);
        sums.put(LedgerClass.REVERSAL_ENTRY, ADJUDICATION.SUM_REVERSAL);
        sums.put(LedgerClass.PREDETERMINATION, ADJUDICATION.SUM_PREDETERMINATION);
        return sums;
    }
}
