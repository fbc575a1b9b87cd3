package org.overturn.api.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DenialControllerTest {

    private static final String DENIALS = "/api/v1/denials";

    private final Office office = Office.withSample();
    private final Caller biller = Caller.as(Role.BILLER, office);

    private WorkItem item(int at) {
        return office.bean(Worklist.class)
                .list(WorklistQuery.of(WorklistFilter.STANDARD), Access.ALL)
                .items()
                .get(at);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void listsPageByPageWithoutPatients() {
        JsonNode first = json(biller.get(DENIALS + "?size=2&sort=-amount"));
        JsonNode second =
                json(
                        biller.get(
                                DENIALS
                                        + "?size=2&sort=-amount&cursor="
                                        + first.get("next").asString()));

        assertThat(first.get("denials")).hasSize(2);
        assertThat(first.get("total").asInt()).isGreaterThan(4);
        assertThat(first.get("denials").get(0).get("id").isString()).isTrue();
        assertThat(first.get("denials").get(0).get("patient").asString()).isEmpty();
        assertThat(second.get("denials").get(0).get("id"))
                .isNotEqualTo(first.get("denials").get(1).get("id"));
        assertThat(
                        json(biller.get(
                                        DENIALS
                                                + "?size=2&sort=-amount&cursor="
                                                + second.get("previous").asString()))
                                .get("denials"))
                .isEqualTo(first.get("denials"));
    }

    @Test
    void refusesOddParametersByTheirNames() {
        HttpResponse<String> answer = biller.get(DENIALS + "?sort=name");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo("sort");
        assertThat(biller.get(DENIALS + "?size=0").statusCode()).isEqualTo(400);
        assertThat(biller.get(DENIALS + "?size=x").statusCode()).isEqualTo(400);
        assertThat(biller.get(DENIALS + "?cursor=%00").statusCode()).isEqualTo(400);
        assertThat(biller.get(DENIALS + "/1'%20or%201=1").statusCode()).isIn(400, 404);
    }

    @Test
    void searchesByBody() {
        WorkItem item = item(0);
        HttpResponse<String> answer =
                biller.send(
                        "POST",
                        DENIALS + "/search",
                        "{\"search\":\"" + item.claim().accountNumber() + "\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"" + item.id() + "\"");
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        WorkItem item = item(5);
        String path = DENIALS + "/" + item.id();
        String tag = biller.get(path).headers().firstValue("ETag").orElseThrow();
        String hold = "{\"hold\":{\"until\":\"2099-01-31\",\"reason\":\"waits\"}}";

        assertThat(biller.send("PATCH", path, hold).statusCode()).isEqualTo(428);
        HttpResponse<String> done = biller.send("PATCH", path, hold, "If-Match", tag);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(json(done).get("heldUntil").asString()).isEqualTo("2099-01-31");
        assertThat(biller.send("PATCH", path, hold, "If-Match", tag).statusCode()).isEqualTo(412);
        String next = done.headers().firstValue("ETag").orElseThrow();
        assertThat(biller.send("PATCH", path, "{}", "If-Match", next).statusCode()).isEqualTo(400);
        assertThat(biller.send("PATCH", path, "{\"owner\":\"12\"}", "If-Match", next).statusCode())
                .isEqualTo(400);
        assertThat(biller.send("PATCH", path, "{\"release\":true}", "If-Match", next).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameBulkRequestAgainChangesNothing() {
        WorkItem item = item(6);
        String body =
                "{\"denials\":[{\"id\":\"%d\",\"version\":%d},{\"id\":\"7\",\"version\":1}],\"change\":{\"owner\":\"none\"}}"
                        .formatted(item.id(), item.version());
        String path = DENIALS + "/bulk";

        HttpResponse<String> first = biller.send("POST", path, body, "Idempotency-Key", "k-1");
        HttpResponse<String> again = biller.send("POST", path, body, "Idempotency-Key", "k-1");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first).get("changed")).hasSize(1);
        assertThat(json(first).get("missed").get(0).get("cause").asString()).isEqualTo("UNKNOWN");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(biller.send("POST", path, body).statusCode()).isEqualTo(400);
        assertThat(
                        biller.send(
                                        "POST",
                                        path,
                                        body.replace("none", "1"),
                                        "Idempotency-Key",
                                        "k-1")
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anotherFacilitysDenialIsNeitherChangedNorShown() {
        office.add("rest.elsewhere", Role.BILLER, Scope.of("0000000000"), Scope.ALL);
        Caller caller = Caller.as("rest.elsewhere", office);
        WorkItem item = item(0);

        assertThat(json(caller.get(DENIALS)).get("total").asInt()).isZero();
        assertThat(
                        caller.send(
                                        "PATCH",
                                        DENIALS + "/" + item.id(),
                                        "{\"owner\":\"none\"}",
                                        "If-Match",
                                        "\"1\"")
                                .statusCode())
                .isEqualTo(404);
        assertThat(caller.get("/api/v1/claims/" + item.claim().adjudicationId()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aClaimIsToldWithItsMoney() {
        WorkItem item = item(0);
        JsonNode claim = json(biller.get("/api/v1/claims/" + item.claim().adjudicationId()));

        assertThat(claim.get("accountNumber").asString()).isEqualTo(item.claim().accountNumber());
        assertThat(claim.get("adjudications").get(0).get("sums").get("denial").asString())
                .isNotEmpty();
        assertThat(claim.get("timeline")).isNotEmpty();
    }
}
