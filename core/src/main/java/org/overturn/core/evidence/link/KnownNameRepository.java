package org.overturn.core.evidence.link;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.SUBMITTED_CLAIM;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record4;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.overturn.core.evidence.link.NameTable.Entry;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Repository;

/** Reads whom all claims are of, page by page, from an index where there is one. */
@Repository
class KnownNameRepository {

    private static final int AT_ONCE = 20_000;
    private static final int KEYS_AT_ONCE = 400;

    private final DSLContext db;

    KnownNameRepository(DSLContext db) {
        this.db = db;
    }

    long newestDecided() {
        return newest(ADJUDICATION, ADJUDICATION.ID);
    }

    long newestSent() {
        return newest(SUBMITTED_CLAIM, SUBMITTED_CLAIM.ID);
    }

    private long newest(Table<?> table, Field<Long> id) {
        Field<Long> newest = DSL.max(id);
        return db.select(newest).from(table).fetchOptional(newest).orElse(0L);
    }

    /** Patients of the remittances' claims behind a key; each name once. */
    void readDecided(long after, Consumer<Entry> into) {
        Condition from = after == 0 ? DSL.noCondition() : ADJUDICATION.ID.gt(after);
        Condition beyond = DSL.noCondition();
        List<Record2<String, String>> some;
        do {
            some =
                    db.selectDistinct(
                                    ADJUDICATION.PATIENT_LAST_NAME, ADJUDICATION.PATIENT_FIRST_NAME)
                            .from(ADJUDICATION)
                            .where(from.and(beyond))
                            .orderBy(
                                    ADJUDICATION.PATIENT_LAST_NAME, ADJUDICATION.PATIENT_FIRST_NAME)
                            .limit(AT_ONCE)
                            .fetch();
            some.forEach(row -> into.accept(new Entry(row.value1(), row.value2(), "")));
            beyond = some.isEmpty() ? beyond : beyond(some.getLast());
        } while (some.size() == AT_ONCE);
    }

    private static Condition beyond(Record2<String, String> last) {
        return ADJUDICATION
                .PATIENT_LAST_NAME
                .ge(last.value1())
                .and(
                        ADJUDICATION
                                .PATIENT_LAST_NAME
                                .gt(last.value1())
                                .or(ADJUDICATION.PATIENT_FIRST_NAME.gt(last.value2())));
    }

    /** Patients of the claims that were sent, behind a key. */
    void readSent(long after, Consumer<Entry> into) {
        long last = after;
        List<Record4<Long, String, String, String>> some;
        do {
            some =
                    db.select(
                                    SUBMITTED_CLAIM.ID,
                                    SUBMITTED_CLAIM.PATIENT_LAST_NAME,
                                    SUBMITTED_CLAIM.PATIENT_FIRST_NAME,
                                    SUBMITTED_CLAIM.MEMBER_ID)
                            .from(SUBMITTED_CLAIM)
                            .where(SUBMITTED_CLAIM.ID.gt(last))
                            .orderBy(SUBMITTED_CLAIM.ID)
                            .limit(AT_ONCE)
                            .fetch();
            some.forEach(row ->
                    into.accept(
                            new Entry(row.value2(), row.value3(), AccountKey.of(row.value4()))));
            last = some.isEmpty() ? last : some.getLast().value1();
        } while (some.size() == AT_ONCE);
    }

    /** Claims that were sent with one of these account numbers. */
    List<KnownClaim> listSent(Collection<String> accountKeys) {
        List<String> all = List.copyOf(accountKeys);
        List<KnownClaim> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            db.selectDistinct(
                            SUBMITTED_CLAIM.ACCOUNT_NUMBER,
                            SUBMITTED_CLAIM.ACCOUNT_KEY,
                            SUBMITTED_CLAIM.MEMBER_ID,
                            SUBMITTED_CLAIM.PATIENT_LAST_NAME,
                            SUBMITTED_CLAIM.PATIENT_FIRST_NAME)
                    .from(SUBMITTED_CLAIM)
                    .where(
                            SUBMITTED_CLAIM.ACCOUNT_KEY.in(
                                    all.subList(from, Math.min(from + KEYS_AT_ONCE, all.size()))))
                    .orderBy(SUBMITTED_CLAIM.ACCOUNT_KEY, SUBMITTED_CLAIM.ACCOUNT_NUMBER)
                    .forEach(row ->
                            found.add(
                                    new KnownClaim(
                                            row.value1(),
                                            row.value2(),
                                            "",
                                            row.value3(),
                                            PatientName.of(row.value4(), row.value5()),
                                            Optional.empty(),
                                            Optional.empty())));
        }
        return found;
    }
}
