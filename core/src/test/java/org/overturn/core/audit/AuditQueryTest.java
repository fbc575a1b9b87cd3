package org.overturn.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;

/** How entries are found again. */
@EachDatabase
class AuditQueryTest extends OnAnAuditedOffice {

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
}
