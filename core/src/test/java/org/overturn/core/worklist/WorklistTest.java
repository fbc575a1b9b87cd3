package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.overturn.core.worklist.DenialRows.A;
import static org.overturn.core.worklist.DenialRows.TODAY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.approval.ApprovalsOf;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditedLog;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.deadline.DueDatesOf;
import org.overturn.core.denial.DenialsOf;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;
import org.overturn.core.user.Scope;
import org.overturn.core.user.UsersOf;
import org.overturn.core.worklist.DenialRows.Row;

@EachDatabase
class WorklistTest {

    private static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);

    private static final Editor DANA = new Editor(Who.program("dana"), A);

    private static DSLContext db;

    private DenialRows rows;
    private Worklist worklist;
    private SavedViews views;
    private Appraisals appraisals;

    /** Migrated once: that takes longer than all tests together. */
    @BeforeDatabase
    static void migrate(TestDatabase database) {
        db = database.migrated();
    }

    @BeforeEach
    void emptyTheTables(TestDatabase database) {
        rows = new DenialRows(db);
        rows.clear();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Ids ids = new Ids(clock);
        WorkChangeRepository changes = new WorkChangeRepository(db, ids);
        WorklistRepository items = new WorklistRepository(db, new WorklistFilterRepository(db));
        worklist =
                new Worklist(
                        items,
                        changes,
                        new WorkChanges(
                                changes,
                                DenialsOf.database(db, ids),
                                DueDatesOf.everyPayer(),
                                new WriteOffRequests(
                                        new ApprovalsOf(
                                                        db,
                                                        UsersOf.database(db, ids, clock),
                                                        AuditedLog.on(database, clock),
                                                        clock)
                                                .approvals()),
                                clock),
                        new KeptTotals(items, clock),
                        clock);
        views = new SavedViews(new SavedViewRepository(db, ids));
        appraisals = new Appraisals(new AppraisalRepository(db));
    }

    private List<Long> listed(WorklistQuery query, Access access) {
        return worklist.list(query, access).items().stream().map(WorkItem::id).toList();
    }

    private static WorklistQuery standard() {
        return WorklistQuery.of(WorklistFilter.STANDARD);
    }

    private static WorklistQuery filtered(String parameter, String value) {
        return WorklistQuery.of(WorklistFilter.parse(Map.of(parameter, value)));
    }

    @Test
    void aUserOfOneFacilityNeverSeesFindsOrCountsAnother() {
        long mine = rows.add(Row.at("FAC-A").account("PT1001").over("40.00"));
        long theirs = rows.add(Row.at("FAC-B").account("PT1002").over("60.00"));

        assertThat(listed(standard(), A)).containsExactly(mine);
        assertThat(listed(filtered("facility", "FAC-B"), A)).isEmpty();
        assertThat(worklist.total(standard(), A))
                .isEqualTo(new Totals(1, Money.of("40.00"), Money.ZERO, NOW));
        assertThat(worklist.total(filtered("facility", "FAC-B"), A).count()).isZero();
        assertThat(worklist.find(mine, A)).isPresent();
        assertThat(worklist.find(theirs, A)).isEmpty();
        assertThat(worklist.listFacilities(A)).containsExactly(new Choice("FAC-A", "Clinic FAC-A"));
        assertThat(listed(standard(), Access.ALL)).containsExactlyInAnyOrder(mine, theirs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT1002",
                "ICNPT1002",
                "MPT1002",
                "whitfield",
                "Whitfield, Dana",
                "icnpt1002"
            })
    void aSearchFindsOnlyWithinTheFacility(String search) {
        rows.add(Row.at("FAC-A").account("PT1001").patient("OKAFOR OMAR"));
        long theirs = rows.add(Row.at("FAC-B").account("PT1002"));

        WorklistQuery query = standard().searching(search);

        assertThat(listed(query, A)).isEmpty();
        assertThat(worklist.total(query, A).count()).isZero();
        assertThat(listed(query, Access.ALL)).containsExactly(theirs);
    }

    @Test
    void aForgedCursorShowsNoOtherRows() {
        long mine = rows.add(Row.at("FAC-A"));
        long theirs = rows.add(Row.at("FAC-B"));
        String forged =
                new WorklistCursor(WorklistSort.STANDARD, "100", theirs + 1, false).encoded();

        assertThat(listed(standard().at(forged), A)).containsExactly(mine);
        assertThatThrownBy(() -> listed(standard().at("bm9uc2Vuc2U"), A))
                .isInstanceOf(RefusedQuery.class);
        assertThatThrownBy(() ->
                        listed(standard().sortedBy(WorklistSort.parse("amount")).at(forged), A))
                .isInstanceOf(RefusedQuery.class);
    }

    @Test
    void aChangeByNumberDoesNotReachAnotherFacility() {
        long mine = rows.add(Row.at("FAC-A"));
        long theirs = rows.add(Row.at("FAC-B"));

        WorkOutcome outcome =
                worklist.change(
                        List.of(new Seen(mine, 1), new Seen(theirs, 1), new Seen(77, 1)),
                        new WorkChange.PutOff(TODAY.plusDays(5), "waits for the record"),
                        DANA);

        assertThat(outcome.changed()).extracting(Changed::id).containsExactly(mine);
        assertThat(outcome.missed())
                .containsExactly(
                        new Missed(theirs, Missed.Cause.UNKNOWN, ""),
                        new Missed(77, Missed.Cause.UNKNOWN, ""));
        assertThat(worklist.find(theirs, Access.ALL).orElseThrow().hold()).isEmpty();
        assertThat(worklist.listHistory(List.of(theirs), Access.ALL)).isEmpty();
        assertThat(worklist.listHistory(List.of(mine), new Access(Scope.of("FAC-B"), Scope.ALL)))
                .isEmpty();
    }

    @Test
    void aScopeOfPayersHolds() {
        long mine = rows.add(Row.at("FAC-A").payer("P1"));
        rows.add(Row.at("FAC-A").payer("P2"));

        Access access = new Access(Scope.ALL, Scope.of("P1"));

        assertThat(listed(standard(), access)).containsExactly(mine);
        assertThat(worklist.listPayers(access)).containsExactly(new Choice("P1", "Plan P1"));
        assertThat(listed(standard(), new Access(Scope.ALL, Scope.of()))).isEmpty();
        assertThat(worklist.total(standard(), new Access(Scope.of(), Scope.ALL)).count()).isZero();
    }

    @Test
    void aSavedViewOfAnotherFacilityShowsNothing() {
        rows.add(Row.at("FAC-B"));
        long dana = rows.addUser("dana");
        long omar = rows.addUser("omar");
        WorklistFilter filter =
                WorklistFilter.parse(
                        Map.of(
                                "facility", "FAC-B",
                                "payer", "A & B=C",
                                "dueBefore", "2026-04-01",
                                "owner", "none",
                                "amountAtLeast", "1,250"));

        views.keep(dana, " Mine ", filter, WorklistSort.parse("-amount"));
        views.keep(dana, "Mine", filter, WorklistSort.parse("due"));

        SavedView kept = views.list(dana).getFirst();
        assertThat(views.list(dana)).hasSize(1);
        assertThat(kept.filter()).isEqualTo(filter);
        assertThat(kept.sort()).isEqualTo(WorklistSort.parse("due"));
        assertThat(listed(WorklistQuery.of(kept.filter()), A)).isEmpty();
        assertThat(views.list(omar)).isEmpty();
        assertThat(views.find(omar, kept.id())).isEmpty();
        assertThat(views.remove(omar, kept.id())).isFalse();
        assertThat(views.remove(dana, kept.id())).isTrue();
    }

    @Test
    void listsWhatCanBeWorkedAndTheRestOnRequest() {
        long open = rows.add(Row.at("FAC-A"));
        long appealed = rows.add(Row.at("FAC-A").in("APPEALED"));
        long won = rows.add(Row.at("FAC-A").in("OVERTURNED"));
        rows.add(Row.at("FAC-A").in("FOUND"));

        assertThat(listed(standard(), A)).containsExactlyInAnyOrder(open, appealed);
        assertThat(listed(filtered("status", "overturned"), A)).containsExactly(won);
        assertThatThrownBy(() -> filtered("status", "lost"))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("OPEN, APPEALED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "-due", "amount", "-amount", "priority", "-expectedValue"})
    void pagesForthAndBackShowEachDenialOnce(String sort) {
        for (int i = 0; i < 23; i++) { // many equal ones, some without a date
            Row row = Row.at("FAC-A").over(i % 4 + 1 + ".00");
            rows.add(i % 5 == 0 ? row : row.due(TODAY.plusDays(i % 3)));
        }
        WorklistQuery query = standard().sortedBy(WorklistSort.parse(sort)).ofSize(5);
        List<Long> whole = listed(query.ofSize(200), A);

        List<Long> forth = new ArrayList<>();
        WorklistPage page = worklist.list(query, A);
        assertThat(page.previous()).isEmpty();
        forth.addAll(ids(page));
        while (page.next().isPresent()) {
            page = worklist.list(query.at(page.next().get()), A);
            forth.addAll(ids(page));
        }
        List<Long> back = new ArrayList<>(ids(page));
        while (page.previous().isPresent()) {
            page = worklist.list(query.at(page.previous().get()), A);
            back.addAll(0, ids(page));
        }

        assertThat(whole).hasSize(23).doesNotHaveDuplicates();
        assertThat(forth).isEqualTo(whole);
        assertThat(back).isEqualTo(whole);
    }

    private static List<Long> ids(WorklistPage page) {
        return page.items().stream().map(WorkItem::id).toList();
    }

    @Test
    void sortsByLimitThoseWithoutOneLast() {
        long without = rows.add(Row.at("FAC-A"));
        long late = rows.add(Row.at("FAC-A").due(TODAY.plusDays(9)));
        long soon = rows.add(Row.at("FAC-A").due(TODAY.plusDays(2)));

        WorklistQuery byDue = standard().sortedBy(WorklistSort.parse("due"));

        assertThat(listed(byDue, A)).containsExactly(soon, late, without);
        assertThat(listed(filtered("dueBefore", "2026-03-05"), A)).containsExactly(soon);
    }

    @Test
    void filtersByAmountCategoryRouteAndPayer() {
        long large = rows.add(Row.at("FAC-A").over("250.00"));
        rows.add(Row.at("FAC-A").over("249.99"));

        assertThat(listed(filtered("amountAtLeast", "$250"), A)).containsExactly(large);
        assertThat(listed(filtered("category", "CODING"), A)).isEmpty();
        assertThat(listed(filtered("route", "APPEAL"), A)).hasSize(2);
        assertThat(listed(filtered("payer", "PAYER-2"), A)).isEmpty();
    }

    @Test
    void assignsOnlyWhatIsStillAsItWasSeen() {
        long dana = rows.addUser("dana");
        long one = rows.add(Row.at("FAC-A"));
        List<Seen> seen = List.of(new Seen(one, 1));

        WorkChange assign = new WorkChange.Assign(Optional.of(dana));
        assertThat(worklist.change(seen, assign, DANA).changed()).hasSize(1);
        WorkOutcome late = worklist.change(seen, assign, DANA);

        assertThat(late.missed())
                .extracting(Missed::id, Missed::cause)
                .containsExactly(tuple(one, Missed.Cause.CHANGED_MEANWHILE));
        WorkItem item = worklist.find(one, A).orElseThrow();
        assertThat(item.owner()).contains(new Owner(dana, "dana"));
        assertThat(item.version()).isEqualTo(2);
        assertThat(listed(filtered("owner", "" + dana), A)).containsExactly(one);
        assertThat(listed(filtered("owner", "none"), A)).isEmpty();
        assertThatThrownBy(() ->
                        worklist.change(
                                List.of(new Seen(one, 2)),
                                new WorkChange.Assign(Optional.of(5L)),
                                DANA))
                .isInstanceOf(RefusedQuery.class);
    }

    @Test
    void anOutcomeSaysWhoseItWasAndWhatBecameOfTheFields() {
        long dana = rows.addUser("dana");
        long one = rows.add(Row.at("FAC-A").account("0a-77"));
        WorkChange assign = new WorkChange.Assign(Optional.of(dana));
        WorkChange hold = new WorkChange.PutOff(TODAY.plusDays(1), "waits for Ann");
        WorkChange send = new WorkChange.SendTo(Route.CORRECTED_CLAIM, "the modifier was missing");

        assertThat(List.of(assign, hold, new WorkChange.Release(), send))
                .map(change -> change(one, change))
                .allSatisfy(changed -> assertThat(changed.patientKey()).isEqualTo("A-77"))
                .extracting(changed -> changed.changes().lines())
                .containsExactly(
                        List.of("owner: nobody -> dana (" + dana + ")"),
                        List.of("held until:  -> " + TODAY.plusDays(1), "hold reason:  -> w***"),
                        List.of(
                                "held until: " + TODAY.plusDays(1) + " -> ",
                                "hold reason: w*** -> "),
                        List.of("route: APPEAL -> CORRECTED_CLAIM", "route reason: C*** -> t***"));
        assertThat(worklist.change(List.of(new Seen(one, 1)), assign, DANA).missed())
                .containsExactly(new Missed(one, Missed.Cause.CHANGED_MEANWHILE, "A-77"));
    }

    private Changed change(long id, WorkChange change) {
        int version = worklist.find(id, A).orElseThrow().version();
        return worklist.change(List.of(new Seen(id, version)), change, DANA).changed().getFirst();
    }

    @Test
    void aHoldHidesADenialUntilItsDay() {
        long one = rows.add(Row.at("FAC-A"));
        worklist.change(
                List.of(new Seen(one, 1)),
                new WorkChange.PutOff(TODAY.plusDays(1), "waits for the record"),
                DANA);

        assertThat(listed(standard(), A)).isEmpty();
        assertThat(listed(filtered("held", "yes"), A)).containsExactly(one);
        assertThat(worklist.find(one, A).orElseThrow().hold())
                .contains(new Hold(TODAY.plusDays(1), "waits for the record"));

        worklist.change(
                List.of(new Seen(one, 2)), new WorkChange.PutOff(TODAY, "till today"), DANA);
        assertThat(listed(standard(), A)).containsExactly(one);
    }

    @Test
    void anotherRouteHasItsOwnLimitAndUndoBringsTheOldOneBack() {
        long one = rows.add(Row.at("FAC-A").due(TODAY.plusDays(2)));
        WorkChange change =
                new WorkChange.SendTo(Route.CORRECTED_CLAIM, "the modifier was missing");

        List<Changed> changed = worklist.change(List.of(new Seen(one, 1)), change, DANA).changed();

        WorkItem moved = worklist.find(one, A).orElseThrow();
        assertThat(moved.route()).isEqualTo(Route.CORRECTED_CLAIM);
        assertThat(moved.routeReason()).isEqualTo("the modifier was missing");
        assertThat(moved.dueOn()).contains(LocalDate.of(2027, 1, 1)); // a year from service

        assertThat(worklist.undo(changed, change, DANA).changed()).hasSize(1);
        WorkItem back = worklist.find(one, A).orElseThrow();
        assertThat(back.route()).isEqualTo(Route.APPEAL);
        assertThat(back.dueOn()).contains(TODAY.minusDays(30).plusDays(125)); // 42 CFR 405.942
        assertThat(worklist.listHistory(List.of(one), A))
                .extracting(HistoryEntry::by, HistoryEntry::was, HistoryEntry::became)
                .containsExactly(
                        tuple("dana", "Appeal", "Corrected claim"),
                        tuple("dana", "Corrected claim", "Appeal"));
        assertThat(worklist.undo(changed, change, DANA).missed())
                .extracting(Missed::id, Missed::cause)
                .containsExactly(tuple(one, Missed.Cause.CHANGED_MEANWHILE));
    }

    @Test
    void whatIsSettledIsChangedNoMore() {
        long won = rows.add(Row.at("FAC-A").in("OVERTURNED"));

        assertThat(
                        worklist.change(List.of(new Seen(won, 1)), new WorkChange.Release(), DANA)
                                .missed())
                .extracting(Missed::id, Missed::cause)
                .containsExactly(tuple(won, Missed.Cause.CLOSED));
    }

    @Test
    void aSearchThatFindsTooMuchSaysSo() {
        assertThatThrownBy(() -> listed(standard().searching("P"), A))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("two characters");
    }

    @Test
    void prioritiesRiseAsLimitsComeNear() {
        long near = rows.add(Row.at("FAC-A").over("10000.00").due(TODAY.plusDays(20)));
        long small = rows.add(Row.at("FAC-A").over("60.00").due(TODAY.plusDays(2)));
        long undated = rows.add(Row.at("FAC-A").over("1000.00"));

        assertThat(appraisals.refresh(TODAY)).isEqualTo(6);
        assertThat(appraisals.refresh(TODAY)).isZero();

        assertThat(listed(standard(), A)).containsExactly(near, undated, small);
        WorkItem first = worklist.find(near, A).orElseThrow();
        assertThat(first.expectedValue()).isEqualTo(Money.of("4500.00"));
        assertThat(first.priority()).isEqualTo(20 + 40);
        assertThat(appraisals.why(first, TODAY))
                .isEqualTo(
                        "Due in 20 days; about $4,500.00 to win (45% of $10,000.00, our estimate).");

        assertThat(appraisals.refresh(TODAY.plusDays(6))).isEqualTo(2);
        assertThat(worklist.find(near, A).orElseThrow().priority()).isEqualTo(30 + 40);
        assertThat(worklist.find(small, A).orElseThrow().priority()).isEqualTo(5);
    }
}
