package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.Consents;
import org.overturn.core.user.Clearances;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.user.User;
import org.overturn.core.worklist.WorkItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sensitive documents of an appeal through REST. */
class ReleaseControllerTest {

    private static Office office;
    private static WorkItem item;

    @BeforeAll
    static void open() {
        office = Office.ownSample();
        item = Evidence.appealed(office).getFirst();
        User cleared = office.add("cleared", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        office.bean(Clearances.class)
                .grant(
                        Actor.person("test", "127.0.0.1"),
                        cleared,
                        Set.of(Sensitivity.PSYCHOTHERAPY));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void oneIsReleasedOnAConsentByWhomMayAndTakenBack() {
        Caller advocate = Caller.as(Role.ADVOCATE, office);
        Caller cleared = Caller.as("cleared", office);
        String path = "/api/v1/appeals/" + item.appealId().orElseThrow() + "/releases";
        String document =
                handedIn(
                        advocate,
                        "kind",
                        "progress-note",
                        "title",
                        "Session notes",
                        "sensitivity",
                        "PSYCHOTHERAPY");
        assertThat(advocate.get(path).body())
                .contains("\"" + document + "\"", "\"WAITING\"")
                .doesNotContain("Session notes");
        assertThat(cleared.get(path).body()).contains("Session notes");

        assertThat(release(cleared, path, document, "1").statusCode()).isEqualTo(422);
        String consent = consented(cleared);
        assertThat(cleared.get(path).body()).contains("\"consents\":[\"" + consent + "\"]");
        assertThat(release(advocate, path, document, consent).statusCode()).isEqualTo(403);
        assertThat(release(cleared, path, "1", consent).statusCode()).isEqualTo(404);
        assertThat(cleared.send("POST", path, "{}").body()).contains("document", "consent");
        assertThat(release(cleared, path, document, consent).statusCode()).isEqualTo(204);
        assertThat(cleared.get(path).body()).contains("\"RELEASED\"");

        String json = "{\"document\": \"" + document + "\"}";
        assertThat(cleared.send("POST", path + "/withdraw", json).statusCode()).isEqualTo(204);
        assertThat(cleared.get(path).body()).contains("\"WAITING\"");
    }

    private static HttpResponse<String> release(
            Caller caller, String path, String document, String consent) {
        return caller.send(
                "POST",
                path,
                "{\"document\": \"%s\", \"consent\": \"%s\"}".formatted(document, consent));
    }

    private static String handedIn(Caller caller, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "denial";
        all[1] = String.valueOf(item.id());
        System.arraycopy(fields, 0, all, 2, fields.length);
        HttpResponse<String> answer =
                caller.upload(
                        "/api/v1/documents", "a.pdf", Evidence.pdf(String.join(" ", fields)), all);
        JsonNode document = JsonMapper.shared().readTree(answer.body());
        return document.findValue("id").asString();
    }

    private static String consented(Caller caller) {
        String paper = handedIn(caller, "kind", "consent");
        caller.post(
                "/denials/" + item.id() + "/consents",
                "kind",
                "AUTHORIZATION",
                "allows",
                "PSYCHOTHERAPY",
                "signed",
                "2026-01-05",
                "until",
                "2099-12-31",
                "scope",
                "Session notes to the plan",
                "proof",
                paper);
        return String.valueOf(
                office.bean(Consents.class)
                        .listByAccount(item.claim().accountNumber())
                        .getFirst()
                        .id());
    }
}
