package org.overturn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;

/** Addresses as people type them, and as nobody should. */
class OddAddressesTest {

    private final Office office = Office.withUsers();

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource({
        "/worklist/, /worklist",
        "/worklist/?route=APPEAL, /worklist?route=APPEAL",
        "/settings/users/, /settings/users",
        "/api/v1/denials/?limit=5, /api/v1/denials?limit=5"
    })
    void aSlashBehindAnAddressIsTakenAway(String asked, String meant) {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);

        HttpResponse<String> answer = caller.get(asked);

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(meant);
        assertThat(caller.get(meant).statusCode()).isEqualTo(200);
    }

    @Test
    void noSlashLeadsToAnotherServer() throws IOException {
        for (String path :
                new String[] {"//elsewhere.example/", "/\\elsewhere.example/", "/%2f/"}) {
            assertThat(raw(path, "Accept: text/html"))
                    .as(path)
                    .doesNotContain(" 308 ", "Location: //");
        }
        assertThat(Caller.nobody(office).get("/").statusCode()).isNotEqualTo(308);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/worklist?%zz",
                "/worklist?status=%zz",
                "/worklist/%zz",
                "/work<list",
                "/worklist?a=|b",
                "/api/v1/denials?status=%zz",
                "/api/v1/%zz"
            })
    void whatCanNotBeReadIsAnsweredInOurWords(String path) throws IOException {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);
        String answer = raw(path, "Cookie: overturn=" + caller.cookies().get("overturn"));

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer)
                .contains("no-store", "default-src 'none'")
                .containsAnyOf("Nothing was changed", "nothing was done")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("HTTP Status", "Exception");
        if (path.startsWith("/api/")) {
            assertThat(answer).contains("problem+json", "\"status\":400");
        } else {
            assertThat(answer).contains("This was not understood", "To my day");
        }
    }

    private String raw(String path, String header) throws IOException {
        URI server = office.at("/");
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream()
                    .write(
                            ("GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s\r\nConnection: close\r\n\r\n"
                                            .formatted(path, header))
                                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
