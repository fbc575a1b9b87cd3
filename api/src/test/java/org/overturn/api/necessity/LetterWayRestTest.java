package org.overturn.api.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Program;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.letter.necessity.ALetter;
import org.overturn.core.letter.necessity.ContentText;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.TokenScope;
import org.overturn.core.user.Users;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A letter's whole way through REST, from the request to the payer's decision. */
class LetterWayRestTest {

    private static final String LETTERS = "/api/v1/letters";

    private static Office office;

    private final Caller advocate = Caller.as(Role.ADVOCATE, office);
    private final Caller provider = Caller.as(Role.PROVIDER, office);

    @BeforeAll
    static void open() throws IOException {
        office = Office.own();
        Path settings = Files.createDirectories(office.folders().settings());
        Files.writeString(settings.resolve("office.yml"), "name: Springfield Spine Clinic\n");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aLetterGoesFromTheRequestToTheSignatureAndToTheDecision() {
        String letter = inReview("WAY-1");
        step(advocate, letter + "/patient-review", "");
        String answer = "{\"verdict\": \"AGREES\", \"by\": \"Elena Marsh\"}";
        assertThat(stage(step(advocate, letter + "/patient-review/answer", answer)))
                .isEqualTo("REVIEW");

        assertThat(stage(step(provider, letter + "/approval", "{}"))).isEqualTo("APPROVED");
        assertThat(ask(provider, letter + "/signature", "{\"attested\": false}").body())
                .contains("\"field\":\"attested\"");
        String signed = "{\"attested\": true}";
        assertThat(ask(advocate, letter + "/signature", signed).statusCode())
                .as("who is not its provider")
                .isIn(403, 422);
        assertThat(stage(step(provider, letter + "/signature", signed))).isEqualTo("SIGNED");
        assertThat(
                        office.bean(AuditLog.class)
                                .list(AuditQuery.newest(9).by("provider").of(AuditAction.SIGN)))
                .isNotEmpty();

        String sent = "{\"channel\": \"FAX\", \"sentTo\": \"217-555-0142\", \"tracking\": \"F-1\"}";
        assertThat(stage(step(advocate, letter + "/submission", sent))).isEqualTo("SUBMITTED");
        String talk =
                "{\"channel\": \"PHONE\", \"said\": \"They have it.\", \"receipt\": \"YES\", \"processing\": \"UNKNOWN\"}";
        assertThat(stage(step(advocate, letter + "/contacts", talk))).isEqualTo("FOLLOW_UP");
        String decided = "{\"outcome\": \"DENIED\"}";
        assertThat(stage(step(advocate, letter + "/decision", decided))).isEqualTo("DECIDED");
        String mistake = "{\"reason\": \"It was another letter's\"}";
        assertThat(stage(step(advocate, letter + "/decision/take-back", mistake)))
                .isEqualTo("FOLLOW_UP");

        assertThat(advocate.get(letter + "/history").body())
                .contains("Signed version", "They have it.", "The patient agrees with it");
        HttpResponse<byte[]> pdf = advocate.fetch(letter + "/pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void theReviewerAsksForChangesAndCommentsAreSeenTo() {
        String letter = inReview("WAY-2");
        String said = "{\"text\": \"Please name the level.\"}";
        HttpResponse<String> made =
                provider.send("POST", letter + "/comments", said, "Idempotency-Key", "way-comment");
        assertThat(made.statusCode()).isEqualTo(201);
        provider.send("POST", letter + "/comments", said, "Idempotency-Key", "way-comment");
        assertThat(json(advocate.get(letter + "/comments")).get("items")).hasSize(1);
        String resolve = letter + "/comments/" + json(made).get("id").asString() + "/resolve";
        assertThat(advocate.call("POST", resolve).statusCode()).isEqualTo(204);
        assertThat(advocate.call("POST", resolve).statusCode()).isEqualTo(404);

        assertThat(ask(provider, letter + "/changes", "{\"reason\": \" \"}").body())
                .contains("\"field\":\"reason\"");
        String why = "{\"reason\": \"The level is missing\"}";
        assertThat(provider.send("POST", letter + "/changes", why).statusCode()).isEqualTo(428);
        assertThat(
                        provider.send("POST", letter + "/changes", why, "If-Match", "\"1\"")
                                .statusCode())
                .as("a lost update")
                .isEqualTo(412);
        assertThat(stage(step(provider, letter + "/changes", why))).isEqualTo("DRAFT");
        String renamed = "{\"path\": \"patient.fullName\", \"value\": \"Elena R. Marsh\"}";
        step(advocate, letter + "/proposals", renamed);
        assertThat(advocate.get(letter + "/versions").body())
                .contains("\"path\":\"patient.fullName\"", "\"became\":\"Elena R. Marsh\"");
    }

    @Test
    void recordsAreTickedAndUnticked() {
        String letter = asked("WAY-3");
        String path = letter + "/records";
        JsonNode list = json(advocate.get(path));
        assertThat(list.get("items").findValuesAsString("item")).contains("notes");

        assertThat(ask(advocate, path, "{\"item\": \"notes\"}").body())
                .contains("\"field\":\"note\"");
        step(advocate, path, "{\"item\": \"notes\", \"where\": \"In the paper chart\"}");
        assertThat(advocate.get(path).headers().firstValue("ETag")).hasValue(tag(letter));
        assertThat(advocate.get(path).body()).contains("In the paper chart");
        String tick =
                json(advocate.get(path)).get("items").findValues("ticks").stream()
                        .filter(one -> !one.isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .get(0)
                        .get("id")
                        .asString();
        step(advocate, path + "/" + tick + "/untick", "");
        assertThat(advocate.get(path).body()).doesNotContain("In the paper chart");
    }

    @Test
    void noTokenApprovesOrSigns() {
        String letter = inReview("WAY-4");
        Program program = Program.of(Role.PROVIDER, office, TokenScope.values());

        for (String inPerson : List.of("/approval", "/signature")) {
            assertThat(
                            program.send(
                                            "POST",
                                            letter + inPerson,
                                            "{\"attested\": true}",
                                            "If-Match",
                                            tag(letter))
                                    .statusCode())
                    .isEqualTo(403);
        }
        assertThat(program.get(letter + "/comments").statusCode()).isEqualTo(200);
        assertThat(json(provider.get(letter)).at("/letter/stage").asString()).isEqualTo("REVIEW");
    }

    @Test
    void auditorsLookAndOthersFindNothing() {
        String letter = inReview("WAY-5");
        Caller auditor = Caller.as(Role.AUDITOR, office);
        office.add("way.provider", Role.PROVIDER, Scope.ALL, Scope.ALL);
        Caller other = Caller.as("way.provider", office);

        assertThat(auditor.get(letter + "/history").statusCode()).isEqualTo(200);
        assertThat(auditor.send("POST", letter + "/comments", "{\"text\": \"x\"}").statusCode())
                .isEqualTo(403);
        for (String read :
                List.of("/comments", "/records", "/proposals", "/pdf", "/history", "/versions")) {
            assertThat(other.get(letter + read).statusCode()).as(read).isEqualTo(404);
        }
        assertThat(ask(other, letter + "/approval", "{}", "\"1\"").statusCode()).isEqualTo(404);
    }

    private String asked(String account) {
        String provider =
                office.bean(Users.class).list().stream()
                        .filter(user -> user.name().equals(Office.nameOf(Role.PROVIDER)))
                        .map(user -> String.valueOf(user.id()))
                        .findFirst()
                        .orElseThrow();
        String content =
                ContentText.of(ALetter.complete()).replace("Priya Raman", "Provider Example");
        HttpResponse<String> made =
                advocate.send(
                        "POST",
                        LETTERS,
                        "{\"kind\": \"PROCEDURE\", \"account\": \"%s\", \"provider\": \"%s\", \"dueOn\": \"2099-03-31\", \"content\": %s}"
                                .formatted(account, provider, content));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(json(made).at("/letter/provider").asString()).isEqualTo(provider);
        assertThat(json(made).at("/letter/dueOn").asString()).isEqualTo("2099-03-31");
        return LETTERS + "/" + json(made).at("/letter/id").asString();
    }

    private String inReview(String account) {
        String letter = asked(account);
        for (String to : List.of("GATHER", "DRAFT", "REVIEW")) {
            step(advocate, letter + "/stage", "{\"to\": \"" + to + "\"}");
        }
        return letter;
    }

    private JsonNode step(Caller caller, String path, String json) {
        HttpResponse<String> done = ask(caller, path, json);
        assertThat(done.statusCode()).as(path + " " + done.body()).isEqualTo(200);
        return json(done);
    }

    private HttpResponse<String> ask(Caller caller, String path, String json) {
        return ask(caller, path, json, tag(path.replaceAll("(/letters/\\d+).*", "$1")));
    }

    private static HttpResponse<String> ask(Caller caller, String path, String json, String seen) {
        return caller.send("POST", path, json, "If-Match", seen);
    }

    private String tag(String letter) {
        return advocate.get(letter).headers().firstValue("ETag").orElseThrow();
    }

    private static String stage(JsonNode answer) {
        return answer.at("/letter/stage").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
