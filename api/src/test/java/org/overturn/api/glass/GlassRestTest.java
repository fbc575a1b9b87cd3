package org.overturn.api.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Program;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.GlassBreak;
import org.overturn.core.user.GlassBreaks;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.TokenScope;
import org.overturn.core.user.User;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Breaking the glass through REST, and its review. */
class GlassRestTest {

    private static final String OWN = "/api/v1/me/break-glass";
    private static final String ALL = "/api/v1/break-glass";
    private static final String REASON = "The payer asks for the record by noon today";

    private final Office office = Office.withUsers();

    @Test
    void aPersonOpensAndClosesAndAllOfItIsRecorded() {
        User user = office.add("glass-rest-1", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        Caller caller = Caller.as("glass-rest-1", office);
        assertThat(caller.get(OWN).body()).contains("\"openUntil\":null", "\"byCode\":false");

        assertThat(open(caller, "now", Office.PASSWORD).body())
                .contains("\"field\":\"reason\"", "10 to 1,000");
        HttpResponse<String> wrong = open(caller, REASON, "not the password");
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.body()).contains("Nothing was opened.");
        HttpResponse<String> opened = open(caller, REASON, Office.PASSWORD);
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.body()).doesNotContain("\"openUntil\":null", Office.PASSWORD);

        assertThat(caller.call("POST", OWN + "/end").statusCode()).isEqualTo(204);
        assertThat(caller.get(OWN).body()).contains("\"openUntil\":null");
        assertThat(office.bean(GlassBreaks.class).findOpen(user)).isEmpty();
        assertThat(
                        office.bean(AuditLog.class)
                                .list(
                                        AuditQuery.newest(9)
                                                .by("glass-rest-1")
                                                .of(AuditAction.BREAK_GLASS)))
                .extracting(AuditEntry::outcome)
                .containsExactly("DONE", "DONE", "REFUSED");
    }

    @Test
    void noHashOfThePasswordIsKeptForAKey() {
        office.add("glass-rest-2", Role.BILLER, Scope.ALL, Scope.ALL);
        Caller caller = Caller.as("glass-rest-2", office);
        long before = kept();

        HttpResponse<String> wrong =
                caller.send(
                        "POST",
                        OWN,
                        "{\"reason\": \"" + REASON + "\", \"proof\": \"wrong\"}",
                        "Idempotency-Key",
                        "glass");

        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(kept()).isEqualTo(before);
    }

    private long kept() {
        return office.bean(JdbcClient.class)
                .sql("select count(*) from given_answer")
                .query(Long.class)
                .single();
    }

    @Test
    void somebodyElseReviewsItOnce() {
        User user = office.add("glass-rest-3", Role.AUDITOR, Scope.ALL, Scope.ALL);
        Caller own = Caller.as("glass-rest-3", office);
        open(own, REASON, Office.PASSWORD);
        GlassBreak opened = office.bean(GlassBreaks.class).findOpen(user).orElseThrow();
        String review = ALL + "/" + opened.id() + "/review";
        String said = "{\"verdict\": \"JUSTIFIED\", \"note\": \"The letter is on file\"}";

        assertThat(own.get(ALL).body()).contains("\"own\":true", opened.correlation());
        assertThat(own.send("POST", review, said).body()).contains("it is your own");
        Caller other = Caller.as(Role.AUDITOR, office);
        assertThat(other.send("POST", review, "{}").body()).contains("\"field\":\"verdict\"");
        assertThat(other.send("POST", ALL + "/1/review", said).statusCode()).isEqualTo(404);
        List<String> key = List.of("Idempotency-Key", "review-" + opened.id());
        String[] once = key.toArray(String[]::new);
        assertThat(other.send("POST", review, said, once).statusCode()).isEqualTo(204);
        HttpResponse<String> again = other.send("POST", review, said, once);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(other.send("POST", review, said).statusCode()).isEqualTo(409);
        assertThat(other.get(ALL).body())
                .contains("\"verdict\":\"JUSTIFIED\"", "The letter is on file");
        assertThat(Caller.as(Role.BILLER, office).get(ALL).statusCode()).isEqualTo(403);
        assertThat(Caller.as(Role.BILLER, office).send("POST", review, said).statusCode())
                .isEqualTo(403);
    }

    @Test
    void noTokenOpensOrReviews() {
        Program program = Program.of(Role.ADMINISTRATOR, office, TokenScope.values());

        assertThat(program.get(OWN).statusCode()).isEqualTo(403);
        assertThat(program.send("POST", OWN, "{}").statusCode()).isEqualTo(403);
        assertThat(program.get(ALL).statusCode()).isEqualTo(403);
        assertThat(program.send("POST", ALL + "/1/review", "{}").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> open(Caller caller, String reason, String proof) {
        return caller.send(
                "POST", OWN, "{\"reason\": \"%s\", \"proof\": \"%s\"}".formatted(reason, proof));
    }
}
