package org.overturn.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.Actor;
import org.overturn.core.user.Clearances;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.user.User;
import org.overturn.core.worklist.WorkItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Consents, decisions about packets and the queue of documents through REST. */
class EvidenceRestTest {

    private static final Actor TEST = Actor.person("test", "127.0.0.1");
    private static final String CONSENTS = "/api/v1/documents/consents";

    private final Office office = Office.withSample();
    private final Caller advocate = Caller.as(Role.ADVOCATE, office);

    private WorkItem item(int number) {
        return Evidence.appealed(office).get(number);
    }

    @Test
    void aConsentReleasesADocumentAndTakesTheReleaseAlongWhenItIsRevoked() {
        WorkItem item = item(5);
        String decisions = "/api/v1/appeals/" + item.appealId().get() + "/decisions";
        String notes = filed(item, "rest therapy", "progress-note", "PSYCHOTHERAPY");
        String paper = filed(item, "rest signed", "consent", "NORMAL");
        assertThat(advocate.get(decisions).body())
                .contains(notes, "\"state\":\"UNDECIDED\"", "\"label\":\"\"")
                .doesNotContain(paper);

        HttpResponse<String> recorded = record(consent(item, paper));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        String consent = json(recorded).get("id").asString();
        JsonNode listed = json(advocate.get(CONSENTS + "?denial=" + item.id())).get(0);
        assertThat(listed.equals(json(recorded))).isTrue();
        assertThat(listed.get("inForce").asBoolean()).isTrue();
        Caller cleared = cleared();
        assertThat(decide(advocate, decisions, notes, "RELEASE", consent)).isEqualTo(422);
        assertThat(decide(cleared, decisions, notes, "RELEASE", "")).isEqualTo(422);
        assertThat(decide(cleared, decisions, notes, "RELEASE", consent)).isEqualTo(204);
        assertThat(cleared.get(decisions).body())
                .contains("\"state\":\"RELEASED\"", "\"label\":\"PSYCHOTHERAPY\"", consent);

        assertThat(advocate.post(CONSENTS + "/" + consent + "/revoke").statusCode()).isEqualTo(204);

        assertThat(advocate.get(decisions).body()).contains("\"state\":\"UNDECIDED\"");
        assertThat(advocate.get(CONSENTS + "?denial=" + item.id()).body())
                .contains("\"inForce\":false");
    }

    @Test
    void aDocumentIsLeftOutOnPurposeAndDecidedAgain() {
        WorkItem item = item(6);
        String decisions = "/api/v1/appeals/" + item.appealId().get() + "/decisions";
        String kept = filed(item, "rest hiv", "progress-note", "HIV");
        String plain = filed(item, "rest plain", "progress-note", "NORMAL");

        assertThat(decide(advocate, decisions, kept, "LEAVE_OUT", "")).isEqualTo(204);
        assertThat(advocate.get(decisions).body()).contains("\"state\":\"LEFT_OUT\"");
        assertThat(decide(advocate, decisions, kept, "DECIDE_AGAIN", "")).isEqualTo(204);
        assertThat(advocate.get(decisions).body()).contains("\"state\":\"UNDECIDED\"");
        assertThat(decide(advocate, decisions, plain, "LEAVE_OUT", "")).isEqualTo(422);
        assertThat(decide(advocate, decisions, "777", "LEAVE_OUT", "")).isEqualTo(404);
        assertThat(advocate.send("POST", decisions, "{\"document\": \"" + kept + "\"}").body())
                .contains("choice", "LEAVE_OUT");
    }

    @Test
    void aConsentThatProvesNothingIsRefusedWithItsReason() {
        WorkItem item = item(4);
        String paper = filed(item, "rest refused", "consent", "NORMAL");
        String others = filed(item(3), "rest elsewhere", "consent", "NORMAL");
        String note = filed(item, "rest note", "progress-note", "NORMAL");

        assertThat(record(consent(item, others)).statusCode()).isEqualTo(422);
        assertThat(record(consent(item, note)).body()).contains("as a consent or a");
        assertThat(record(consent(item, paper).replace("AUTHORIZATION", "PART2_CONSENT")).body())
                .contains("can't allow");
        HttpResponse<String> without =
                record(consent(item, paper).replace("\"scope\"", "\"validUntil\""));
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(advocate.get(CONSENTS + "?denial=" + item.id()).body()).isEqualTo("[]");
    }

