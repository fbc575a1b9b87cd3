package org.overturn.core.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.cause.CauseRows.TODAY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.code.Codes;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.money.Money;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.Access;

/** Causes as they are found in a database, kept from night to night, and shown to a reader. */
@EachDatabase
class CausesTest {

    private static final LocalDate BEGIN = TODAY.minusDays(60);
    private static final LocalDate CHANGE = TODAY.minusDays(20);
    private static final Access NORTH = new Access(Scope.of("NORTH"), Scope.ALL);

    private CauseRows rows;
    private Causes causes;
    private Projects projects;
    private PaidBefore paidBefore;

    @BeforeEach
    void open(TestDatabase database) {
        DSLContext db = database.migrated();
        Clock clock = Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        rows = new CauseRows(db);
        causes =
                new Causes(
                        new CauseSourceRepository(db, Codes.standard()),
                        new CauseRepository(db),
                        new Ids(clock));
        paidBefore = new PaidBefore(new PaidBeforeRepository(db));
        projects = new Projects(new ProjectRepository(db), clock);
    }

    /** Two lines paid a day; from the change on one of them is refused, in either facility. */
    private void aPayerThatBeganToRefuse() {
        for (LocalDate day = BEGIN; day.isBefore(TODAY); day = day.plusDays(1)) {
            rows.paid("P", "73721", day);
            if (day.isBefore(CHANGE)) {
                rows.paid("P", "73721", day);
            } else {
                rows.refused("P", day.getDayOfYear() % 2 == 0 ? "NORTH" : "SOUTH", "73721", day);
            }
        }
    }

    @Test
    void sinceWhenAPayerRefusesIsFoundAndShown() {
        aPayerThatBeganToRefuse();

        List<StoredCause> fresh = causes.refresh(TODAY);

        assertThat(fresh).hasSize(1);
        Projects.Overview overview = projects.list(Optional.empty(), Access.ALL);
        Project project = overview.projects().getFirst();
        assertThat(project.cause()).isEqualTo(fresh.getFirst());
        assertThat(project.cause().reason()).isEqualTo(new Reason("P", "197", "N657"));
        assertThat(project.cause().procedures()).containsExactly("73721");
        assertThat(project.cause().rise())
                .contains(
                        new StoredCause.Rise(
                                CHANGE, Optional.empty(), new Rate(0, 80), new Rate(20, 40)));
        assertThat(project.payer()).isEqualTo("Plan P");
        assertThat(project.denials()).isEqualTo(20);
        assertThat(project.amount()).isEqualTo(new Money(2000_00));
        assertThat(overview.refused()).isEqualTo(new Money(2000_00));
        assertThat(overview.percent(overview.mostTelling())).isEqualTo(100);
    }

    @Test
    void theSameNightAgainChangesNothing() {
        aPayerThatBeganToRefuse();
        causes.refresh(TODAY);
        List<Project> before = projects.list(Optional.empty(), Access.ALL).projects();

        assertThat(causes.refresh(TODAY)).isEmpty();

        assertThat(projects.list(Optional.empty(), Access.ALL).projects()).isEqualTo(before);
    }

    @Test
    void aCauseKeepsItsNumberAndTheDayItWasFound() {
        aPayerThatBeganToRefuse();
        StoredCause first = causes.refresh(TODAY).getFirst();
        long late = rows.refused("P", "NORTH", "73721", TODAY);

        assertThat(causes.refresh(TODAY.plusDays(1))).isEmpty();

        Project project = projects.findOf(late, Access.ALL).orElseThrow();
        assertThat(project.cause().id()).isEqualTo(first.id());
        assertThat(project.cause().foundOn()).isEqualTo(TODAY);
        assertThat(project.denials()).isEqualTo(21);
    }

    @Test
    void aReaderSeesWhatIsTheirs() {
        aPayerThatBeganToRefuse();
        causes.refresh(TODAY);

        Project project = projects.list(Optional.empty(), NORTH).projects().getFirst();

        assertThat(project.denials()).isEqualTo(10);
        assertThat(projects.list(Optional.empty(), NORTH).refused()).isEqualTo(new Money(1000_00));
        assertThat(projects.find(project.cause().id(), new Access(Scope.of("WEST"), Scope.ALL)))
                .isEmpty();
        assertThat(projects.listWeeks(project, NORTH).stream().mapToInt(Week::denials).sum())
                .isEqualTo(10);
    }

    @Test
    void weeksWithoutDenialsAreShownToo() {
        for (int day : new int[] {0, 1, 30, 31}) {
            rows.refused("P", "NORTH", "73721", BEGIN.plusDays(day));
        }
        causes.refresh(TODAY);

        Project project = projects.list(Optional.of("P"), Access.ALL).projects().getFirst();

        assertThat(projects.listWeeks(project, Access.ALL))
                .extracting(Week::denials)
                .contains(0)
                .hasSizeGreaterThan(4);
        assertThat(projects.list(Optional.of("Q"), Access.ALL).projects()).isEmpty();
    }

    @Test
    void trueDuplicatesRepeatsAndReplacedRemittancesDoNotCount() {
        aPayerThatBeganToRefuse();
        rows.set(rows.refused("P", "NORTH", "73721", TODAY), "INITIAL", "TRUE_DUPLICATE");
        rows.set(rows.refused("P", "NORTH", "73721", TODAY), "REPEAT", "OPEN");
        rows.replace(rows.refused("P", "NORTH", "73721", TODAY));

        causes.refresh(TODAY);

        assertThat(projects.list(Optional.empty(), Access.ALL).projects().getFirst().denials())
                .isEqualTo(20);
    }

    @Test
    void aCauseThatIsNoneAnyMoreGoes() {
        long[] denials = new long[4];
        for (int i = 0; i < 4; i++) {
            denials[i] = rows.refused("P", "NORTH", "73721", BEGIN.plusDays(i));
        }
        assertThat(causes.refresh(TODAY)).hasSize(1);
        rows.set(denials[0], "INITIAL", "TRUE_DUPLICATE");

        causes.refresh(TODAY);

        assertThat(projects.list(Optional.empty(), Access.ALL).projects()).isEmpty();
        assertThat(projects.findOf(denials[1], Access.ALL)).isEmpty();
    }

    @Test
    void whatThePayerPaidBeforeIsToldWithoutDays() {
        aPayerThatBeganToRefuse();
        long denial = rows.refused("P", "NORTH", "73721", TODAY);
        rows.paid("Q", "73721", CHANGE);
        rows.paid("P", "99213", CHANGE);

        PaidBefore.History history = paidBefore.find(denial, Access.ALL).orElseThrow();

        assertThat(history.payer()).isEqualTo("Plan P");
        assertThat(history.procedure()).isEqualTo("73721");
        assertThat(history.decided()).isEqualTo(120);
        assertThat(history.paid()).isEqualTo(100);
        assertThat(history.median()).isEqualTo(new Money(80_00));
        assertThat(history.lines())
                .hasSize(PaidBefore.MOST)
                .allMatch(line -> line.year() == TODAY.getYear());
        assertThat(paidBefore.find(denial, NORTH).orElseThrow().decided()).isZero();
        assertThat(paidBefore.find(denial, new Access(Scope.of("SOUTH"), Scope.ALL))).isEmpty();
    }

    @Test
    void withoutDenialsThereIsNothing() {
        assertThat(causes.refresh(TODAY)).isEmpty();

        Projects.Overview overview = projects.list(Optional.empty(), Access.ALL);
        assertThat(overview.projects()).isEmpty();
        assertThat(overview.percent(overview.mostTelling())).isZero();
    }
}
