package org.overturn.core.appeal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.APPEAL_NEED;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.money.Money;
import org.overturn.core.user.Scope;
import org.overturn.core.user.ScopeRepository;
import org.springframework.stereotype.Repository;

@Repository
class DueAppealRepository {

    private static final int SOON_DAYS = 14;
    private static final Condition OPEN =
            APPEAL.STATUS.in(
                    Arrays.stream(AppealStatus.values())
                            .filter(AppealStatus::isOpen)
                            .map(AppealStatus::name)
                            .toList());
    private static final Condition UNSENT = APPEAL.STATUS.ne(AppealStatus.SENT.name());
    private static final Field<LocalDate> DUE_ORDER =
            coalesce(APPEAL.DUE_ON, LocalDate.of(9999, 12, 31)); // those without a limit last
    private static final Condition BLOCKED = APPEAL.STATUS.eq(AppealStatus.NEEDS_PERSON.name());

    private final DSLContext db;

    DueAppealRepository(DSLContext db) {
        this.db = db;
    }

    DueCounts countAll(LocalDate today, Scope facilities, Scope payers) {
        Condition soon = APPEAL.DUE_ON.between(today, today.plusDays(SOON_DAYS));
        return db.select(
                        count(),
                        coalesce(sum(APPEAL.AMOUNT), BigDecimal.ZERO),
                        count().filterWhere(APPEAL.DUE_ON.lt(today).and(UNSENT)),
                        count().filterWhere(soon.and(UNSENT)),
                        count().filterWhere(BLOCKED))
                .from(APPEAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(APPEAL.ADJUDICATION_ID))
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .where(OPEN)
                .and(within(facilities, payers))
                .fetchSingle(row ->
                        new DueCounts(
                                row.value1(),
                                Money.of(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5()));
    }

    List<DueAppeal> listMostUrgent(int most, Scope facilities, Scope payers) {
        return list(
                OPEN.and(UNSENT).and(APPEAL.DUE_ON.isNotNull()).and(within(facilities, payers)),
                most);
    }

    List<DueAppeal> listBlocked(int most, Scope facilities, Scope payers) {
        return list(BLOCKED.and(within(facilities, payers)), most);
    }

    List<DueAppeal> listDecided(LocalDate since, int most, Scope facilities, Scope payers) {
        return list(
                OPEN.not().and(APPEAL.DECIDED_ON.ge(since)).and(within(facilities, payers)),
                most,
                APPEAL.DECIDED_ON.desc());
    }

    /** Open appeals behind one in the order of their limits; those without a limit come last. */
    List<DueAppeal> listOpen(Optional<Long> after, int most, Scope facilities, Scope payers) {
        Condition behind = after.flatMap(this::behind).orElse(noCondition());
        return list(OPEN.and(behind).and(within(facilities, payers)), most);
    }

    private Optional<Condition> behind(long id) {
        return db.select(DUE_ORDER)
                .from(APPEAL)
                .where(APPEAL.ID.eq(id))
                .fetchOptional(DUE_ORDER)
                .map(due -> DUE_ORDER.gt(due).or(DUE_ORDER.eq(due).and(APPEAL.ID.gt(id))));
    }

    private List<DueAppeal> list(Condition which, int most) {
        return list(which, most, DUE_ORDER.asc());
    }

    private List<DueAppeal> list(Condition which, int most, SortField<?> order) {
        List<DueAppeal> all =
                db.select(
                                APPEAL.ID,
                                APPEAL.APPEAL_NUMBER,
                                REMITTANCE.PAYER_NAME,
                                APPEAL.CATEGORY,
                                APPEAL.AMOUNT,
                                APPEAL.DUE_ON,
                                APPEAL.STATUS)
                        .from(APPEAL)
                        .join(ADJUDICATION)
                        .on(ADJUDICATION.ID.eq(APPEAL.ADJUDICATION_ID))
                        .join(REMITTANCE)
                        .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                        .where(which)
                        .orderBy(order, APPEAL.ID.asc())
                        .limit(most)
                        .fetch(row ->
                                new DueAppeal(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        DenialCategory.valueOf(row.value4()),
                                        Money.of(row.value5()),
                                        Optional.ofNullable(row.value6()),
                                        AppealStatus.valueOf(row.value7()),
                                        List.of()));
        Map<Long, List<String>> needs = needs(all.stream().map(DueAppeal::id).toList());
        return all.stream().map(one -> with(one, needs.getOrDefault(one.id(), List.of()))).toList();
    }

    private static DueAppeal with(DueAppeal one, List<String> needs) {
        return new DueAppeal(
                one.id(),
                one.number(),
                one.payerName(),
                one.category(),
                one.amount(),
                one.dueOn(),
                one.status(),
                needs);
    }

    private Map<Long, List<String>> needs(Collection<Long> appeals) {
        return db.select(APPEAL_NEED.APPEAL_ID, APPEAL_NEED.NEED)
                .from(APPEAL_NEED)
                .where(APPEAL_NEED.APPEAL_ID.in(appeals))
                .orderBy(APPEAL_NEED.APPEAL_ID, APPEAL_NEED.ORDINAL)
                .fetchGroups(APPEAL_NEED.APPEAL_ID, APPEAL_NEED.NEED);
    }

    /** What these scopes show, of a join with the adjudication and its remittance. */
    static Condition within(Scope facilities, Scope payers) {
        return ScopeRepository.within(facilities, REMITTANCE.PAYEE_IDENTIFIER)
                .and(ScopeRepository.within(payers, ADJUDICATION.PAYER_KEY));
    }
}
