package org.overturn.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;

/** Who did what, for those who look after it, and for nobody else. */
class AuditPagesTest {

    private static final String PAGE = "/settings/audit";

    private final Office office = Office.withUsers();
    private final AuditLog log = office.bean(AuditLog.class);

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BILLER", "ADVOCATE", "PROVIDER"})
    void whoLooksAfterPatientsDoesNotLookAfterTheLookers(Role role) {
        Caller caller = Caller.as(role, office);

        assertThat(caller.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(caller.post(PAGE + "/search").statusCode()).isEqualTo(403);
        assertThat(caller.post(PAGE + "/export", "form", "CSV").statusCode()).isEqualTo(403);
        assertThat(caller.get("/api/v1/audit").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest(name = "facilities {0}, payers {1}")
    @CsvSource({"FAC-B, all", "all, P1"})
    void whoSeesAPartOfTheOfficeDoesNotSeeItsWholeLog(String facilities, String payers) {
        String name = "part." + (facilities + payers).toLowerCase(Locale.ROOT);
        office.add(name, Role.AUDITOR, scope(facilities), scope(payers));
        log.record(
                AuditEvent.of(Actor.person("a-looker", ""), AuditAction.VIEW)
                        .on("appeal", "78")
                        .ofPatient("ELSEWHERE-1"));
        Caller caller = Caller.as(name, office);

        assertRefused(caller.get(PAGE), name, "VIEW");
        assertRefused(caller.post(PAGE + "/search", "account", "elsewhere-1"), name, "SEARCH");
        assertRefused(caller.post(PAGE + "/export", "form", "CSV"), name, "EXPORT");
        assertRefused(caller.get("/api/v1/audit"), name, "VIEW");
        assertThat(caller.get("/api/v1/audit").body()).contains("tells of the whole office");
        assertThat(caller.get("/settings").body()).doesNotContain("/settings/audit");
    }

    private void assertRefused(HttpResponse<String> answer, String name, String action) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("ELSEWHERE-1");
        assertThat(newest(name).action()).isEqualTo(action);
        assertThat(newest(name).outcome()).isEqualTo("REFUSED");
    }

    private static Scope scope(String keys) {
        return keys.equals("all") ? Scope.ALL : Scope.of(keys);
    }

    @Test
    void whoLookedAtAPatientIsFoundByTheAccountHoweverItIsWritten() {
        log.record(
                AuditEvent.of(Actor.person("a-looker", "10.9.8.7"), AuditAction.VIEW)
                        .on("appeal", "77")
                        .ofPatient("A4711"));

        HttpResponse<String> found =
                Caller.as(Role.AUDITOR, office).post(PAGE + "/search", "account", " 00a4711 ");

        assertThat(found.body()).contains("a-looker", "10.9.8.7", ">appeal<", ">77<");
        AuditEntry entry = newest("auditor");
        assertThat(entry.action()).isEqualTo("SEARCH");
        assertThat(entry.patientKey()).as("that somebody asked is found too").isEqualTo("A4711");
    }

    @Test
    void anAccountNumberInTheAddressIsNotLookedAt() {
        assertThat(Caller.as(Role.AUDITOR, office).get(PAGE + "/search?account=1").statusCode())
                .isIn(403, 404, 405);
    }

    @Test
    void anExportHoldsWhatWasAskedForAndIsRecordedFirst() {
        log.record(
                AuditEvent.of(Actor.person("=cmd|'/C calc'!A0", ""), AuditAction.SIGN_IN_FAILED));
        Caller caller = Caller.as(Role.AUDITOR, office);

        HttpResponse<String> csv =
                caller.post(PAGE + "/export", "form", "CSV", "action", "SIGN_IN_FAILED");
        HttpResponse<String> json =
                caller.post(PAGE + "/export", "form", "JSON", "actor", "auditor");

        assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"audit-20");
        assertThat(csv.body()).contains("'=cmd").doesNotContain(",=cmd").doesNotContain("VIEW");
        assertThat(json.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        assertThat(json.body()).contains("\"action\":\"EXPORT\"");
        assertThat(newest("auditor").action()).isEqualTo("EXPORT");
    }

    @Test
    void olderEntriesComePageByPageThroughRest() {
        log.recordAll(
                Collections.nCopies(5, AuditEvent.of(Actor.person("pager", ""), AuditAction.VIEW)));
        Caller caller = Caller.as(Role.AUDITOR, office);

        String first = caller.get("/api/v1/audit?actor=pager&limit=3").body();
        String next = first.replaceAll("(?s).*\"next\":\"(\\d+)\".*", "$1");
        String second = caller.get("/api/v1/audit?actor=pager&limit=3&cursor=" + next).body();

        assertThat(first.split("\"actor\":\"pager\"", -1)).hasSize(4);
        assertThat(second.split("\"actor\":\"pager\"", -1)).hasSize(3);
        assertThat(second).contains("\"next\":null");
        String previous = second.replaceAll("(?s).*\"previous\":\"(b\\d+)\".*", "$1");
        assertThat(caller.get("/api/v1/audit?actor=pager&limit=3&cursor=" + previous).body())
                .isEqualTo(first);
    }

    private AuditEntry newest(String actor) {
        List<AuditEntry> found = log.list(AuditQuery.newest(1).by(actor));
        return found.getFirst();
    }
}
