package org.overturn.core.claim;

import static org.overturn.core.db.schema.Tables.ACKNOWLEDGMENT;
import static org.overturn.core.db.schema.Tables.CLAIM_FILE;
import static org.overturn.core.db.schema.Tables.CLAIM_TRANSACTION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.overturn.core.claim.Acknowledgment.Level;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.remittance.Person;
import org.overturn.core.x12.Delimiters;
import org.springframework.stereotype.Repository;

/** Acknowledgments. */
@Repository
class StatementRepository {

    private static final int ROLE = 8;
    private static final int TEXT = 80;
    private static final int NAME = 120;
    private static final int STATUSES = 500;
    private static final int MESSAGE = 1000;

    private final DSLContext db;
    private final Ids ids;

    StatementRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    void insert(long transactionId, List<Acknowledgment> statements) {
        BulkInsert rows =
                new BulkInsert(
                        ACKNOWLEDGMENT,
                        ACKNOWLEDGMENT.ID,
                        ACKNOWLEDGMENT.CLAIM_TRANSACTION_ID,
                        ACKNOWLEDGMENT.ORDINAL,
                        ACKNOWLEDGMENT.CONTENT_HASH,
                        ACKNOWLEDGMENT.ABOUT,
                        ACKNOWLEDGMENT.VERDICT,
                        ACKNOWLEDGMENT.ACCOUNT_NUMBER,
                        ACKNOWLEDGMENT.ACCOUNT_KEY,
                        ACKNOWLEDGMENT.TRACE,
                        ACKNOWLEDGMENT.GROUP_NUMBER,
                        ACKNOWLEDGMENT.SOURCE_ROLE,
                        ACKNOWLEDGMENT.SOURCE_NAME,
                        ACKNOWLEDGMENT.SOURCE_IDENTIFIER,
                        ACKNOWLEDGMENT.STATUSES,
                        ACKNOWLEDGMENT.MESSAGE,
                        ACKNOWLEDGMENT.PAYER_CLAIM_NUMBER,
                        ACKNOWLEDGMENT.CLEARING_HOUSE_NUMBER,
                        ACKNOWLEDGMENT.RECEIVED_ON,
                        ACKNOWLEDGMENT.STATED_ON,
                        ACKNOWLEDGMENT.SERVICE_FROM,
                        ACKNOWLEDGMENT.SERVICE_TO,
                        ACKNOWLEDGMENT.CHARGE,
                        ACKNOWLEDGMENT.ACCEPTED_COUNT,
                        ACKNOWLEDGMENT.REJECTED_COUNT,
                        ACKNOWLEDGMENT.ACCEPTED_CHARGE,
                        ACKNOWLEDGMENT.REJECTED_CHARGE,
                        ACKNOWLEDGMENT.START_BYTE,
                        ACKNOWLEDGMENT.BYTE_COUNT);
        statements.forEach(statement -> add(rows, transactionId, statement));
        rows.execute(db);
    }

    private void add(BulkInsert rows, long transactionId, Acknowledgment one) {
        Acknowledgment.Totals totals = one.totals();
        rows.add(
                ids.next(),
                transactionId,
                one.ordinal(),
                one.contentHash(),
                one.level().name(),
                one.verdict().name(),
                Fit.to(TEXT, one.accountNumber()),
                Fit.to(TEXT, AccountKey.of(one.accountNumber())),
                Fit.to(TEXT, one.trace()),
                Fit.to(TEXT, one.group()),
                Fit.to(ROLE, one.source().entity()),
                Fit.to(NAME, one.source().fullName()),
                Fit.to(TEXT, one.source().identifier()),
                statuses(one.statuses()),
                Fit.to(MESSAGE, one.message()),
                Fit.to(TEXT, one.payerClaimNumber()),
                Fit.to(TEXT, one.clearingHouseNumber()),
                one.receivedOn().orElse(null),
                one.statedOn().orElse(null),
                one.serviceFrom().orElse(null),
                one.serviceTo().orElse(null),
                amount(one.charge()),
                totals.accepted().orElse(null),
                totals.rejected().orElse(null),
                amount(totals.acceptedCharge()),
                amount(totals.rejectedCharge()),
                one.at().offset(),
                one.at().length());
    }

    /** Joined by blanks; what doesn't fit is left out whole. */
    private static String statuses(List<ClaimStatus> statuses) {
        StringBuilder joined = new StringBuilder();
        for (ClaimStatus status : statuses) {
            String text = (joined.isEmpty() ? "" : " ") + status;
            if (joined.length() + text.length() <= STATUSES) {
                joined.append(text);
            }
        }
        return joined.toString();
    }

    private static @Nullable BigDecimal amount(Optional<Money> amount) {
        return amount.map(Money::toBigDecimal).orElse(null);
    }

    /** Statements on claims whose account numbers share a key, the earliest first. */
    List<Statement> listByAccount(String accountKey) {
        return list(
                        ACKNOWLEDGMENT
                                .ACCOUNT_KEY
                                .eq(accountKey)
                                .and(ACKNOWLEDGMENT.ABOUT.eq(Level.CLAIM.name())))
                .stream()
                .map(Addressed::statement)
                .toList();
    }

    /**
     * A statement on what was sent, with whom it was sent to: the sender of the claims.
     *
     * @param receiver GS03 of the acknowledgment
     */
    record Addressed(Statement statement, String receiver) {}

