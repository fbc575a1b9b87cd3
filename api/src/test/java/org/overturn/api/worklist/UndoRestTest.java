package org.overturn.api.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Program;
import org.overturn.api.harness.Today;
import org.overturn.api.harness.WorkItems;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.TokenScope;
import org.overturn.core.worklist.WorkItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Taking changes of denials back through REST. */
class UndoRestTest {

    private static final String UNDO = "/api/v1/denials/undo";

    private static Office office;

    private final Caller biller = Caller.as(Role.BILLER, office);

    @BeforeAll
    static void open() {
        office = Office.ownSample();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aChangeOfManyIsTakenBackWhereNobodyChangedThemSince() {
        WorkItem kept = item(0);
        WorkItem changed = item(1);
        JsonNode made = json(putOff(kept, changed));
        assertThat(made.get("changed")).hasSize(2);
        int version = made.at("/changed/1/version").asInt();
        String second = made.at("/changed/1/id").asString();
        biller.send(
                "PATCH",
                "/api/v1/denials/" + second,
                "{\"owner\": \"none\"}",
                "If-Match",
                "\"" + version + "\"");

        HttpResponse<String> back = undo(biller, name(made));

        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(json(back).get("taken")).hasSize(1);
        assertThat(json(back).at("/left/0").asString()).isEqualTo(second);
        assertThat(biller.get("/api/v1/denials/" + second).body())
                .doesNotContain("\"heldUntil\":null");
        String first = json(back).at("/taken/0").asString();
        assertThat(biller.get("/api/v1/denials/" + first).body()).contains("\"heldUntil\":null");
        assertThat(
                        office.bean(AuditLog.class)
                                .list(AuditQuery.newest(9).by("biller").of(AuditAction.CHANGE)))
                .filteredOn(entry -> entry.objectId().equals(first))
                .first()
                .satisfies(entry -> {
                    assertThat(entry.reason()).isEqualTo("undo");
                    assertThat(entry.changes()).contains("held until");
                    assertThat(entry.patientKey()).isNotEmpty();
                })
                .extracting(AuditEntry::outcome)
                .isEqualTo("DONE");
    }

    @Test
    void itIsTakenBackOnceAndByWhoMadeIt() {
        String name = name(json(putOff(item(2))));
        Caller advocate = Caller.as(Role.ADVOCATE, office);

        assertThat(undo(advocate, name).statusCode()).isEqualTo(409);
        HttpResponse<String> back = undo(biller, name, "Idempotency-Key", "undo-" + name);
        assertThat(back.statusCode()).isEqualTo(200);
        HttpResponse<String> again = undo(biller, name, "Idempotency-Key", "undo-" + name);
        assertThat(again.body()).isEqualTo(back.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(undo(biller, name).statusCode()).isEqualTo(409);
        assertThat(biller.send("POST", UNDO, "{}").body()).contains("\"field\":\"undo\"");
    }

    @Test
    void nothingIsNamedWhereNothingWasChanged() {
        office.add("undo.elsewhere", Role.BILLER, Scope.of("0000000000"), Scope.ALL);
        Caller stranger = Caller.as("undo.elsewhere", office);

        JsonNode missed = json(putOff(stranger, "undo-stranger", item(3)));

        assertThat(missed.at("/missed/0/cause").asString()).isEqualTo("UNKNOWN");
        assertThat(missed.get("undo").isNull()).isTrue();
        assertThat(undo(Caller.as(Role.AUDITOR, office), "x").statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenTakesBackWhatItsUserChanged() {
        String name = name(json(putOff(item(4))));

        assertThat(
                        Program.of(Role.BILLER, office, TokenScope.READ_DENIALS)
                                .send("POST", UNDO, "{\"undo\": \"" + name + "\"}")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        Program.of(Role.BILLER, office, TokenScope.WRITE_DENIALS)
                                .send("POST", UNDO, "{\"undo\": \"" + name + "\"}")
                                .statusCode())
                .isEqualTo(200);
    }

    private static WorkItem item(int at) {
        return WorkItems.list(office).stream()
                .filter(item -> item.hold().isEmpty())
                .skip(at)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> putOff(WorkItem... items) {
        return putOff(biller, "put-off-" + items[0].id() + "-" + items[0].version(), items);
    }

    private static HttpResponse<String> putOff(Caller caller, String key, WorkItem... items) {
        StringBuilder denials = new StringBuilder();
        for (WorkItem item : items) {
            denials.append(denials.isEmpty() ? "" : ", ")
                    .append(
                            "{\"id\": \"%d\", \"version\": %d}"
                                    .formatted(item.id(), item.version()));
        }
        LocalDate until = Today.date().plusDays(9);
        HttpResponse<String> answer =
                caller.send(
                        "POST",
                        "/api/v1/denials/bulk",
                        "{\"denials\": [%s], \"change\": {\"hold\": {\"until\": \"%s\", \"reason\": \"waits\"}}}"
                                .formatted(denials, until),
                        "Idempotency-Key",
                        key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static HttpResponse<String> undo(Caller caller, String name, String... headers) {
        return caller.send("POST", UNDO, "{\"undo\": \"" + name + "\"}", headers);
    }

    private static String name(JsonNode made) {
        return made.get("undo").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
