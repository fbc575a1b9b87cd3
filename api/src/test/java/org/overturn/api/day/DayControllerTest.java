package org.overturn.api.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Program;
import org.overturn.api.harness.Today;
import org.overturn.core.audit.AuditEntry;
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

/** What the page My day shows, through REST. */
class DayControllerTest {

    private static final String DAY = "/api/v1/my-day";

    private final Office office = Office.withSample();

    @Test
    void saysWhatIsDueWhatIsBlockedAndWhatTheNightBrought() {
        Caller advocate = Caller.as(Role.ADVOCATE, office);

        JsonNode day = json(advocate.get(DAY));

        assertThat(day.get("date").asString()).isEqualTo(Today.date().toString());
        assertThat(day.get("scope").asString()).isEmpty();
        assertThat(day.get("due")).isNotEmpty();
        assertThat(days(day.get("due"))).isSorted().doesNotContain("null");
        assertThat(day.get("blocked"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("needs")).isNotEmpty());
        assertThat(day.at("/figures/blocked").asInt())
                .isGreaterThanOrEqualTo(day.get("blocked").size());
        assertThat(day.at("/figures/amount").asString()).matches("\\d+\\.\\d\\d");
        assertThat(day.at("/night/posted").asInt()).isPositive();
        assertThat(day.at("/night/issues"))
                .isNotEmpty()
                .allSatisfy(kind -> {
                    assertThat(kind.get("remedy").asString()).isNotBlank();
                    assertThat(kind.get("messages").size())
                            .isEqualTo(Math.min(20, kind.get("count").asInt()));
                });
        String appeal = day.at("/due/0/id").asString();
        assertThat(advocate.get("/api/v1/appeals/" + appeal).statusCode()).isEqualTo(200);
    }

    private static List<String> days(JsonNode appeals) {
        return appeals.valueStream().map(one -> one.get("dueOn").asString()).toList();
    }

    @Test
    void showsNothingOfOtherFacilitiesNotEvenInFigures() {
        office.add("day.elsewhere", Role.BILLER, Scope.of("0000000000"), Scope.ALL);

        JsonNode day = json(Caller.as("day.elsewhere", office).get(DAY));

        assertThat(day.get("due")).isEmpty();
        assertThat(day.get("blocked")).isEmpty();
        assertThat(day.at("/figures/open").asInt()).isZero();
        assertThat(day.at("/figures/amount").asString()).isEqualTo("0.00");
        assertThat(day.get("night").isNull()).isTrue();
        assertThat(day.get("scope").asString()).contains("0000000000", "nothing on file");
    }

    @Test
    void aLetterThatWaitsIsNamedAndItsPatientRecorded() {
        String provider = idOf(Office.nameOf(Role.PROVIDER));
        Caller advocate = Caller.as(Role.ADVOCATE, office);
        String wanted =
                "{\"account\": \"DAY-1\", \"kind\": \"DRUG\", \"provider\": \"%s\", \"content\": %s}"
                        .formatted(provider, ContentText.of(ALetter.complete()));
        JsonNode made = json(advocate.send("POST", "/api/v1/letters", wanted)).get("letter");

        JsonNode day = json(Caller.as(Role.PROVIDER, office).get(DAY));

        assertThat(day.get("letters"))
                .anySatisfy(letter -> {
                    assertThat(letter.get("id")).isEqualTo(made.get("id"));
                    assertThat(letter.get("stage").asString()).isEqualTo("CONSULT");
                    assertThat(letter.get("patient").asString()).contains("Elena");
                });
        assertThat(json(advocate.get(DAY)).get("letters")).isEmpty();
        assertThat(office.bean(AuditLog.class).list(AuditQuery.newest(20).by("provider")))
                .filteredOn(entry -> entry.objectType().equals("day"))
                .extracting(AuditEntry::patientKey)
                .contains("DAY-1");
    }

    private String idOf(String name) {
        return office.bean(Users.class).list().stream()
                .filter(user -> user.name().equals(name))
                .map(user -> Long.toString(user.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTokenNeedsTheScopeOfItsOwn() {
        assertThat(TokenScope.find("read:my-day")).contains(TokenScope.READ_MY_DAY);
        assertThat(Program.of(Role.ADVOCATE, office, TokenScope.READ_MY_DAY).get(DAY).statusCode())
                .isEqualTo(200);
        assertThat(Program.of(Role.ADVOCATE, office, TokenScope.READ_APPEALS).get(DAY).statusCode())
                .isEqualTo(403);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }
}