    @Test
    void noConsentOfAnotherFacilityIsSeenOrChanged() {
        WorkItem item = item(2);
        String paper = filed(item, "rest theirs", "consent", "NORMAL");
        String consent = json(record(consent(item, paper))).get("id").asString();
        office.add("evidence.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller other = Caller.as("evidence.elsewhere", office);

        assertThat(other.get(CONSENTS + "?denial=" + item.id()).statusCode()).isEqualTo(404);
        assertThat(other.send("POST", CONSENTS, consent(item, paper)).statusCode()).isEqualTo(422);
        assertThat(other.post(CONSENTS + "/" + consent + "/revoke").statusCode()).isEqualTo(404);
        assertThat(other.get("/api/v1/documents/" + paper + "/alike").statusCode()).isEqualTo(404);
        String decisions = "/api/v1/appeals/" + item.appealId().get() + "/decisions";
        assertThat(other.get(decisions).statusCode()).isEqualTo(404);
        assertThat(decide(other, decisions, paper, "LEAVE_OUT", "")).isEqualTo(404);
    }

    @Test
    void aWaitingDocumentIsProposedSetAsideAndTakenBack() {
        WorkItem item = item(1);
        String text = "Call log\nAccount: " + item.claim().accountNumber() + "\nAsked again.";
        String id =
                json(advocate.upload(
                                "/api/v1/documents/queue",
                                "rest-call.txt",
                                text.getBytes(StandardCharsets.UTF_8)))
                        .get("document")
                        .get("id")
                        .asString();
        String one = "/api/v1/documents/" + id;

        JsonNode first = json(advocate.get(one + "/proposals")).get("proposals").get(0);
        assertThat(first.get("account").asString()).isEqualTo(item.claim().accountNumber());
        assertThat(advocate.post(one + "/set-aside", "reason", " ").statusCode()).isEqualTo(422);
        assertThat(advocate.post(one + "/set-aside", "reason", "A draft").statusCode())
                .isEqualTo(204);
        assertThat(advocate.get("/api/v1/documents/queue").body()).doesNotContain(id);
        assertThat(advocate.post(one + "/take-back").statusCode()).isEqualTo(204);
        assertThat(advocate.get("/api/v1/documents/queue").body()).contains(id);
        advocate.post(one + "/link", "account", item.claim().accountNumber());
        assertThat(advocate.post(one + "/set-aside", "reason", "A draft").body())
                .contains("Unlink it first");
    }

    @Test
    void whatIsAlikeIsNamedWithItsLikeness() {
        String text = "The patient reports pain in the back after lifting and cannot work since. ";
        String first = filed(item(0), "alike one.txt", text.repeat(3));
        String again = filed(item(0), "alike two.txt", text.repeat(3) + "Signed.");

        JsonNode alike = json(advocate.get("/api/v1/documents/" + again + "/alike"));

        assertThat(alike.get(0).get("id").asString()).isEqualTo(first);
        assertThat(alike.get(0).get("percent").asInt()).isBetween(70, 99);
    }

    @Test
    void whatIsAlikeIsNamedBeforeItIsLinkedToo() {
        String account = item(7).claim().accountNumber();
        String text =
                "The wound was cleaned and dressed anew, and the sutures were left in place. ";
        String onFile = filed(item(7), "wound.txt", text.repeat(3));
        String first = queued("wound-1.txt", text.repeat(3) + "Account: " + account);
        HttpResponse<String> again = queue("wound-2.txt", text.repeat(3) + "\nAccount: " + account);
        String second = json(again).get("document").get("id").asString();

        JsonNode waiting = json(advocate.get("/api/v1/documents/" + second + "/proposals"));
        assertThat(waiting.equals(json(again))).isTrue();
        assertThat(waiting.get("alike").get(0).get("id").asString()).isEqualTo(first);
        JsonNode there = waiting.get("proposals").get(0).get("alike").get(0);
        assertThat(there.get("id").asString()).isEqualTo(onFile);
        assertThat(there.get("percent").asInt()).isBetween(70, 100);
        assertThat(advocate.get("/api/v1/documents/queue").body())
                .contains("\"alike\":[{\"id\":\"" + first, "\"alike\":[{\"id\":\"" + onFile);
        assertThat(json(advocate.get("/api/v1/documents/" + second + "/alike")))
                .extracting(one -> one.get("id").asString())
                .containsExactlyInAnyOrder(first, onFile);
    }

    private HttpResponse<String> queue(String name, String text) {
        return advocate.upload(
                "/api/v1/documents/queue", name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String queued(String name, String text) {
        return json(queue(name, text)).get("document").get("id").asString();
    }

    private Caller cleared() {
        User user = office.add("rest.cleared", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        office.bean(Clearances.class).grant(TEST, user, Set.of(Sensitivity.PSYCHOTHERAPY));
        return Caller.as("rest.cleared", office);
    }

    private int decide(Caller who, String path, String document, String choice, String consent) {
        String body =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "document", document,
                                        "choice", choice,
                                        "consent", consent));
        return who.send("POST", path, body).statusCode();
    }

    private static String consent(WorkItem item, String paper) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "denial", Long.toString(item.id()),
                                "kind", "AUTHORIZATION",
                                "allows", "PSYCHOTHERAPY",
                                "signedOn", "2026-01-05",
                                "validUntil", "2099-12-31",
                                "scope", "Session notes to the plan",
                                "proof", paper));
    }

    private HttpResponse<String> record(String consent) {
        return advocate.send("POST", CONSENTS, consent);
    }

    private String filed(WorkItem item, String words, String kind, String sensitivity) {
        return id(
                advocate.upload(
                        "/api/v1/documents",
                        "a.pdf",
                        Evidence.pdf(words + " " + item.id()),
                        "denial",
                        "" + item.id(),
                        "kind",
                        kind,
                        "sensitivity",
                        sensitivity));
    }

    private String filed(WorkItem item, String name, String text) {
        return id(
                advocate.upload(
                        "/api/v1/documents",
                        name,
                        text.getBytes(StandardCharsets.UTF_8),
                        "denial",
                        "" + item.id()));
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return json(answer).get("id").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
