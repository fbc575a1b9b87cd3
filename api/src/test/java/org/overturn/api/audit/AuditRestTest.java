package org.overturn.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Program;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.TokenScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searching and exporting the audit log through REST. */
class AuditRestTest {

    private static final String SEARCH = "/api/v1/audit/search";
    private static final String EXPORT = "/api/v1/audit/export";

    private final Office office = Office.withUsers();
    private final AuditLog log = office.bean(AuditLog.class);
    private final Caller auditor = Caller.as(Role.AUDITOR, office);

    @Test
    void whoLookedAtAPatientIsFoundByTheAccountPageByPage() {
        looked("REST4712", 3);
        String wanted =
                "{\"filter\": {\"account\": \" rest4712 \", \"actor\": \"rest-looker\"}, \"limit\": 2%s}";

        HttpResponse<String> answer = auditor.send("POST", SEARCH, wanted.formatted(""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode first = json(answer);
        JsonNode second =
                json(
                        auditor.send(
                                "POST",
                                SEARCH,
                                wanted.formatted(
                                        ", \"cursor\": \"" + first.get("next").asString() + "\"")));

        assertThat(first.get("items")).hasSize(2);
        assertThat(first.at("/items/0/patient").asString()).isEqualTo("REST4712");
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        AuditEntry asked = newest("auditor");
        assertThat(asked.action()).isEqualTo("SEARCH");
        assertThat(asked.patientKey()).as("that somebody asked is found too").isEqualTo("REST4712");
    }

    @Test
    void anExportHoldsWhatWasAskedForAndIsRecordedOfItsPatient() {
        looked("REST4713", 2);
        long kept = kept();

        HttpResponse<String> csv =
                auditor.send(
                        "POST",
                        EXPORT,
                        "{\"form\": \"CSV\", \"filter\": {\"account\": \"REST4713\"}}",
                        "Idempotency-Key",
                        "a log is kept nowhere else");

        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).contains("rest-looker", "REST4713").doesNotContain("REST4712");
        AuditEntry entry = newest("auditor");
        assertThat(entry.action()).isEqualTo("EXPORT");
        assertThat(entry.patientKey()).isEqualTo("REST4713");
        assertThat(kept()).isEqualTo(kept);
        assertThat(auditor.send("POST", EXPORT, "{}").body()).contains("\"field\":\"form\"");
    }

    @Test
    void whoSeesAPartOfTheOfficeOrHasAnotherRoleGetsNothing() {
        office.add("rest.part", Role.AUDITOR, Scope.of("FAC-B"), Scope.ALL);
        Caller part = Caller.as("rest.part", office);
        Caller biller = Caller.as(Role.BILLER, office);
        String csv = "{\"form\": \"CSV\"}";

        assertThat(part.send("POST", SEARCH, "{}").statusCode()).isEqualTo(403);
        assertThat(part.get("/api/v1/audit/alerts").statusCode()).isEqualTo(403);
        assertThat(part.send("POST", EXPORT, csv).body()).contains("tells of the whole office");
        AuditEntry refused = newest("rest.part");
        assertThat(refused.action()).isEqualTo("EXPORT");
        assertThat(refused.outcome()).isEqualTo("REFUSED");
        assertThat(biller.send("POST", SEARCH, "{}").statusCode()).isEqualTo(403);
        assertThat(biller.send("POST", EXPORT, csv).statusCode()).isEqualTo(403);
        assertThat(biller.get("/api/v1/audit/alerts").statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenThatReadsTheLogMayTakeItAway() {
        String csv = "{\"form\": \"JSON\", \"filter\": {\"actor\": \"nobody at all\"}}";

        assertThat(
                        Program.of(Role.AUDITOR, office, TokenScope.READ_AUDIT)
                                .send("POST", EXPORT, csv)
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        Program.of(Role.AUDITOR, office, TokenScope.READ_DENIALS)
                                .send("POST", EXPORT, csv)
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatDeservesALookIsListed() {
        log.recordAll(
                Collections.nCopies(
                        12,
                        AuditEvent.of(Actor.person("rest-guesser", ""), AuditAction.SIGN_IN_FAILED)
                                .refused("wrong")));

        assertThat(auditor.get("/api/v1/audit/alerts").body())
                .contains("\"kind\":\"FAILED_SIGN_INS\"", "\"actor\":\"rest-guesser\"");
    }

    private void looked(String patient, int times) {
        log.recordAll(
                Collections.nCopies(
                        times,
                        AuditEvent.of(Actor.person("rest-looker", ""), AuditAction.VIEW)
                                .on("appeal", "79")
                                .ofPatient(patient)));
    }

    private long kept() {
        return office.bean(JdbcClient.class)
                .sql("select count(*) from given_answer")
                .query(Long.class)
                .single();
    }

    private AuditEntry newest(String actor) {
        return log.list(AuditQuery.newest(1).by(actor)).getFirst();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
