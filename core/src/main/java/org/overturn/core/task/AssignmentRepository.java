package org.overturn.core.task;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_CHANGE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.money.Money;
import org.overturn.core.user.Profile;
import org.overturn.core.user.ScopeRepository;
import org.overturn.core.user.User;
import org.overturn.core.worklist.HistoryEntry;
import org.springframework.stereotype.Repository;

@Repository
class AssignmentRepository {

    static final int NO_RULE = -1;

    private static final int PIECE = 500;
    private static final Condition FREE =
            DENIAL.WORKABLE
                    .eq(true)
                    .and(DENIAL.OWNER_ID.isNull())
                    .andNotExists(
                            DSL.selectOne()
                                    .from(DENIAL_CHANGE)
                                    .where(DENIAL_CHANGE.DENIAL_ID.eq(DENIAL.ID))
                                    .and(DENIAL_CHANGE.WHAT.eq(HistoryEntry.What.OWNER.name())));

    private final DSLContext db;
    private final Ids ids;

    AssignmentRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /**
     * What one transaction gave.
     *
     * @param last the denial it came to; empty when none was left
     */
    record Piece(int given, Optional<Long> last) {}

    private record Free(long id, int version, int rule) {}

    /** Free denials by the first rule that fits; those of none under {@link #NO_RULE}. */
    Map<Integer, AssignmentPlan.Part> count(
            List<AssignmentRule> rules, List<Optional<User>> receivers) {
        Field<Integer> rule = firstFitting(rules, receivers).as("fitting");
        var free =
                db.select(rule, DENIAL.AMOUNT)
                        .from(DENIAL)
                        .join(ADJUDICATION)
                        .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                        .where(FREE)
                        .asTable("free");
        Field<Integer> by = free.field(rule);
        return db.select(by, DSL.count(), DSL.sum(free.field(DENIAL.AMOUNT)))
                .from(free)
                .groupBy(by)
                .fetch()
                .intoMap(
                        row -> row.value1(),
                        row -> new AssignmentPlan.Part(row.value2(), Money.of(row.value3())));
    }

    private static Field<Integer> firstFitting(
            List<AssignmentRule> rules, List<Optional<User>> receivers) {
        if (rules.isEmpty()) {
            return DSL.inline(NO_RULE);
        }
        CaseConditionStep<Integer> first =
                DSL.when(fits(rules.getFirst(), receivers.getFirst()), DSL.inline(0));
        for (int i = 1; i < rules.size(); i++) {
            first = first.when(fits(rules.get(i), receivers.get(i)), DSL.inline(i));
        }
        return first.otherwise(DSL.inline(NO_RULE));
    }

    private static Condition fits(AssignmentRule rule, Optional<User> receiver) {
        List<Condition> all = new ArrayList<>(List.of(DSL.trueCondition()));
        if (!rule.payers().isEmpty()) {
            all.add(DENIAL.PAYER_KEY.in(rule.payers().stream().sorted().toList()));
        }
        if (!rule.categories().isEmpty()) {
            all.add(DENIAL.CATEGORY.in(rule.categories().stream().map(Enum::name).toList()));
        }
        if (!rule.facilities().isEmpty()) {
            all.add(DENIAL.FACILITY.in(rule.facilities().stream().sorted().toList()));
        }
        rule.amountAtLeast().ifPresent(least -> all.add(DENIAL.AMOUNT.ge(least.toBigDecimal())));
        rule.amountBelow().ifPresent(below -> all.add(DENIAL.AMOUNT.lt(below.toBigDecimal())));
        rule.accounts().ifPresent(range -> all.add(isIn(range)));
        receiver.map(User::profile).ifPresent(profile -> all.add(visibleTo(profile)));
        return DSL.and(all);
    }

    private static Condition visibleTo(Profile profile) {
        return ScopeRepository.within(profile.facilities(), DENIAL.FACILITY)
                .and(ScopeRepository.within(profile.payers(), DENIAL.PAYER_KEY));
    }

