package org.overturn.api.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.Office;
import org.overturn.core.letter.necessity.ALetter;
import org.overturn.core.letter.necessity.ContentText;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LetterControllerTest {

    private static final Office OFFICE = Office.own();
    private static final String LETTERS = "/api/v1/letters";

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void aLetterIsAskedForWrittenAndMoved() {
        Caller advocate = Caller.as(Role.ADVOCATE, OFFICE);
        JsonNode made =
                json(advocate.send("POST", LETTERS, "{\"account\": \"A-1\", \"kind\": \"DRUG\"}"));
        String place = LETTERS + "/" + made.at("/letter/id").asString();
        assertThat(made.at("/letter/stage").asString()).isEqualTo("CONSULT");
        assertThat(made.at("/findings").size()).isPositive();

        HttpResponse<String> unseen =
                advocate.send("PUT", place + "/content", ContentText.of(ALetter.complete()));
        assertThat(unseen.statusCode()).isEqualTo(428);
        assertThat(json(advocate.get(LETTERS)).get(0).at("/number").asString()).startsWith("LMN-");
        assertThat(advocate.get(LETTERS).body()).doesNotContain("Elena");
    }

    @Test
    void whoSeesAnotherFacilityFindsNothing() {
        Caller advocate = Caller.as(Role.ADVOCATE, OFFICE);
        JsonNode made =
                json(advocate.send("POST", LETTERS, "{\"account\": \"A-2\", \"kind\": \"DRUG\"}"));
        String place = LETTERS + "/" + made.at("/letter/id").asString();
        OFFICE.add("elsewhere", Role.ADVOCATE, Scope.of("F2"), Scope.ALL);
        Caller other = Caller.as("elsewhere", OFFICE);

        assertThat(other.get(place).statusCode()).isEqualTo(404);
        assertThat(other.get("/letters/" + made.at("/letter/id").asString()).statusCode())
                .isEqualTo(404);
        assertThat(Caller.as(Role.PROVIDER, OFFICE).get(place).statusCode()).isEqualTo(404);
        assertThat(other.send("POST", LETTERS, "{\"account\": \"A-2\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aDenialOfAnotherAccountThanTheOneGivenIsRefusedByItsField() {
        Office office = Office.withSample();
        Caller advocate = Caller.as(Role.ADVOCATE, office);
        String denial = Long.toString(Evidence.appealed(office).getLast().id());

        HttpResponse<String> both =
                advocate.send(
                        "POST",
                        LETTERS,
                        "{\"account\": \"A-9\", \"kind\": \"DRUG\", \"denial\": \""
                                + denial
                                + "\"}");
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(json(both).at("/errors/0/field").asString()).isEqualTo("account");
        HttpResponse<String> page =
                advocate.post("/letters", "account", "A-9", "denial", denial, "kind", "DRUG");
        assertThat(page.body())
                .contains(
                        "id=\"account-error\"",
                        "The denial is of account ",
                        "aria-invalid=\"true\"");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
