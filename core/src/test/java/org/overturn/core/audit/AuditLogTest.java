package org.overturn.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** What is recorded, and how it is found again. */
@EachDatabase
class AuditLogTest {

    private static final Path NO_ANCHORS = Path.of("target/no-anchors");
    private static TestDatabase database;
    private AuditedOffice office;

    @EachDatabase.BeforeDatabase
    static void makeTables(TestDatabase fresh) {
        fresh.migrated();
        database = fresh;
    }

    @BeforeEach
    void openTheOffice() throws SQLException {
        office = AuditedOffice.on(database);
    }

    @Test
    void anEntryHoldsWhatWasSaid() {
        office.log()
                .record(
                        AuditEvent.of(AuditedOffice.PAT, AuditAction.EXPORT)
                                .on("report", "denials")
                                .ofPatient("p1")
                                .within("r1")
                                .refused("Ünallowed 😀"));

        AuditEntry entry = office.log().list(AuditQuery.newest(5)).getFirst();

        assertThat(entry.id()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo(AuditedOffice.START);
        assertThat(List.of(entry.actor(), entry.roles(), entry.sourceIp(), entry.action()))
                .containsExactly("pat", "AUDITOR,BILLER", "10.0.0.7", "EXPORT");
        assertThat(List.of(entry.objectType(), entry.objectId(), entry.patientKey()))
                .containsExactly("report", "denials", "p1");
        assertThat(List.of(entry.outcome(), entry.reason(), entry.correlation()))
                .containsExactly("REFUSED", "Ünallowed 😀", "r1");
        assertThat(entry.session()).hasSize(64).doesNotContain("s-1");
        assertThat(entry.toString()).doesNotContain("nallowed");
    }

    @Test
    void whoReallyActsAndWhatChangedAreKept() {
        Changes changes =
                Changes.NONE
                        .of("roles", "BILLER", "ADVOCATE,BILLER")
                        .of("disabled", false, false)
                        .masked("email", "", "pat@wrenfield.example");

        office.log()
                .record(
                        AuditEvent.of(AuditedOffice.PAT.doneBy("dana"), AuditAction.ROLE_CHANGE)
                                .changing(changes));
        office.record(1);

        AuditEntry entry = office.log().list(AuditQuery.newest(2)).getLast();
        assertThat(entry.realActor()).isEqualTo("dana");
        assertThat(entry.changes()).isEqualTo("roles: BILLER -> ADVOCATE,BILLER\nemail:  -> p***");
        assertThat(office.log().verify(NO_ANCHORS).entries()).isEqualTo(2);
        assertThat(office.log().verify(NO_ANCHORS).isIntact()).isTrue();
    }

    @Test
    void severalEntriesAtOnceAreAllRecordedOrNone() {
        AuditEvent one = AuditEvent.of(AuditedOffice.PAT, AuditAction.IMPORT);
        office.log().recordAll(List.of(one.on("file", "a"), one.on("file", "b")));
        office.log().recordAll(List.of());
        office.record(1);

        assertThat(office.log().list(AuditQuery.newest(9)))
                .extracting(AuditEntry::objectId)
                .containsExactly("APL-1", "b", "a");
        assertThat(office.log().verify(NO_ANCHORS).isIntact()).isTrue();
    }

    @Test
    void everyEntryOfAQueryIsReadHoweverMany() {
        AuditEvent view = AuditEvent.of(AuditedOffice.PAT, AuditAction.VIEW).ofPatient("p1");
        office.log().recordAll(Collections.nCopies(1500, view));
        office.record(3);
        List<Long> read = new ArrayList<>();

        long count =
                office.log()
                        .read(AuditQuery.newest(1).ofPatient("p1"), entry -> read.add(entry.id()));

        assertThat(count).isEqualTo(1500);
        assertThat(read).hasSize(1500).doesNotHaveDuplicates().startsWith(1500L).endsWith(1L);
    }

    @Test
    void manyWritersGiveOneChain() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(writers.submit(() -> office.record(50)));
            }
            for (Future<?> writer : all) {
                writer.get();
            }
        }

        AuditProof proof = office.log().verify(NO_ANCHORS);

        assertThat(proof.breach()).isEmpty();
        assertThat(proof.entries()).isEqualTo(400);
        assertThat(office.log().list(AuditQuery.newest(400)))
                .extracting(AuditEntry::at)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void aChainOfSeveralPagesIsReadToItsEnd() {
        office.outer().executeWithoutResult(_ -> office.record(1));
        AuditRepository entries = new AuditRepository(office.db());
        office.outer()
                .executeWithoutResult(_ -> {
                    AuditEntry last = entries.listAfter(0, 1).getFirst();
                    for (long id = 2; id <= 2001; id++) {
                        last = next(last, id);
                        entries.append(last);
                    }
                    entries.moveHead(new ChainHead(last.id(), last.hash()));
                });

        AuditProof proof = office.log().verify(NO_ANCHORS);

        assertThat(proof.breach()).isEmpty();
        assertThat(proof.entries()).isEqualTo(2001);
    }

    private static AuditEntry next(AuditEntry last, long id) {
        return new AuditEntry(
                        id,
                        last.at(),
                        "a",
                        "",
                        "",
                        "",
                        "VIEW",
                        "",
                        "",
                        "",
                        "DONE",
                        "",
                        "",
                        "",
                        "",
                        "",
                        last.hash(),
                        "")
                .sealed();
    }

    @Test
    void whatIsRolledBackIsStillRecordedAndLeavesNoGap() {
        office.record(1);
        office.outer()
                .executeWithoutResult(transaction -> {
                    office.record(1);
                    transaction.setRollbackOnly();
                });
        office.record(1);

        assertThat(office.log().list(AuditQuery.newest(10)))
                .extracting(AuditEntry::id)
                .containsExactly(3L, 2L, 1L);
        assertThat(office.log().verify(NO_ANCHORS).isIntact()).isTrue();
    }

    @Test
    void anEntryThatCannotBeStoredLeavesNoGap() throws SQLException {
        office.record(1);
        office.forge("alter table audit_entry add constraint short check (char_length(actor) < 9)");
        try {
            assertThatThrownBy(() ->
                            office.log()
                                    .record(
                                            AuditEvent.of(
                                                    Actor.program("much too long"),
                                                    AuditAction.JOB_START)))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            office.forge("alter table audit_entry drop constraint short");
        }
        office.record(1);

        assertThat(office.log().verify(NO_ANCHORS).entries()).isEqualTo(2);
        assertThat(office.log().verify(NO_ANCHORS).isIntact()).isTrue();
    }

    @Test
    void aTextThatIsTooLongIsCutAndHolds() {
        office.log()
                .record(
                        AuditEvent.of(Actor.person("n".repeat(500), ""), AuditAction.SIGN_IN_FAILED)
                                .failed("é".repeat(5000)));

        assertThat(office.log().list(AuditQuery.newest(1)).getFirst().reason()).hasSize(1000);
        assertThat(office.log().verify(NO_ANCHORS).isIntact()).isTrue();
    }

    @Test
    void theChainHoldsInEveryTimeZone() {
        office.record(5);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            assertThat(office.log().verify(NO_ANCHORS).isIntact()).isTrue();
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void whoLookedAtAPatientIsListedPageByPage() {
        office.record(10);
        AuditQuery query = AuditQuery.newest(2).ofPatient("patient-1");

        List<Long> found = new ArrayList<>();
        List<AuditEntry> page = office.log().list(query);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            page.forEach(entry -> found.add(entry.id()));
            page = office.log().list(query.before(page.getLast().id()));
        }

        assertThat(found).containsExactly(9L, 7L, 5L, 3L, 1L);
    }

    @Test
    void entriesAreFoundByActorActionAndTime() {
        office.record(4);
        office.log().record(AuditEvent.of(Actor.program("nightly"), AuditAction.JOB_START));
        Instant third = AuditedOffice.START.plusSeconds(2 * 3600);

        assertThat(ids(AuditQuery.newest(9).by("nightly"))).containsExactly(5);
        assertThat(ids(AuditQuery.newest(9).of(AuditAction.VIEW))).containsExactly(4, 3, 2, 1);
        assertThat(ids(AuditQuery.newest(9).between(third, third.plusSeconds(3600))))
                .containsExactly(3);
        assertThat(ids(AuditQuery.newest(9).by("Nightly"))).isEmpty();
    }

    @Test
    void whatDeservesALookIsFoundAcrossPages() {
        AuditEvent view = AuditEvent.of(AuditedOffice.PAT, AuditAction.VIEW);
        office.log()
                .recordAll(
                        IntStream.range(0, 1200)
                                .mapToObj(i -> view.ofPatient("p" + i % 101))
                                .toList());
        AuditProperties limits =
                new AuditProperties(Duration.ofHours(1), 101, 20, 10, LocalTime.MIN, LocalTime.MAX);
        Alerts alerts = new Alerts(new AuditRepository(office.db()), limits, Clock.systemUTC());
        Instant start = AuditedOffice.START;

        assertThat(alerts.list(start, start.plusSeconds(1)))
                .extracting(Alert::kind, Alert::count)
                .contains(tuple(AlertKind.MASS_VIEW, 101));
        assertThat(alerts.list(start.plusSeconds(1), start.plusSeconds(9))).isEmpty();
    }

    private long[] ids(AuditQuery query) {
        return office.log().list(query).stream()
                .flatMapToLong(e -> LongStream.of(e.id()))
                .toArray();
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteAnEntry() {
        office.record(2);

        for (String change :
                new String[] {
                    "update audit_entry set reason = 'other'",
                    "update audit_entry set reason = reason where id = 1",
                    "delete from audit_entry where id = 2"
                }) {
            assertThatThrownBy(() -> office.db().execute(change))
                    .as(change)
                    .hasStackTraceContaining("audit_entry is append-only");
        }
        assertThat(office.log().isAppendOnly()).isTrue();
        assertThat(office.log().verify(NO_ANCHORS).entries()).isEqualTo(2);
    }

    @Test
    void aDatabaseThatLetsEntriesBeChangedIsNoticed() throws SQLException {
        office.record(1);
        office.forge();

        assertThat(office.log().isAppendOnly()).isFalse();
        assertThat(office.log().verify(NO_ANCHORS).isIntact()).isTrue();
    }

    @Test
    void anActorHasANameAndNoOpenSession() {
        assertThatThrownBy(() -> new Actor("pat", Set.of(), "JSESSIONID-1", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("JSESSIONID");
        assertThatThrownBy(() -> Actor.program(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
