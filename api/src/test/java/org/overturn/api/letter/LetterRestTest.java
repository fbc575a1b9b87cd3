package org.overturn.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Program;
import org.overturn.core.appeal.DueAppeals;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.TokenScope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Comments, versions and gaps of an appeal's letter through REST, and what no token does to it. */
class LetterRestTest {

    private static final String OWN = "<p>We enclose all of it.</p>";

    private static Office office;

    private final Caller advocate = Caller.as(Role.ADVOCATE, office);

    @BeforeAll
    static void open() {
        office = Office.ownSample();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void commentsAreMadeAndSeenTo() {
        String comments = begun(0) + "/comments";
        String said = "{\"text\": \"Please name the level.\"}";

        assertThat(advocate.send("POST", comments, "{\"text\": \" \"}").body())
                .contains("\"field\":\"text\"");
        HttpResponse<String> made =
                advocate.send("POST", comments, said, "Idempotency-Key", "comment-1");
        assertThat(made.statusCode()).isEqualTo(201);
        advocate.send("POST", comments, said, "Idempotency-Key", "comment-1");
        assertThat(json(advocate.get(comments)).get("items"))
                .as("the same key makes no second one")
                .hasSize(1);
        assertThat(made.body()).contains("Please name the level.", "\"resolvedBy\":null");

        String resolve = comments + "/" + json(made).get("id").asString() + "/resolve";
        assertThat(advocate.call("POST", resolve).statusCode()).isEqualTo(204);
        assertThat(advocate.call("POST", resolve).statusCode()).isEqualTo(404);
        assertThat(advocate.get(comments).body()).doesNotContain("\"resolvedBy\":null");
        assertThat(Caller.as(Role.AUDITOR, office).send("POST", comments, said).statusCode())
                .isEqualTo(403);
    }

    @Test
    void itIsWrittenAgainAndItsVersionsAreCompared() {
        String letter = begun(1);
        String seen = tag(letter);

        assertThat(advocate.call("POST", letter + "/regenerate").statusCode()).isEqualTo(428);
        assertThat(regenerate(letter, "\"99\"").statusCode()).isEqualTo(412);
        assertThat(regenerate(letter, seen).statusCode()).isEqualTo(200);

        JsonNode versions = json(advocate.get(letter + "/versions"));
        assertThat(versions.get("versions").size()).isGreaterThan(1);
        assertThat(versions.at("/versions/0/number").asInt()).isEqualTo(1);
        assertThat(versions.get("paragraphs").findValuesAsString("kind"))
                .contains("KEPT", "REMOVED");
        assertThat(json(advocate.get(letter + "/versions?older=1&newer=1")).get("paragraphs"))
                .allSatisfy(one -> assertThat(one.get("kind").asString()).isEqualTo("KEPT"));
    }

    @Test
    void aGapIsFilledAsTheLetterWasSeen() {
        String letter = begun(2);
        JsonNode gaps = json(advocate.get(letter)).get("gaps");
        assertThat(gaps.size()).isPositive();
        String gap = gaps.get(0).asString();
        String filled = "{\"gap\": \"%s\", \"content\": \"%s\"}";

        assertThat(fill(letter, filled.formatted(gap, ""), tag(letter)).body())
                .contains("\"field\":\"content\"");
        assertThat(fill(letter, filled.formatted(gap, "seen to"), "\"99\"").statusCode())
                .isEqualTo(412);
        HttpResponse<String> done = fill(letter, filled.formatted(gap, "seen to"), tag(letter));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(json(done).get("gaps").size()).isLessThan(gaps.size());
    }

    @Test
    void anotherFacilitysLetterIsNotThere() {
        String letter = begun(3);
        office.add("letter.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller stranger = Caller.as("letter.elsewhere", office);

        assertThat(stranger.get(letter + "/comments").statusCode()).isEqualTo(404);
        assertThat(stranger.get(letter + "/versions").statusCode()).isEqualTo(404);
        assertThat(
                        stranger.send("POST", letter + "/comments", "{\"text\": \"mine?\"}")
                                .statusCode())
                .isEqualTo(404);
        assertThat(stranger.call("POST", letter + "/regenerate", "If-Match", "\"1\"").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTokenWritesAndSubmitsButNeitherApprovesNorSigns() {
        String letter = begun(4);
        Program program = Program.of(Role.PROVIDER, office, TokenScope.WRITE_APPEALS);
        String step = "{\"step\": \"%s\", \"attestation\": {\"text\": \"I attest.\"}}";

        for (String inPerson : new String[] {"APPROVE", "SIGN"}) {
            HttpResponse<String> answer =
                    program.send(
                            "POST",
                            letter + "/steps",
                            step.formatted(inPerson),
                            "If-Match",
                            tag(letter));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("takes a person who is signed in");
        }
        assertThat(
                        program.send(
                                        "POST",
                                        letter + "/steps",
                                        step.formatted("SUBMIT"),
                                        "If-Match",
                                        tag(letter))
                                .statusCode())
                .isNotEqualTo(403);
    }

    /** The letter of an appeal that an advocate begins to edit. */
    private String begun(int at) {
        long appeal =
                office.bean(DueAppeals.class)
                        .listOpen(Optional.empty(), 50, Scope.ALL, Scope.ALL)
                        .get(at)
                        .id();
        String letter = "/api/v1/appeals/" + appeal + "/letter";
        JsonNode draft = json(advocate.get(letter));
        HttpResponse<String> written =
                advocate.send(
                        "PUT",
                        letter,
                        JsonMapper.shared()
                                .createObjectNode()
                                .put(
                                        "html",
                                        draft.get("html")
                                                .asString()
                                                .replace("</section>", OWN + "</section>"))
                                .toString(),
                        "If-Match",
                        "\"0\"");
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        return letter;
    }

    private HttpResponse<String> regenerate(String letter, String seen) {
        return advocate.call("POST", letter + "/regenerate", "If-Match", seen);
    }

    private HttpResponse<String> fill(String letter, String json, String seen) {
        return advocate.send("POST", letter + "/gaps", json, "If-Match", seen);
    }

    private String tag(String path) {
        return advocate.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
