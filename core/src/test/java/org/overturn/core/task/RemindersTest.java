package org.overturn.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMINDER;
import static org.overturn.core.task.TaskRows.CLOCK;
import static org.overturn.core.task.TaskRows.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.task.TaskRows.Row;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.UsersOf;
import org.overturn.core.worklist.Access;

/** Days that come near are reminded of, each rung once. */
@EachDatabase
class RemindersTest {

    private DSLContext db;
    private TaskRows rows;
    private Reminders reminders;

    @BeforeEach
    void begin(TestDatabase database) {
        db = database.migrated();
        rows = new TaskRows(db);
        reminders = new Reminders(new ReminderRepository(db));
    }

    @Test
    void eachRungOfADenialIsGivenOnce() {
        rows.add(Row.due(TODAY.plusDays(40)));

        List<LocalDate> nights =
                TODAY.datesUntil(TODAY.plusDays(60))
                        .filter(night -> reminders.give(night) > 0)
                        .toList();

        assertThat(nights)
                .containsExactly(
                        TODAY.plusDays(10),
                        TODAY.plusDays(26),
                        TODAY.plusDays(33),
                        TODAY.plusDays(37),
                        TODAY.plusDays(39),
                        TODAY.plusDays(41));
        assertThat(db.select(REMINDER.RUNG).from(REMINDER).orderBy(REMINDER.GIVEN_ON).fetch(0))
                .isEqualTo(List.of(30, 14, 7, 3, 1, -1));
    }

    @Test
    void theSameNightAgainGivesNothingMore() {
        rows.add(Row.due(TODAY.plusDays(5)));
        rows.appeal(rows.add(Row.due(TODAY)), TODAY.minusDays(400));

        assertThat(reminders.give(TODAY)).isEqualTo(2);
        assertThat(reminders.give(TODAY)).isZero();
        assertThat(reminders.give(TODAY.plusDays(1))).isZero();
    }

    @Test
    void nightsThatWereSleptThroughGiveTheNearestRungAlone() {
        rows.add(Row.due(TODAY.plusDays(2)));

        reminders.give(TODAY);

        assertThat(reminders.count(TODAY, Access.ALL))
                .containsExactly(new ReminderCount(Optional.empty(), Rung.THREE_DAYS, false, 1, 0));
    }

    @Test
    void aDayThatMovedBeginsAnew() {
        long denial = rows.add(Row.due(TODAY.plusDays(3)));
        reminders.give(TODAY);
        db.update(DENIAL)
                .set(DENIAL.DUE_ON, TODAY.plusDays(30))
                .where(DENIAL.ID.eq(denial))
                .execute();

        assertThat(reminders.give(TODAY)).isOne();
        assertThat(reminders.give(TODAY.plusDays(27))).isOne();
    }

    @Test
    void anAppealIsRemindedOfInItsDenialsPlaceAndForTheirOwner() {
        long dana = user("dana");
        long denial = rows.add(Row.due(TODAY).of(dana));
        rows.appeal(denial, TODAY.plusDays(14));

        reminders.give(TODAY);

        assertThat(reminders.count(TODAY, Access.ALL))
                .containsExactly(new ReminderCount(Optional.of(dana), Rung.FORTNIGHT, true, 1, 0));
    }

    @Test
    void whatIsDecidedGivenUpOrWithoutADayIsNotRemindedOf() {
        long settled = rows.add(Row.due(TODAY));
        db.update(DENIAL).set(DENIAL.STATUS, "OVERTURNED").where(DENIAL.ID.eq(settled)).execute();
        long lost = rows.add(Row.due(TODAY));
        long appeal = rows.appeal(lost, TODAY);
        db.update(APPEAL).set(APPEAL.STATUS, "LOST").where(APPEAL.ID.eq(appeal)).execute();
        rows.add(Row.due(TODAY).on("WRITE_OFF"));
        rows.add(Row.due(TODAY).on("NONE"));
        rows.add(Row.of("FAC-A", "PAYER-1", "1", "10.00"));

        assertThat(reminders.give(TODAY)).isZero();
    }

    @ParameterizedTest(name = "due in {0} days, on hold: {1} given, {2} of them said to be on hold")
    @CsvSource({"30, 0, 0", "14, 0, 0", "7, 0, 0", "3, 1, 1", "1, 1, 1", "0, 1, 1", "-1, 1, 1"})
    void whatIsOnHoldIsQuietUntilTheLastRungs(int days, int given, int held) {
        LocalDate tomorrow = TODAY.plusDays(1);
        rows.add(Row.due(TODAY.plusDays(days)).heldUntil(tomorrow));
        rows.appeal(rows.add(Row.due(TODAY).heldUntil(tomorrow)), TODAY.plusDays(days));

        reminders.give(TODAY);

        List<ReminderCount> counts = reminders.count(TODAY, Access.ALL);
        assertThat(counts.stream().mapToInt(ReminderCount::count)).hasSize(2 * given);
        assertThat(counts.stream().mapToInt(ReminderCount::held).sum()).isEqualTo(2 * held);
    }

    @Test
    void whatComesBackFromHoldIsRemindedOf() {
        rows.add(Row.due(TODAY.plusDays(7)).heldUntil(TODAY.plusDays(1)));

        assertThat(reminders.give(TODAY)).isZero();
        assertThat(reminders.give(TODAY.plusDays(1))).isOne();
    }

    @Test
    void aUserIsToldOnlyOfWhatTheUserMaySee() {
        long dana = user("dana");
        rows.add(Row.due(TODAY).of(dana));
        rows.appeal(rows.add(Row.due(TODAY).of(dana)), TODAY.minusDays(1));
        reminders.give(TODAY);

        Access other = new Access(Scope.of("FAC-B"), Scope.ALL);
        assertThat(reminders.countOf(dana, TODAY, other)).isEmpty();
        assertThat(reminders.countOf(dana, TODAY, new Access(Scope.of("FAC-A"), Scope.ALL)))
                .extracting(ReminderCount::rung)
                .containsExactly(Rung.OVERDUE, Rung.DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "31, ''",
        "30, MONTH",
        "15, MONTH",
        "14, FORTNIGHT",
        "8, FORTNIGHT",
        "7, WEEK",
        "4, WEEK",
        "3, THREE_DAYS",
        "2, THREE_DAYS",
        "1, DAY",
        "0, DAY",
        "-1, OVERDUE",
        "-400, OVERDUE"
    })
    void eachDayStandsOnOneRung(int days, String rung) {
        assertThat(Rung.of(TODAY.plusDays(days), TODAY).map(Enum::name).orElse("")).isEqualTo(rung);
    }

    private long user(String name) {
        return UsersOf.add(UsersOf.database(db, new Ids(CLOCK), CLOCK), name, Role.BILLER).id();
    }
}
