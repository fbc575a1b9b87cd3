package org.overturn.api.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
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
        String day = Today.date().plusDays(30).toString();
        String hold = "{\"hold\":{\"until\":\"%s\",\"reason\":\"waits\"}}".formatted(day);

        assertThat(biller.send("PATCH", path, hold).statusCode()).isEqualTo(428);
        HttpResponse<String> done = biller.send("PATCH", path, hold, "If-Match", tag);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(json(done).get("heldUntil").asString()).isEqualTo(day);
        assertThat(biller.send("PATCH", path, hold, "If-Match", tag).statusCode()).isEqualTo(412);
        String next = done.headers().firstValue("ETag").orElseThrow();
        assertThat(biller.send("PATCH", path, "{}", "If-Match", next).statusCode()).isEqualTo(400);
        assertThat(biller.send("PATCH", path, "{\"owner\":\"12\"}", "If-Match", next).statusCode())
                .isEqualTo(400);
        assertThat(biller.send("PATCH", path, "{\"release\":true}", "If-Match", next).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"hold":{}} | hold.until
                    {"hold":{"until":"2020-01-01","reason":"waits"}} | until
                    {"hold":{"until":"9999-12-31","reason":"waits"}} | until
                    {"hold":{"until":"soon","reason":"waits"}} | hold.until
                    {"hold":{"until":"2020-01-01","reason":" "}} | hold.reason
                    {"route":{}} | route.to
                    {"route":{"to":"NOWHERE","reason":"why"}} | route.to
                    {"release":false} | release
                    {"owner":"nobody"} | owner
                    {"owner":"none","release":true} | change
                    {} | change
                    """)
    void aBadlyFilledChangeIsRefusedByItsField(String body, String field) {
        String path = DENIALS + "/" + item(5).id();
        String tag = biller.get(path).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> answer = biller.send("PATCH", path, body, "If-Match", tag);

        assertRefused(answer, field);
        assertThat(biller.get(path).headers().firstValue("ETag")).hasValue(tag);
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("detail").asString()).isNotBlank();
        assertThat(json(answer).get("errors").findValuesAsString("field")).contains(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /search | {"filter":{"limit":null}} | limit
                    /bulk | {"denials":[null],"change":{"owner":"none"}} | denials[0]
                    /bulk | {"denials":[{"id":"x","version":1}],"change":{"owner":"none"}} | denials[0].id
                    /bulk | {"denials":[{"id":"1","version":"x"}],"change":{"owner":"none"}} | denials[0].version
                    /bulk | {"denials":[{"id":"1","version":1}],"change":{"route":{}}} | change.route.reason
                    /bulk | {"denials":[{"id":"1","version":1}],"change":{"release":false}} | change.release
                    /bulk | {"denials":[{"id":"1","version":1}]} | change
                    """)
    void aBadlyFilledSearchOrBulkChangeIsRefusedByItsField(String at, String body, String field) {
        assertRefused(
                biller.send("POST", DENIALS + at, body, "Idempotency-Key", "bad" + body.hashCode()),
                field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "xx", "\"\""})
    void aTagThatNoDenialHasIsNotTakenForAnOldOne(String tag) {
        HttpResponse<String> answer =
                biller.send(
                        "PATCH",
                        DENIALS + "/" + item(5).id(),
                        "{\"owner\":\"none\"}",
                        "If-Match",
                        tag);

        assertRefused(answer, "If-Match");
    }

    @Test
    void everyRefusalSaysWhatToDo() {
        String bulk = DENIALS + "/bulk";
        biller.send("POST", bulk, "{}", "Idempotency-Key", "told");
        String path = DENIALS + "/" + item(5).id();
        HttpResponse<String> wrongMethod = biller.call("DELETE", path);

        assertSays(Caller.nobody(office).get(DENIALS), 401, "Authorization: Bearer");
        assertSays(
                Caller.nobody(office).get(DENIALS, "Authorization", "Bearer ovt_none"),
                401,
                "make a new one");
        assertSays(biller.get("/api/v1/users"), 403, "ask an administrator");
        assertSays(biller.bare("PATCH", path), 403, "X-CSRF-TOKEN");
        assertSays(biller.get("/api/v1/unheard-of"), 404, "look at the path");
        assertSays(biller.get(DENIALS + "/1/unheard-of"), 404, "look at the path");
        assertSays(wrongMethod, 405, "Allow");
        assertThat(wrongMethod.headers().firstValue("Allow")).hasValue("GET, HEAD, PATCH");
        assertSays(
                biller.send("POST", bulk, "[]", "Idempotency-Key", "told"), 422, "key of its own");
        assertSays(
                biller.send("POST", bulk, "{}", "Idempotency-Key", "k".repeat(201)),
                400,
                "shorter");
        assertSays(biller.send("POST", DENIALS + "/search", "{\"se"), 400, "line 1");
        assertSays(biller.send("POST", DENIALS + "/search", ""), 400, "needs a body");
    }

    private static void assertSays(HttpResponse<String> answer, int status, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("detail").asString()).contains(text);
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
