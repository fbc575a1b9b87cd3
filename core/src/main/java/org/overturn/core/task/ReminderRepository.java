package org.overturn.core.task;

import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMINDER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record5;
import org.jooq.SelectHavingStep;
import org.jooq.impl.DSL;
import org.overturn.core.appeal.AppealStatus;
import org.overturn.core.denial.DenialStatus;
import org.overturn.core.denial.Route;
import org.overturn.core.user.ScopeRepository;
import org.overturn.core.worklist.Access;
import org.springframework.stereotype.Repository;

@Repository
class ReminderRepository {

    private static final String OF_DENIAL = "DENIAL";
    private static final String OF_APPEAL = "APPEAL";
    private static final LocalDate NEVER = LocalDate.of(1900, 1, 1);
    private static final List<String> UNSENT_APPEALS =
            Arrays.stream(AppealStatus.values())
                    .filter(AppealStatus::isChangeable)
                    .map(AppealStatus::name)
                    .toList();

    private final DSLContext db;

    ReminderRepository(DSLContext db) {
        this.db = db;
    }

    /** Of denials that no appeal is open for; one statement, whatever their number. */
    int giveOfDenials(Rung rung, LocalDate today) {
        Field<LocalDate> held = heldOn(today);
        return db.insertInto(
                        REMINDER,
                        REMINDER.ITEM_KIND,
                        REMINDER.ITEM_ID,
                        REMINDER.DUE_ON,
                        REMINDER.RUNG,
                        REMINDER.GIVEN_ON,
                        REMINDER.OWNER_ID,
                        REMINDER.HELD_UNTIL)
                .select(
                        DSL.select(
                                        DSL.inline(OF_DENIAL),
                                        DENIAL.ID,
                                        DENIAL.DUE_ON,
                                        DSL.inline(rung.days()),
                                        DSL.inline(today),
                                        DENIAL.OWNER_ID,
                                        held)
                                .from(DENIAL)
                                .where(DENIAL.WORKABLE.eq(true))
                                .and(DENIAL.DUE_ORDER.between(rung.from(today), rung.to(today)))
                                .and(DENIAL.STATUS.eq(DenialStatus.OPEN.name()))
                                .and(DENIAL.ROUTE.notIn(Route.NONE.name(), Route.WRITE_OFF.name()))
                                .and(rung.isLast() ? DSL.noCondition() : held.isNull())
                                .andNotExists(
                                        DSL.selectOne()
                                                .from(REMINDER)
                                                .where(
                                                        given(
                                                                OF_DENIAL,
                                                                DENIAL.ID,
                                                                DENIAL.DUE_ON,
                                                                rung))))
                .execute();
    }

    private static Field<LocalDate> heldOn(LocalDate today) {
        return DSL.when(DENIAL.HELD_UNTIL.gt(today), DENIAL.HELD_UNTIL);
    }

    private static Condition given(String kind, Field<Long> id, Field<LocalDate> dueOn, Rung rung) {
        return REMINDER.ITEM_KIND
                .eq(kind)
                .and(REMINDER.ITEM_ID.eq(id))
                .and(REMINDER.DUE_ON.eq(dueOn))
                .and(REMINDER.RUNG.eq(rung.days()));
    }

    /** An appeal's owner is its denials'; it is on hold when each of them is. */
    int giveOfAppeals(Rung rung, LocalDate today) {
        Field<LocalDate> first = DSL.min(DSL.coalesce(DENIAL.HELD_UNTIL, NEVER));
        return db.insertInto(
                        REMINDER,
                        REMINDER.ITEM_KIND,
                        REMINDER.ITEM_ID,
                        REMINDER.DUE_ON,
                        REMINDER.RUNG,
                        REMINDER.GIVEN_ON,
                        REMINDER.OWNER_ID,
                        REMINDER.HELD_UNTIL)
                .select(
                        DSL.select(
                                        DSL.inline(OF_APPEAL),
                                        APPEAL.ID,
                                        APPEAL.DUE_ON,
                                        DSL.inline(rung.days()),
                                        DSL.inline(today),
                                        DSL.min(DENIAL.OWNER_ID),
                                        DSL.when(first.gt(today), first))
                                .from(APPEAL)
                                .leftJoin(DENIAL)
                                .on(DENIAL.APPEAL_ID.eq(APPEAL.ID))
                                .and(DENIAL.STATUS.eq(DenialStatus.APPEALED.name()))
                                .where(APPEAL.STATUS.in(UNSENT_APPEALS))
                                .and(APPEAL.DUE_ON.between(rung.from(today), rung.to(today)))
                                .andNotExists(
                                        DSL.selectOne()
                                                .from(REMINDER)
                                                .where(
                                                        given(
                                                                OF_APPEAL,
                                                                APPEAL.ID,
                                                                APPEAL.DUE_ON,
                                                                rung)))
                                .groupBy(APPEAL.ID, APPEAL.DUE_ON)
                                .having(rung.isLast() ? DSL.trueCondition() : first.le(today)))
                .execute();
    }

    List<ReminderCount> count(LocalDate givenOn, Access access) {
        return counted(REMINDER.GIVEN_ON.eq(givenOn).and(visibleTo(access)));
    }

    List<ReminderCount> count(long owner, LocalDate from, LocalDate to, Access access) {
        return counted(
                REMINDER.GIVEN_ON
                        .between(from, to)
                        .and(REMINDER.OWNER_ID.eq(owner))
                        .and(visibleTo(access)));
    }

    private static Condition visibleTo(Access access) {
        if (access.equals(Access.ALL)) {
            return DSL.noCondition();
        }
        Condition seen =
                ScopeRepository.within(access.facilities(), DENIAL.FACILITY)
                        .and(ScopeRepository.within(access.payers(), DENIAL.PAYER_KEY));
        return DSL.exists(
                        DSL.selectOne()
                                .from(DENIAL)
                                .where(REMINDER.ITEM_KIND.eq(OF_DENIAL))
                                .and(DENIAL.ID.eq(REMINDER.ITEM_ID))
                                .and(seen))
                .or(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(DENIAL)
                                        .where(REMINDER.ITEM_KIND.eq(OF_APPEAL))
                                        .and(DENIAL.APPEAL_ID.eq(REMINDER.ITEM_ID))
                                        .and(seen)));
    }

    private List<ReminderCount> counted(Condition which) {
        SelectHavingStep<Record5<Long, Integer, String, Integer, Integer>> counts =
                db.select(
                                REMINDER.OWNER_ID,
                                REMINDER.RUNG,
                                REMINDER.ITEM_KIND,
                                DSL.count(),
                                DSL.count(REMINDER.HELD_UNTIL))
                        .from(REMINDER)
                        .where(which)
                        .groupBy(REMINDER.OWNER_ID, REMINDER.RUNG, REMINDER.ITEM_KIND);
        return counts.orderBy(REMINDER.RUNG, REMINDER.OWNER_ID, REMINDER.ITEM_KIND)
                .fetch(row ->
                        new ReminderCount(
                                Optional.ofNullable(row.value1()),
                                Rung.ofDays(row.value2()),
                                row.value3().equals(OF_APPEAL),
                                row.value4(),
                                row.value5()));
    }
}
