package org.overturn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Role;

/** Whoever asks too much waits; the others don't. */
class RateLimitTest {

    @Test
    void triesToSignInAreLimitedByAddressAndRequestsByUser() {
        try (Office office =
                Office.with("--overturn.security.sign-ins=3", "--overturn.security.requests=5")) {
            Caller biller = Caller.as(Role.BILLER, office);
            Caller advocate = Caller.as(Role.ADVOCATE, office);
            for (int i = 0; i < 5; i++) {
                assertThat(biller.get("/api/v1/me").statusCode()).isEqualTo(200);
            }

            HttpResponse<String> refused = biller.get("/api/v1/me");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d?");
            assertThat(refused.body()).contains("\"status\":429", "Wait ");
            assertThat(advocate.get("/api/v1/me").statusCode()).isEqualTo(200);

            Caller.nobody(office).signIn("nobody", "third try of this address");
            HttpResponse<String> fourth =
                    Caller.nobody(office).signIn(Office.nameOf(Role.BILLER), Office.PASSWORD);
            assertThat(fourth.statusCode()).isEqualTo(429);
            Caller.nobody(office).signIn("nobody", "fifth");
            assertThat(
                            office.bean(AuditLog.class).list(AuditQuery.newest(9)).stream()
                                    .filter(entry -> entry.reason().equals("too many requests")))
                    .as("once a minute for each")
                    .hasSize(2);
        }
    }
}