    private static Condition isIn(AssignmentRule.AccountRange range) {
        Field<String> key = ADJUDICATION.ACCOUNT_KEY;
        Field<Integer> length = DSL.charLength(key);
        int shortest = range.from().length();
        int longest = range.to().length();
        return length.gt(shortest)
                .or(length.eq(shortest).and(key.ge(range.from())))
                .and(length.lt(longest).or(length.eq(longest).and(key.le(range.to()))));
    }

    /** The next piece behind a denial: locked, given and recorded in the caller's transaction. */
    Piece give(
            List<AssignmentRule> rules, List<Optional<User>> receivers, long after, Instant now) {
        List<Free> piece =
                db.select(DENIAL.ID, DENIAL.VERSION, firstFitting(rules, receivers))
                        .from(DENIAL)
                        .join(ADJUDICATION)
                        .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                        .where(FREE)
                        .and(DENIAL.ID.gt(after))
                        .orderBy(DENIAL.ID)
                        .limit(PIECE)
                        .fetch(row -> new Free(row.value1(), row.value2(), row.value3()));
        Map<Integer, List<Free>> byRule = new HashMap<>();
        piece.stream()
                .filter(one -> one.rule() != NO_RULE && receivers.get(one.rule()).isPresent())
                .forEach(
                        one -> byRule.computeIfAbsent(one.rule(), _ -> new ArrayList<>()).add(one));
        int given = 0;
        for (Map.Entry<Integer, List<Free>> entry : byRule.entrySet()) {
            User receiver = receivers.get(entry.getKey()).orElseThrow();
            given += give(entry.getValue(), receiver, rules.get(entry.getKey()).place(), now);
        }
        return new Piece(
                given, piece.isEmpty() ? Optional.empty() : Optional.of(piece.getLast().id()));
    }

    /** Those that are still as they were seen. */
    private int give(List<Free> wanted, User to, String why, Instant now) {
        List<Long> numbers = wanted.stream().map(Free::id).toList();
        Map<Long, Integer> versions =
                db.select(DENIAL.ID, DENIAL.VERSION)
                        .from(DENIAL)
                        .where(DENIAL.ID.in(numbers))
                        .and(DENIAL.OWNER_ID.isNull())
                        .orderBy(DENIAL.ID)
                        .forUpdate()
                        .fetchMap(DENIAL.ID, DENIAL.VERSION);
        List<Free> still =
                wanted.stream()
                        .filter(one ->
                                Integer.valueOf(one.version()).equals(versions.get(one.id())))
                        .toList();
        db.update(DENIAL)
                .set(DENIAL.OWNER_ID, to.id())
                .set(DENIAL.VERSION, DENIAL.VERSION.plus(1))
                .where(DENIAL.ID.in(still.stream().map(Free::id).toList()))
                .execute();
        record(still, to, why, now);
        return still.size();
    }

    private void record(List<Free> given, User to, String why, Instant now) {
        BulkInsert rows =
                new BulkInsert(
                        DENIAL_CHANGE,
                        DENIAL_CHANGE.ID,
                        DENIAL_CHANGE.DENIAL_ID,
                        DENIAL_CHANGE.VERSION,
                        DENIAL_CHANGE.WHAT,
                        DENIAL_CHANGE.WAS,
                        DENIAL_CHANGE.BECAME,
                        DENIAL_CHANGE.REASON,
                        DENIAL_CHANGE.CHANGED_BY,
                        DENIAL_CHANGE.CHANGED_AT);
        for (Free one : given) {
            rows.add(
                    ids.next(),
                    one.id(),
                    one.version() + 1,
                    HistoryEntry.What.OWNER.name(),
                    "",
                    Fit.to(500, to.profile().displayName()),
                    why,
                    "assignment rules",
                    LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        }
        rows.execute(db);
    }
}
