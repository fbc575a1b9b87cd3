package org.overturn.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;

/** What doesn't get into an appeal's letter, and whom it isn't there for. */
class AppealLetterGuardTest {

    private final Office office = Office.withSample();
    private final ClinicalLetters letters = new ClinicalLetters(office);

    @Test
    void anAlteredFactAScriptAndAnOldVersionDoNotGetIn() {
        long appeal = letters.appeal(4);
        Caller caller = Caller.as(Role.ADVOCATE, office);
        String text =
                "{\"html\":\"<p onclick='x()'>Pay <span data-fact='claim.charge'>$9</span>"
                        + "<script>alert(1)</script></p>\"}";

        HttpResponse<String> written =
                caller.send("PUT", ClinicalLetters.path(appeal), text, "If-Match", "0");
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(ClinicalLetters.html(written.body()))
                .doesNotContain("onclick", "script", "$9<")
                .contains("data-fact=\\\"claim.charge\\\">$");

        assertThat(
                        caller.send("PUT", ClinicalLetters.path(appeal), text, "If-Match", "1")
                                .statusCode())
                .isEqualTo(412);
        assertThat(caller.send("PUT", ClinicalLetters.path(appeal), text).statusCode())
                .isEqualTo(428);
    }

    @Test
    void anotherFacilitysLetterIsAsOneThatDoesNotExist() {
        long appeal = letters.appeal(1);
        office.add("letter.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller caller = Caller.as("letter.elsewhere", office);

        for (String path :
                List.of(
                        "/appeals/%s/letter",
                        "/appeals/%s/letter/versions", "/api/v1/appeals/%s/letter")) {
            assertThat(caller.get(path.formatted(appeal)).statusCode()).as(path).isEqualTo(404);
            assertThat(caller.get(path.formatted("777")).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("", "/submit", "/approve", "/sign", "/reopen", "/regenerate")) {
            assertThat(
                            caller.post(
                                            "/appeals/" + appeal + "/letter" + path,
                                            "version",
                                            "1",
                                            "reason",
                                            "x")
                                    .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(
                        Caller.as(Role.AUDITOR, office)
                                .post("/appeals/" + appeal + "/letter")
                                .statusCode())
                .isEqualTo(403);
    }
}
