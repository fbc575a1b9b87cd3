package org.overturn.api.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.denial.Route;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Write-offs and kept views through REST. */
class WriteOffControllerTest {

    private static final String PATH = "/api/v1/write-offs";
    private static Office office;

    @BeforeAll
    static void open() {
        office = Office.ownSample("--overturn.approval.write-off-limit=0.01");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void anotherPersonDecidesAsSeen() {
        WorkItem item = withoutAppeal(0);
        Caller biller = Caller.as(Role.BILLER, office);
        assertThat(ask(biller, item).statusCode()).isEqualTo(409);
        JsonNode waiting = waitingFor(biller, item);
        String one = PATH + "/" + waiting.get("id").asString();
        String tag = biller.get(one).headers().firstValue("ETag").orElseThrow();
        assertThat(waiting.get("reason").asString()).isEqualTo("too old");

        assertThat(decide(biller, one + "/approve", tag).statusCode()).isEqualTo(403);
        Caller advocate = Caller.as(Role.ADVOCATE, office);
        assertThat(advocate.call("POST", one + "/approve").statusCode()).isEqualTo(428);
        assertThat(decide(advocate, one + "/approve", "\"99\"").statusCode()).isEqualTo(412);
        assertThat(decide(advocate, one + "/approve", tag).statusCode()).isEqualTo(204);

        AuditEntry entry =
                office.bean(AuditLog.class)
                        .list(AuditQuery.newest(1).by("advocate").of(AuditAction.CHANGE))
                        .getFirst();
        assertThat(entry.objectId()).isEqualTo(String.valueOf(item.id()));
        assertThat(entry.patientKey()).isEqualTo(AccountKey.of(item.claim().accountNumber()));
        assertThat(entry.changes()).contains("route: ", " -> WRITE_OFF");
        assertThat(entry.reason()).isEqualTo("approved");
        assertThat(biller.get(PATH).body()).doesNotContain("\"" + item.id() + "\"");
        assertThat(biller.get("/api/v1/denials/" + item.id()).body())
                .contains("\"route\":\"WRITE_OFF\"");
        assertThat(decide(advocate, one + "/approve", tag).statusCode()).isIn(404, 412);
    }

    @Test
    void aRefusalNeedsAReasonAndLeavesTheDenial() {
        WorkItem item = withoutAppeal(1);
        ask(Caller.as(Role.BILLER, office), item);
        Caller advocate = Caller.as(Role.ADVOCATE, office);
        String one = PATH + "/" + waitingFor(advocate, item).get("id").asString();
        String tag = advocate.get(one).headers().firstValue("ETag").orElseThrow();

        assertThat(refuse(advocate, one, tag, "").statusCode()).isEqualTo(400);
        assertThat(refuse(advocate, one, tag, "there is a second level").statusCode())
                .isEqualTo(204);

        assertThat(advocate.get("/api/v1/denials/" + item.id()).body())
                .doesNotContain("\"route\":\"WRITE_OFF\"");
        assertThat(advocate.get(one).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherFacilitysIsNeitherListedNorDecided() {
        WorkItem item = withoutAppeal(2);
        Caller biller = Caller.as(Role.BILLER, office);
        ask(biller, item);
        String one = PATH + "/" + waitingFor(biller, item).get("id").asString();
        office.add("write.off.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller stranger = Caller.as("write.off.elsewhere", office);

        assertThat(stranger.get(PATH).body()).contains("\"items\":[]");
        assertThat(stranger.get(one).statusCode()).isEqualTo(404);
        assertThat(decide(stranger, one + "/approve", "\"1\"").statusCode()).isEqualTo(404);
    }

    @Test
    void aViewIsKeptListedAndRemovedByItsOwnerAlone() {
        Caller biller = Caller.as(Role.BILLER, office);
        String path = "/api/v1/denials/views";
        String view =
                "{\"name\": \"Large\", \"filter\": {\"amountAtLeast\": \"250.00\"}, \"sort\": \"due\"}";

        HttpResponse<String> kept = biller.send("POST", path, view);
        assertThat(kept.statusCode()).isEqualTo(201);
        JsonNode made = JsonMapper.shared().readTree(kept.body());
        assertThat(biller.get(path).body()).contains("\"Large\"", "\"250.00\"", "\"due\"");
        assertThat(Caller.as(Role.ADVOCATE, office).get(path).body()).doesNotContain("Large");
        String remove = path + "/" + made.get("id").asString() + "/remove";
        assertThat(Caller.as(Role.ADVOCATE, office).call("POST", remove).statusCode())
                .isEqualTo(404);
        assertThat(biller.send("POST", path, "{\"name\": \" \"}").statusCode()).isEqualTo(400);
        assertThat(biller.send("POST", path, view.replace("due", "name")).body())
                .contains("\"field\":\"sort\"");
        assertThat(biller.call("POST", remove).statusCode()).isEqualTo(204);
        assertThat(biller.get(path).body()).contains("\"items\":[]");
    }

    private static WorkItem withoutAppeal(int at) {
        return office
                .bean(Worklist.class)
                .list(WorklistQuery.of(WorklistFilter.STANDARD), Access.ALL)
                .items()
                .stream()
                .filter(item -> item.appealId().isEmpty() && item.route() != Route.WRITE_OFF)
                .skip(at)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> ask(Caller caller, WorkItem item) {
        return caller.send(
                "PATCH",
                "/api/v1/denials/" + item.id(),
                "{\"route\": {\"to\": \"WRITE_OFF\", \"reason\": \"too old\"}}",
                "If-Match",
                "\"" + item.version() + "\"");
    }

    private static JsonNode waitingFor(Caller caller, WorkItem item) {
        return JsonMapper.shared()
                .readTree(caller.get(PATH).body())
                .get("items")
                .valueStream()
                .filter(one -> one.get("denialId").asString().equals(String.valueOf(item.id())))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> decide(Caller caller, String path, String tag) {
        return caller.call("POST", path, "If-Match", tag);
    }

    private static HttpResponse<String> refuse(
            Caller caller, String one, String tag, String reason) {
        return caller.send(
                "POST", one + "/refuse", "{\"reason\": \"" + reason + "\"}", "If-Match", tag);
    }
}
