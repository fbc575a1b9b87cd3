package org.overturn.api.owasp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is too large is answered, though it is still being sent. */
class UploadLimitTest {

    private final Office office = Office.withUsers();

    @ParameterizedTest(name = "{0} takes no {1} MB")
    @CsvSource({
        "/api/v1/remittances, 65",
        "/api/v1/remittances, 67",
        "/api/v1/remittances, 200",
        "/api/v1/documents/queue, 67",
        "/api/v1/me/signature, 67"
    })
    void aProblemDocumentSaysTheLimits(String path, int megabytes) {
        Caller biller = Caller.as(Role.BILLER, office);

        HttpResponse<String> answer = biller.upload(path, "large.835", new byte[megabytes << 20]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(413);
        assertThat(problem.get("detail").asString()).contains("64 MB", "66 MB", "inbox");
        assertThat(office.folders().inbox().resolve("remittances/large.835")).doesNotExist();
        assertThat(biller.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aKeyForOneRequestChangesNothingOfThat() {
        Caller biller = Caller.as(Role.BILLER, office);

        HttpResponse<String> answer =
                biller.uploadOnce("k-large", "/api/v1/remittances", new byte[67 << 20]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("66 MB");
    }

    /** Its token lies within the form, behind what is too large. */
    @Test
    void aFormOfAPageEndsInAPageToo() {
        Caller biller = Caller.as(Role.BILLER, office);

        HttpResponse<String> answer =
                biller.uploadBare(
                        "/settings/signature",
                        "large.png",
                        new byte[67 << 20],
                        "_csrf",
                        biller.token());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too large");
        assertThat(biller.get("/").statusCode()).isEqualTo(200);
    }
}
