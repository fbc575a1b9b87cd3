package org.overturn.api.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Role;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistQuery;

/** Whoever asks "who was at this patient's record" finds each change of a denial, and each try. */
class DenialAuditTest {

    private static final String DENIALS = "/api/v1/denials";
    private static final LocalDate DAY = Today.date().plusMonths(2);
    private static final String HOLD =
            "{\"hold\":{\"until\":\"" + DAY + "\",\"reason\":\"waits for Ann\"}}";

    private final Office office = Office.withSample();
    private final AuditLog log = office.bean(AuditLog.class);
    private final Caller caller = Caller.as(Role.ADVOCATE, office);

    @Test
    void aBulkChangeLeavesAnEntryForEachDenialWithItsPatient() {
        WorkItem one = item(8);
        WorkItem stale = item(9);
        WorkItem two = item(10);
        long before = newest();

        caller.send(
                "POST",
                DENIALS + "/bulk",
                "{\"denials\":[%s,%s,%s,{\"id\":\"7\",\"version\":1}],\"change\":%s}"
                        .formatted(seen(one, 0), seen(stale, 3), seen(two, 0), HOLD),
                "Idempotency-Key",
                "audit-1");

        assertThat(changes(before))
                .extracting(
                        AuditEntry::objectType,
                        AuditEntry::objectId,
                        AuditEntry::patientKey,
                        AuditEntry::outcome)
                .containsExactlyInAnyOrder(
                        tuple("denial", id(one), patient(one), "DONE"),
                        tuple("denial", id(two), patient(two), "DONE"),
                        tuple("denial", id(stale), patient(stale), "REFUSED"),
                        tuple("denial", "7", "", "REFUSED"));
        assertThat(changes(before))
                .filteredOn(entry -> entry.outcome().equals("DONE"))
                .extracting(AuditEntry::changes)
                .allSatisfy(changes ->
                        assertThat(changes)
                                .contains("held until:", " -> " + DAY, " -> w***")
                                .doesNotContain("Ann"));
        assertThat(changes(before)).extracting(AuditEntry::correlation).containsOnly(correlation());
    }

    @Test
    void aBulkChangeThatIsRefusedAsAWholeStillSaysWhoseItWas() {
        WorkItem one = item(11);
        long before = newest();

        HttpResponse<String> answer =
                caller.send(
                        "POST",
                        DENIALS + "/bulk",
                        "{\"denials\":[%s],\"change\":{\"owner\":\"12\"}}".formatted(seen(one, 0)),
                        "Idempotency-Key",
                        "audit-2");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(changes(before))
                .extracting(AuditEntry::objectId, AuditEntry::patientKey, AuditEntry::outcome)
                .containsExactly(tuple(id(one), patient(one), "REFUSED"));
    }

    @Test
    void aFormForSeveralLeavesAnEntryForEachAndSoDoesItsUndo() {
        WorkItem one = item(12);
        WorkItem two = item(13);
        long before = newest();

        caller.post("/worklist/assign", "item", mark(one), "owner", "me");
        assertThat(changes(before)).singleElement().satisfies(entry -> assertDone(entry, one));
        before = newest();
        caller.post("/worklist/undo", "denial", "");
        assertThat(changes(before)).singleElement().satisfies(entry -> assertDone(entry, one));

        before = newest();
        caller.send(
                "POST",
                "/worklist/hold",
                new Caller.Body(
                        "application/x-www-form-urlencoded",
                        "until=%s&holdReason=waits&item=%s&item=%s"
                                .formatted(DAY, mark(item(one)), mark(two))));
        assertThat(changes(before))
                .extracting(AuditEntry::objectId, AuditEntry::patientKey, AuditEntry::outcome)
                .containsExactlyInAnyOrder(
                        tuple(id(one), patient(one), "DONE"), tuple(id(two), patient(two), "DONE"));

        before = newest();
        caller.post("/worklist/release", "item", mark(two));
        assertThat(changes(before))
                .as("changed since it was seen")
                .extracting(AuditEntry::objectId, AuditEntry::patientKey, AuditEntry::outcome)
                .containsExactly(tuple(id(two), patient(two), "REFUSED"));
        before = newest();
        caller.post("/worklist/hold", "item", mark(two));
        assertThat(changes(before))
                .as("without a day")
                .extracting(AuditEntry::objectId, AuditEntry::patientKey, AuditEntry::outcome)
                .containsExactly(tuple(id(two), patient(two), "REFUSED"));
    }

    private static void assertDone(AuditEntry entry, WorkItem item) {
        assertThat(entry.outcome()).isEqualTo("DONE");
        assertThat(entry.patientKey()).isEqualTo(patient(item));
        assertThat(entry.changes()).contains("owner: ", "Example");
    }

    @Test
    void aRefusedTryOnAKnownDenialNamesThePatientAndADoneOneTheFields() {
        WorkItem item = item(14);
        String path = DENIALS + "/" + item.id();
        String tag = "\"" + item.version() + "\"";
        long before = newest();

        assertThat(caller.send("PATCH", path, HOLD).statusCode()).isEqualTo(428);
        assertThat(caller.send("PATCH", path, HOLD, "If-Match", "\"99\"").statusCode())
                .isEqualTo(412);
        assertThat(caller.send("PATCH", path, "{}", "If-Match", tag).statusCode()).isEqualTo(400);
        assertThat(caller.send("PATCH", path, "{", "If-Match", tag).statusCode()).isEqualTo(400);
        assertThat(changes(before))
                .hasSize(4)
                .allSatisfy(entry -> {
                    assertThat(entry.patientKey()).isEqualTo(patient(item));
                    assertThat(entry.objectId()).isEqualTo(id(item));
                    assertThat(entry.outcome()).isEqualTo("REFUSED");
                    assertThat(entry.changes()).isEmpty();
                });

        before = newest();
        assertThat(caller.send("PATCH", path, HOLD, "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(changes(before))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.outcome()).isEqualTo("DONE");
                    assertThat(entry.changes())
                            .isEqualTo("held until:  -> " + DAY + "\nhold reason:  -> w***");
                });
    }

    private WorkItem item(int at) {
        return office.bean(Worklist.class)
                .list(WorklistQuery.of(WorklistFilter.STANDARD), Access.ALL)
                .items()
                .get(at);
    }

    private WorkItem item(WorkItem as) {
        return office.bean(Worklist.class).find(as.id(), Access.ALL).orElseThrow();
    }

    private static String seen(WorkItem item, int off) {
        return "{\"id\":\"%d\",\"version\":%d}".formatted(item.id(), item.version() + off);
    }

    private static String mark(WorkItem item) {
        return item.id() + ":" + item.version();
    }

    private static String id(WorkItem item) {
        return Long.toString(item.id());
    }

    private static String patient(WorkItem item) {
        return AccountKey.of(item.claim().accountNumber());
    }

    private long newest() {
        return log.list(AuditQuery.newest(1)).getFirst().id();
    }

    private String correlation() {
        return ofAdvocate(1).getFirst().correlation();
    }

    /** What this caller changed, or tried to, since. */
    private List<AuditEntry> changes(long after) {
        return ofAdvocate(50).stream().filter(entry -> entry.id() > after).toList();
    }

    private List<AuditEntry> ofAdvocate(int most) {
        return log.list(
                AuditQuery.newest(most).by(Office.nameOf(Role.ADVOCATE)).of(AuditAction.CHANGE));
    }
}
