package org.overturn.core.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.overturn.core.worklist.DenialRows.A;
import static org.overturn.core.worklist.DenialRows.TODAY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.approval.ApprovalChanged;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.ApprovalsOf;
import org.overturn.core.approval.IncompleteRequest;
import org.overturn.core.approval.OwnText;
import org.overturn.core.approval.UnknownApproval;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditedLog;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.deadline.DueDatesOf;
import org.overturn.core.denial.DenialsOf;
import org.overturn.core.denial.Route;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.overturn.core.user.UsersOf;
import org.overturn.core.worklist.DenialRows.Row;

/** Giving up more than 500 dollars takes two. */
@EachDatabase
class WriteOffsTest {

    private static final Clock CLOCK =
            Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private static final Ids IDS = new Ids(CLOCK);
    private static final Access B = new Access(Scope.of("FAC-B"), Scope.ALL);
    private static final WorkChange GIVE_UP =
            new WorkChange.SendTo(Route.WRITE_OFF, "The limit has passed");

    private static DSLContext db;
    private static DenialRows rows;
    private static Users users;
    private static User dana;
    private static User omar;

    private Worklist worklist;
    private WriteOffs writeOffs;

    @BeforeDatabase
    static void migrate(TestDatabase database) {
        db = database.migrated();
        rows = new DenialRows(db);
        users = UsersOf.database(db, IDS, CLOCK);
        dana = UsersOf.add(users, "dana", Role.BILLER);
        omar = UsersOf.add(users, "omar", Role.BILLER);
    }

    @BeforeEach
    void open(TestDatabase database) {
        Approvals approvals =
                new ApprovalsOf(db, users, AuditedLog.on(database, CLOCK), CLOCK).approvals();
        WriteOffRequests requests = new WriteOffRequests(approvals);
        WorkChangeRepository history = new WorkChangeRepository(db, IDS);
        WorkChanges changes =
                new WorkChanges(
                        history,
                        DenialsOf.database(db, IDS),
                        DueDatesOf.everyPayer(),
                        requests,
                        CLOCK);
        WorklistRepository items = new WorklistRepository(db, new WorklistFilterRepository(db));
        worklist = new Worklist(items, history, changes, new KeptTotals(items, CLOCK), CLOCK);
        writeOffs = new WriteOffs(approvals, requests, changes, worklist);
    }

    private static Editor editor(User user, Access access) {
        return new Editor(Who.person(Actor.person(user.name(), ""), user), access);
    }

    private WorkOutcome giveUp(long denial, User by) {
        int version = worklist.find(denial, A).orElseThrow().version();
        return worklist.change(List.of(new Seen(denial, version)), GIVE_UP, editor(by, A));
    }

    @ParameterizedTest(name = "{0} dollars: {1}")
    @CsvSource({"500.00, WRITE_OFF", "500.01, APPEAL"})
    void onlyWhatIsOverTheLimitWaitsForASecondPerson(String dollars, Route route) {
        long denial = rows.add(Row.at("FAC-A").over(dollars));

        WorkOutcome outcome = giveUp(denial, dana);

        assertThat(worklist.find(denial, A).orElseThrow().route()).isEqualTo(route);
        assertThat(outcome.changed()).hasSize(route == Route.WRITE_OFF ? 1 : 0);
        assertThat(writeOffs.findWaiting(denial, A).isPresent())
                .isEqualTo(route != Route.WRITE_OFF);
    }