    /** Statements that may be about a transaction, its group, interchange or batch. */
    List<Addressed> listOnFile(FiledClaimRepository.Sent sent) {
        Condition transaction =
                about(Level.TRANSACTION, sent.transaction())
                        .and(ACKNOWLEDGMENT.GROUP_NUMBER.eq(sent.group()));
        Condition group =
                ACKNOWLEDGMENT
                        .ABOUT
                        .eq(Level.GROUP.name())
                        .and(ACKNOWLEDGMENT.GROUP_NUMBER.eq(sent.group()));
        Condition interchange = about(Level.INTERCHANGE, sent.interchange());
        Condition batch = about(Level.BATCH, sent.batch());
        return list(DSL.or(transaction, group, interchange, batch));
    }

    private static Condition about(Level level, String trace) {
        return ACKNOWLEDGMENT.ABOUT.eq(level.name()).and(ACKNOWLEDGMENT.TRACE.eq(trace));
    }

    private List<Addressed> list(Condition condition) {
        return db.select(ACKNOWLEDGMENT.fields())
                .select(
                        CLAIM_TRANSACTION.KIND,
                        CLAIM_TRANSACTION.CREATED_ON,
                        CLAIM_TRANSACTION.RECEIVER,
                        CLAIM_TRANSACTION.DELIMITERS)
                .select(CLAIM_FILE.SHA256, CLAIM_FILE.NAME, CLAIM_FILE.SIZE_BYTES)
                .from(ACKNOWLEDGMENT)
                .join(CLAIM_TRANSACTION)
                .on(CLAIM_TRANSACTION.ID.eq(ACKNOWLEDGMENT.CLAIM_TRANSACTION_ID))
                .join(CLAIM_FILE)
                .on(CLAIM_FILE.ID.eq(CLAIM_TRANSACTION.CLAIM_FILE_ID))
                .where(condition)
                .orderBy(CLAIM_TRANSACTION.CREATED_ON, ACKNOWLEDGMENT.ID)
                .fetch(row ->
                        new Addressed(
                                new Statement(
                                        TransactionKind.valueOf(row.get(CLAIM_TRANSACTION.KIND)),
                                        Optional.ofNullable(row.get(CLAIM_TRANSACTION.CREATED_ON)),
                                        new KeptFile(
                                                row.get(CLAIM_FILE.SHA256),
                                                row.get(CLAIM_FILE.NAME),
                                                row.get(CLAIM_FILE.SIZE_BYTES)),
                                        Delimiters.of(row.get(CLAIM_TRANSACTION.DELIMITERS)),
                                        acknowledgment(row)),
                                row.get(CLAIM_TRANSACTION.RECEIVER)));
    }

    private static Acknowledgment acknowledgment(Record row) {
        return new Acknowledgment(
                row.get(ACKNOWLEDGMENT.ORDINAL),
                Level.valueOf(row.get(ACKNOWLEDGMENT.ABOUT)),
                Verdict.valueOf(row.get(ACKNOWLEDGMENT.VERDICT)),
                row.get(ACKNOWLEDGMENT.ACCOUNT_NUMBER),
                row.get(ACKNOWLEDGMENT.TRACE),
                row.get(ACKNOWLEDGMENT.GROUP_NUMBER),
                new Person(
                        row.get(ACKNOWLEDGMENT.SOURCE_ROLE),
                        row.get(ACKNOWLEDGMENT.SOURCE_NAME),
                        "",
                        "",
                        "",
                        "",
                        row.get(ACKNOWLEDGMENT.SOURCE_IDENTIFIER)),
                Stream.of(row.get(ACKNOWLEDGMENT.STATUSES).split(" "))
                        .map(ClaimStatus::parse)
                        .toList(),
                row.get(ACKNOWLEDGMENT.MESSAGE),
                row.get(ACKNOWLEDGMENT.PAYER_CLAIM_NUMBER),
                row.get(ACKNOWLEDGMENT.CLEARING_HOUSE_NUMBER),
                Optional.ofNullable(row.get(ACKNOWLEDGMENT.RECEIVED_ON)),
                Optional.ofNullable(row.get(ACKNOWLEDGMENT.STATED_ON)),
                Optional.ofNullable(row.get(ACKNOWLEDGMENT.SERVICE_FROM)),
                Optional.ofNullable(row.get(ACKNOWLEDGMENT.SERVICE_TO)),
                Optional.ofNullable(row.get(ACKNOWLEDGMENT.CHARGE)).map(Money::of),
                new Acknowledgment.Totals(
                        Optional.ofNullable(row.get(ACKNOWLEDGMENT.ACCEPTED_COUNT)),
                        Optional.ofNullable(row.get(ACKNOWLEDGMENT.REJECTED_COUNT)),
                        Optional.ofNullable(row.get(ACKNOWLEDGMENT.ACCEPTED_CHARGE)).map(Money::of),
                        Optional.ofNullable(row.get(ACKNOWLEDGMENT.REJECTED_CHARGE))
                                .map(Money::of)),
                new ByteRange(
                        row.get(ACKNOWLEDGMENT.START_BYTE), row.get(ACKNOWLEDGMENT.BYTE_COUNT)),
                row.get(ACKNOWLEDGMENT.CONTENT_HASH));
    }
}
