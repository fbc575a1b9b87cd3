package org.overturn.api.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.batch.night.NightLock;
import org.overturn.batch.night.RecordedRun;
import org.overturn.batch.night.RecordedRuns;
import org.overturn.batch.night.RunState;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starting, stopping and going on through REST, and what there is of earlier runs. */
class RunControllerTest {

    private static final String NIGHT = "/api/v1/jobs/night";

    private final Office office = Office.own();
    private final Caller biller = Caller.as(Role.BILLER, office);

    @AfterEach
    void close() {
        office.close();
    }

    /** A packet that is assembled holds the run back, so that its program can't have started. */
    @Test
    void aRunIsStoppedWhileItsProgramIsStillStartingAndGoneOnWith() throws Exception {
        try (NightLock _ = NightLock.takeForPacket(office.folders().data()).orElseThrow()) {
            assertThat(biller.call("POST", NIGHT).statusCode()).isEqualTo(202);
            JsonNode stopping = json(biller.call("POST", NIGHT + "/stop"));
            assertThat(stopping.get("running").asBoolean()).isTrue();
            assertThat(stopping.get("stopping").asBoolean()).isTrue();
            assertThat(biller.call("POST", NIGHT + "/restart").statusCode()).isEqualTo(409);
        }
        awaitEnd();

        JsonNode stopped = json(biller.get(NIGHT));
        assertThat(stopped.get("stopped").asBoolean()).isTrue();
        assertThat(stopped.get("failure").asString())
                .matches(
                        "The run was stopped by .* Example at \\d+:\\d\\d [AP]M; what was done stays"
                                + " done\\. Start it again to go on\\.");
        RecordedRun first = last();
        assertThat(first.state()).isEqualTo(RunState.STOPPED);
        assertThat(first.stoppedBy()).isEqualTo("biller");
        JsonNode shown = json(biller.get("/api/v1/jobs/" + first.id()));
        assertThat(shown.get("state").asString()).isEqualTo("STOPPED");
        assertThat(shown.get("ending").asString())
                .startsWith("The run was stopped by Biller Example at ")
                .endsWith("; what was done stays done. Start it again to go on.");

        assertThat(biller.call("POST", NIGHT + "/restart").statusCode()).isEqualTo(202);
        awaitEnd();
        assertThat(last().state()).isEqualTo(RunState.DONE);
        assertThat(last().startedBy()).isEqualTo("biller");
        assertThat(last().number()).isEqualTo(2);
        assertThat(last().steps()).hasSize(16);

        HttpResponse<String> again = biller.call("POST", NIGHT + "/restart");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("neither stopped nor did it fail");
        assertPaged();
        assertAudited();
    }

    private void assertPaged() {
        JsonNode first = json(biller.get("/api/v1/jobs?limit=1"));
        JsonNode second =
                json(biller.get("/api/v1/jobs?limit=1&cursor=" + first.get("next").asString()));
        assertThat(first.get("items").get(0).get("number").asInt()).isEqualTo(2);
        assertThat(second.get("items").get(0).get("number").asInt()).isEqualTo(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(
                        json(
                                biller.get(
                                        "/api/v1/jobs?limit=1&cursor="
                                                + second.get("previous").asString())))
                .isEqualTo(first);
    }

    private void assertAudited() {
        List<String> stops =
                office.bean(AuditLog.class).list(AuditQuery.newest(100)).stream()
                        .filter(entry -> entry.action().equals("JOB_STOP"))
                        .map(RunControllerTest::words)
                        .toList()
                        .reversed();
        assertThat(stops)
                .hasSize(3)
                .startsWith("biller DONE ")
                .element(1)
                .asString()
                .startsWith("nightly DONE stopped by biller");
        assertThat(stops.getLast()).startsWith("nightly DONE");
    }

    private static String words(AuditEntry entry) {
        return entry.actor() + " " + entry.outcome() + " " + entry.reason();
    }

    @Test
    void withoutARunThereIsNothingToStopNorToGoOnWith() {
        HttpResponse<String> stop = biller.call("POST", NIGHT + "/stop");

        assertThat(stop.statusCode()).isEqualTo(409);
        assertThat(stop.body()).contains("No run is under way here");
        assertThat(biller.call("POST", NIGHT + "/restart").statusCode()).isEqualTo(409);
        assertThat(biller.get("/api/v1/jobs/1").statusCode()).isEqualTo(404);
        assertThat(office.bean(AuditLog.class).list(AuditQuery.newest(20)))
                .anyMatch(entry -> words(entry).startsWith("biller REFUSED status 409"));
    }

    @Test
    void figuresOfTheWholeOfficeAreRefusedToWhoSeesAPartOfIt() {
        office.add("part", Role.BILLER, Scope.of("2418702652"), Scope.ALL);
        Caller part = Caller.as("part", office);

        assertThat(part.get("/api/v1/jobs").statusCode()).isEqualTo(403);
        assertThat(part.get("/api/v1/jobs/1").statusCode()).isEqualTo(403);
        assertThat(part.get("/night/1").statusCode()).isEqualTo(403);
        assertThat(part.get("/night").body()).contains("The history is not open to you");
        assertThat(part.get(NIGHT).statusCode()).isEqualTo(200);
    }

    private RecordedRun last() {
        return office.bean(RecordedRuns.class).findLast().orElseThrow();
    }

    /** The events end with the run. */
    private void awaitEnd() {
        biller.get(NIGHT + "/events", "Accept", "text/event-stream");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }
}