    @Test
    void aSecondPersonGivesItUpAndTheHistoryNamesBoth() {
        long denial = rows.add(Row.at("FAC-A").over("900.00"));

        assertThat(giveUp(denial, dana).missed())
                .extracting(Missed::id, Missed::cause)
                .containsExactly(tuple(denial, Missed.Cause.SECOND_PERSON));
        WaitingWriteOff waiting = writeOffs.findWaiting(denial, A).orElseThrow();
        assertThat(waiting.askedBy()).isEqualTo("dana");
        assertThat(waiting.reason()).isEqualTo("The limit has passed");
        assertThatThrownBy(() -> writeOffs.approve(editor(dana, A), waiting.seen()))
                .isInstanceOf(OwnText.class);
        assertThat(worklist.find(denial, A).orElseThrow().route()).isEqualTo(Route.APPEAL);

        writeOffs.approve(editor(omar, A), waiting.seen());

        assertThat(worklist.find(denial, A).orElseThrow().route()).isEqualTo(Route.WRITE_OFF);
        assertThat(worklist.listHistory(List.of(denial), A))
                .extracting(HistoryEntry::by, HistoryEntry::reason)
                .containsExactly(tuple("omar", "Asked by dana: The limit has passed"));
        assertThat(writeOffs.findWaiting(denial, A)).isEmpty();
        assertThatThrownBy(() -> writeOffs.approve(editor(omar, A), waiting.seen()))
                .isInstanceOf(ApprovalChanged.class);
    }

    @Test
    void whoSeesNotTheDenialNeitherSeesNorDecides() {
        long denial = rows.add(Row.at("FAC-A").over("900.00"));
        giveUp(denial, dana);
        WaitingWriteOff waiting = writeOffs.findWaiting(denial, A).orElseThrow();

        assertThat(writeOffs.findWaiting(denial, B)).isEmpty();
        assertThat(writeOffs.listWaiting(B)).isEmpty();
        assertThat(writeOffs.listWaiting(A)).extracting(one -> one.denial().id()).contains(denial);
        assertThatThrownBy(() -> writeOffs.approve(editor(omar, B), waiting.seen()))
                .isInstanceOf(UnknownApproval.class);
        assertThatThrownBy(() -> writeOffs.refuse(editor(omar, B), waiting.seen(), "No"))
                .isInstanceOf(UnknownApproval.class);
    }

    @Test
    void whatWasRefusedCanBeAskedForAgain() {
        long denial = rows.add(Row.at("FAC-A").over("900.00"));
        giveUp(denial, dana);
        WaitingWriteOff first = writeOffs.findWaiting(denial, A).orElseThrow();
        assertThatThrownBy(() -> writeOffs.refuse(editor(omar, A), first.seen(), " "))
                .isInstanceOf(IncompleteRequest.class);
        writeOffs.refuse(editor(omar, A), first.seen(), "Call the plan first");
        assertThat(writeOffs.findWaiting(denial, A)).isEmpty();

        giveUp(denial, dana);

        WaitingWriteOff second = writeOffs.findWaiting(denial, A).orElseThrow();
        assertThat(second.seen().id()).isEqualTo(first.seen().id());
        writeOffs.approve(editor(omar, A), second.seen());
        assertThat(worklist.find(denial, A).orElseThrow().route()).isEqualTo(Route.WRITE_OFF);
    }

    @Test
    void aDenialThatWentAnotherWayIsNotGivenUp() {
        long denial = rows.add(Row.at("FAC-A").over("900.00"));
        giveUp(denial, dana);
        WaitingWriteOff waiting = writeOffs.findWaiting(denial, A).orElseThrow();

        worklist.change(
                List.of(new Seen(denial, 1)),
                new WorkChange.SendTo(Route.CORRECTED_CLAIM, "the modifier was missing"),
                editor(dana, A));

        assertThat(writeOffs.findWaiting(denial, A)).isEmpty();
        assertThatThrownBy(() -> writeOffs.approve(editor(omar, A), waiting.seen()))
                .isInstanceOf(ApprovalChanged.class);
        giveUp(denial, omar);
        assertThat(writeOffs.findWaiting(denial, A).orElseThrow().askedBy()).isEqualTo("omar");
    }

    @Test
    void aDenialThatWasSettledMeanwhileIsNotGivenUp() {
        long denial = rows.add(Row.at("FAC-A").over("900.00"));
        giveUp(denial, dana);
        WaitingWriteOff waiting = writeOffs.findWaiting(denial, A).orElseThrow();
        db.execute("update denial set status = 'OVERTURNED' where id = " + denial);

        assertThatThrownBy(() -> writeOffs.approve(editor(omar, A), waiting.seen()))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("settled");
        assertThat(worklist.find(denial, A).orElseThrow().route()).isEqualTo(Route.APPEAL);
    }
}
