package org.overturn.api.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Pictures;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the settings pages do, through REST: pictures, payers, retention, tokens, delegations. */
class OfficeRestTest {

    private static Office office;
    private final Caller administrator = Caller.as(Role.ADMINISTRATOR, office);

    @BeforeAll
    static void open() {
        office = Office.own();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void aLogoIsPutShownAndRemovedAsSeen() {
        String path = "/api/v1/office/logo";
        byte[] picture = Pictures.png(300, 90);

        assertThat(administrator.get(path).statusCode()).isEqualTo(404);
        assertThat(administrator.upload(path, "logo.png", picture).statusCode()).isEqualTo(428);
        assertThat(administrator.uploadOver("\"none\"", path, "logo.png", picture).statusCode())
                .isEqualTo(204);
        HttpResponse<byte[]> shown = administrator.fetch(path);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(shown.body()).isEqualTo(administrator.fetch("/settings/office/logo").body());
        String tag = shown.headers().firstValue("ETag").orElseThrow();
        assertThat(administrator.uploadOver("\"none\"", path, "logo.png", picture).statusCode())
                .isEqualTo(412);
        HttpResponse<String> none =
                administrator.uploadOver(
                        tag, path, "logo.png", "no picture".getBytes(StandardCharsets.UTF_8));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("PNG or JPEG");

        assertThat(administrator.call("DELETE", path, "If-Match", "\"none\"").statusCode())
                .isEqualTo(412);
        assertThat(administrator.call("DELETE", path, "If-Match", tag).statusCode()).isEqualTo(204);
        assertThat(administrator.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aSignatureIsItsOwnersAlone() {
        String path = "/api/v1/me/signature";
        Caller provider = Caller.as(Role.PROVIDER, office);

        assertThat(provider.upload(path, "me.png", Pictures.png(500, 160)).statusCode())
                .isEqualTo(204);
        assertThat(provider.fetch(path).headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(administrator.get(path).statusCode()).isEqualTo(404);
        assertThat(provider.call("POST", path + "/remove").statusCode()).isEqualTo(204);
        assertThat(provider.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aPayerIsRemovedAsSeen() {
        String path = "/api/v1/payers/northwood";
        String tag = tag("/api/v1/payers");
        String json = "{\"key\": \"northwood\", \"name\": \"Northwood Health\"}";
        assertThat(administrator.send("PUT", path, json, "If-Match", tag).statusCode())
                .isEqualTo(200);

        assertThat(administrator.call("DELETE", path).statusCode()).isEqualTo(428);
        assertThat(administrator.call("DELETE", path, "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(administrator.call("DELETE", path, "If-Match", tag(path)).statusCode())
                .isEqualTo(204);
        assertThat(administrator.get(path).statusCode()).isEqualTo(404);
        assertThat(
                        administrator
                                .call("DELETE", path, "If-Match", tag("/api/v1/payers"))
                                .statusCode())
                .isEqualTo(404);
    }

    /** Versions are compared strongly (RFC 9110, 13.1.1). */
    @Test
    void aWeakTagMatchesNothing() {
        String path = "/api/v1/payers/southfield";
        String json = "{\"key\": \"southfield\", \"name\": \"Southfield Health\"}";
        String tag = tag("/api/v1/payers");

        HttpResponse<String> weak = administrator.send("PUT", path, json, "If-Match", "W/" + tag);
        assertThat(weak.statusCode()).isEqualTo(412);
        assertThat(weak.body()).contains("weak tag");
        assertThat(administrator.send("PUT", path, json, "If-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(
                        administrator
                                .call("DELETE", path, "If-Match", tag("/api/v1/payers"))
                                .statusCode())
                .isEqualTo(204);
    }

    @Test
    void theRetentionNeverGoesBelowTheLaw() throws Exception {
        String path = "/api/v1/office/retention";
        assertThat(administrator.get(path).body()).contains("\"documentsYears\":10");
        String tag = tag(path);
        String setting =
                "{\"documentsYears\": %d, \"receivedYears\": 10, \"auditYears\": 7, \"holdAll\": false, \"hold\": \"10482\"}";

        HttpResponse<String> below =
                administrator.send("PUT", path, setting.formatted(5), "If-Match", tag);
        assertThat(below.statusCode()).isEqualTo(400);
        assertThat(below.body()).contains("documentsYears", "at least 6 years");
        assertThat(
                        administrator
                                .send("PUT", path, setting.formatted(21), "If-Match", tag)
                                .statusCode())
                .isEqualTo(200);

        assertThat(Files.readString(office.folders().settings().resolve("retention.yml")))
                .contains("documentsYears: '21'", "10482");
        assertThat(
                        administrator
                                .send("PUT", path, setting.formatted(7), "If-Match", tag)
                                .statusCode())
                .isEqualTo(412);
        assertThat(Caller.as(Role.AUDITOR, office).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenIsMadeShownOnceAndEnded() throws Exception {
        String path = "/api/v1/me/tokens";
        Caller biller = Caller.as(Role.BILLER, office);
        String wanted = "{\"name\": \"worklist\", \"scopes\": [\"%s\"], \"days\": %d}";

        assertThat(biller.send("POST", path, wanted.formatted("read:all", 9)).body())
                .contains("\"field\":\"scopes\"");
        assertThat(biller.send("POST", path, wanted.formatted("read:denials", 900)).statusCode())
                .isEqualTo(400);
        HttpResponse<String> made =
                biller.send(
                        "POST",
                        path,
                        wanted.formatted("read:denials", 9),
                        "Idempotency-Key",
                        "would keep the secret");
        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode answer = JsonMapper.shared().readTree(made.body());
        String secret = answer.get("secret").asString();
        assertThat(biller.get(path).body()).contains("\"worklist\"").doesNotContain(secret);
        assertThat(
                        office.bean(JdbcClient.class)
                                .sql("select count(*) from given_answer")
                                .query(Long.class)
                                .single())
                .isZero();
        Caller program = Caller.nobody(office);
        List<String> bearer = List.of("Authorization", "Bearer " + secret);
        String[] headers = bearer.toArray(String[]::new);
        assertThat(program.get("/api/v1/denials", headers).statusCode()).isEqualTo(200);
        assertThat(program.get(path, headers).statusCode())
                .as("no token sees tokens")
                .isEqualTo(403);
        assertThat(program.get("/api/v1/me/signature", headers).statusCode()).isEqualTo(403);

        String end = path + "/" + answer.get("token").get("id").asString() + "/revoke";
        assertThat(administrator.call("POST", end).statusCode()).isEqualTo(404);
        assertThat(biller.call("POST", end).statusCode()).isEqualTo(204);
        assertThat(program.get("/api/v1/denials", headers).statusCode()).isEqualTo(401);
    }

    @Test
    void aProviderLetsAnotherSignAndTakesThatBack() {
        String path = "/api/v1/delegations";
        Caller provider = Caller.as(Role.PROVIDER, office);
        String given =
                "{\"delegatorId\": \"%d\", \"delegateId\": \"%d\", \"firstDay\": \"2026-03-01\", \"lastDay\": \"2099-03-31\", \"reason\": \"vacation\"}";
        String own = given.formatted(id(Role.PROVIDER), id(Role.ADMINISTRATOR));

        assertThat(
                        provider.send(
                                        "POST",
                                        path,
                                        given.formatted(id(Role.ADVOCATE), id(Role.BILLER)))
                                .statusCode())
                .isEqualTo(403);
        assertThat(provider.send("POST", path, own.replace("vacation", "")).statusCode())
                .isEqualTo(422);
        assertThat(provider.send("POST", path, "{}").body())
                .contains("delegatorId", "delegateId", "firstDay", "lastDay");
        HttpResponse<String> made = provider.send("POST", path, own);
        assertThat(made.statusCode()).isEqualTo(201);
        String id = JsonMapper.shared().readTree(made.body()).get("id").asString();
        assertThat(administrator.get(path).body()).contains(id, "\"revokedBy\":null");

        String revoke = path + "/" + id + "/revoke";
        assertThat(provider.call("POST", revoke).statusCode()).isEqualTo(204);
        assertThat(provider.get(path).body()).doesNotContain("\"revokedBy\":null");
        assertThat(provider.call("POST", revoke).statusCode()).isEqualTo(404);
    }

    private static long id(Role role) {
        return office.bean(Users.class).list().stream()
                .filter(user -> user.name().equals(Office.nameOf(role)))
                .mapToLong(User::id)
                .findFirst()
                .orElseThrow();
    }

    private String tag(String path) {
        return administrator.get(path).headers().firstValue("ETag").orElseThrow();
    }
}
