package org.overturn.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Program;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.ApiTokens;
import org.overturn.core.user.Clearances;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.user.TokenScope;
import org.overturn.core.user.User;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Users' ways in and permissions through REST. */
class UserSecurityRestTest {

    private static final String USERS = "/api/v1/users/";

    private final Office office = Office.withUsers();
    private final Caller administrator = Caller.as(Role.ADMINISTRATOR, office);

    @Test
    void aLinkToChooseAPasswordIsKeptNowhereAndMadeAnewEachTime() {
        User user = office.add("ways.link", Role.BILLER, Scope.ALL, Scope.ALL);
        String path = USERS + user.id() + "/link";

        HttpResponse<String> made =
                administrator.send("POST", path, "", "Idempotency-Key", "keeps no secret");

        assertThat(made.statusCode()).isEqualTo(201);
        String link = json(made).get("link").asString();
        assertThat(link).startsWith(office.at("/password?token=").toString());
        AuditEntry entry = newest("administrator");
        assertThat(entry.action()).isEqualTo("CREATE");
        assertThat(entry.objectType()).isEqualTo("password link");
        HttpResponse<String> another =
                administrator.send("POST", path, "", "Idempotency-Key", "keeps no secret");
        assertThat(json(another).get("link").asString()).isNotEqualTo(link);
        assertThat(Caller.as(Role.BILLER, office).call("POST", path).statusCode()).isEqualTo(403);
        assertThat(administrator.call("POST", USERS + "1/link").statusCode()).isEqualTo(404);
    }

    @Test
    void permissionsForSensitiveDocumentsAreGivenAsTheyWereSeen() {
        User user = office.add("ways.cleared", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        String path = USERS + user.id() + "/clearances";
        String wanted = "{\"labels\": [\"PSYCHOTHERAPY\", \"HIV\"]}";
        String tag = tag(path);

        assertThat(administrator.send("PUT", path, wanted).statusCode()).isEqualTo(428);
        assertThat(administrator.send("PUT", path, "{}", "If-Match", tag).body())
                .contains("\"field\":\"labels\"");
        HttpResponse<String> given = administrator.send("PUT", path, wanted, "If-Match", tag);
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(given.headers().firstValue("ETag")).hasValue(tag(path));
        assertThat(office.bean(Clearances.class).list(user))
                .containsExactlyInAnyOrder(Sensitivity.PSYCHOTHERAPY, Sensitivity.HIV);
        assertThat(
                        office.bean(AuditLog.class)
                                .list(AuditQuery.newest(1).of(AuditAction.ROLE_CHANGE))
                                .getFirst()
                                .changes())
                .contains("sensitive", "HIV");
        assertThat(administrator.send("PUT", path, wanted, "If-Match", tag).statusCode())
                .as("a lost update")
                .isEqualTo(412);
        assertThat(
                        administrator
                                .send("PUT", path, "{\"labels\": []}", "If-Match", tag(path))
                                .body())
                .isEqualTo("{\"labels\":[]}");
        assertThat(Caller.as(Role.AUDITOR, office).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void identitiesAreLinkedAndUnlinked() {
        User user = office.add("ways.identity", Role.BILLER, Scope.ALL, Scope.ALL);
        String path = USERS + user.id() + "/security/identities";
        String wanted = "{\"issuer\": \"https://login.example\", \"subject\": \"rest-1\"}";

        assertThat(administrator.send("POST", path, "{\"issuer\": \" \"}").body())
                .contains("\"field\":\"issuer\"", "\"field\":\"subject\"");
        HttpResponse<String> linked =
                administrator.send("POST", path, wanted, "Idempotency-Key", "identity-rest-1");
        assertThat(linked.statusCode()).isEqualTo(201);
        HttpResponse<String> again =
                administrator.send("POST", path, wanted, "Idempotency-Key", "identity-rest-1");
        assertThat(again.body()).isEqualTo(linked.body());
        assertThat(administrator.send("POST", path, wanted).statusCode()).isEqualTo(409);
        String identity = json(linked).get("id").asString();
        assertThat(administrator.get(USERS + user.id() + "/security").body()).contains(identity);

        String remove = path + "/" + identity + "/remove";
        assertThat(administrator.call("POST", remove).statusCode()).isEqualTo(204);
        assertThat(administrator.call("POST", remove).statusCode()).isEqualTo(404);
    }

    @Test
    void tokensAndSecondFactorsAreTakenAway() {
        User user = office.add("ways.token", Role.BILLER, Scope.ALL, Scope.ALL);
        ApiTokens tokens = office.bean(ApiTokens.class);
        String secret =
                tokens.make(user, "Rest", Set.of(TokenScope.READ_DENIALS), Duration.ofDays(1))
                        .secret();
        office.bean(SecondFactors.class).begin(user);
        String security = USERS + user.id() + "/security";
        JsonNode shown = json(administrator.get(security));
        assertThat(shown.get("secondFactor").asBoolean()).isFalse();
        String id = shown.at("/tokens/0/id").asString();

        assertThat(administrator.call("POST", security + "/tokens/1/revoke").statusCode())
                .isEqualTo(404);
        assertThat(administrator.call("POST", security + "/tokens/" + id + "/revoke").statusCode())
                .isEqualTo(204);
        assertThat(tokens.find(secret)).isEmpty();
        assertThat(administrator.call("POST", security + "/factor/remove").statusCode())
                .isEqualTo(204);
        assertThat(office.bean(SecondFactors.class).findBegun(user)).isEmpty();
    }

    @Test
    void anAdministratorOfAPartOpensNoWayInToWhoSeesMore() {
        office.add("ways.part", Role.ADMINISTRATOR, Scope.of("FAC-A"), Scope.ALL);
        User whole = office.add("ways.whole", Role.BILLER, Scope.ALL, Scope.ALL);
        Caller part = Caller.as("ways.part", office);
        String path = USERS + whole.id();
        String tag = tag(path + "/clearances");

        assertThat(part.call("POST", path + "/link").statusCode()).isEqualTo(403);
        assertThat(part.call("POST", path + "/security/factor/remove").statusCode()).isEqualTo(403);
        HttpResponse<String> granted =
                part.send("PUT", path + "/clearances", "{\"labels\": [\"HIV\"]}", "If-Match", tag);
        assertThat(granted.statusCode()).isEqualTo(403);
        assertThat(newest("ways.part").outcome()).isEqualTo("REFUSED");
        assertThat(office.bean(Clearances.class).list(whole)).isEmpty();
    }

    @Test
    void noTokenSeesOrChangesWaysIn() {
        Program program = Program.of(Role.ADMINISTRATOR, office, TokenScope.values());
        User user = office.add("ways.program", Role.BILLER, Scope.ALL, Scope.ALL);
        String path = USERS + user.id();

        for (String read : List.of("/security", "/clearances")) {
            assertThat(program.get(path + read).statusCode()).as(read).isEqualTo(403);
        }
        assertThat(program.send("POST", path + "/link", "").statusCode()).isEqualTo(403);
        assertThat(program.send("POST", path + "/security/identities", "{}").statusCode())
                .isEqualTo(403);
        assertThat(program.get(path).statusCode()).isEqualTo(200);
    }

    private String tag(String path) {
        return administrator.get(path).headers().firstValue("ETag").orElseThrow();
    }

    private AuditEntry newest(String actor) {
        return office.bean(AuditLog.class).list(AuditQuery.newest(1).by(actor)).getFirst();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
