package org.overturn.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.remittance.ClaimSummary;
import org.overturn.core.remittance.RemittanceStatus;
import org.overturn.core.remittance.RemittanceSummaries;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.overturn.core.remittance.RemittanceSummary;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;

/** "Who looked at this patient" finds those who saw the patient among others, too. */
class SeenPatientsTest {

    private static final int PAGE = 50;

    private final Office office = Office.withSample();
    private final AuditLog log = office.bean(AuditLog.class);

    @Test
    void aRemittancesPageLeavesAnEntryOfEachPatientThatItShows() {
        RemittanceSummary one = posted();
        Caller caller = Caller.as(Role.BILLER, office);
        Set<String> shown = keys(claims(one).stream().limit(PAGE).toList());
        assertThat(shown).hasSizeGreaterThan(1);
        long before = newest();

        caller.get("/remittances/" + one.id());

        assertThat(patients(before, "VIEW", one)).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(since(before)).extracting(AuditEntry::correlation).containsOnly(correlation());
    }

    @Test
    void itsSegmentsTellOfAllItsPatients() {
        RemittanceSummary one = posted();
        Caller caller = Caller.as(Role.BILLER, office);
        long before = newest();

        caller.get("/api/v1/remittances/" + one.id() + "/raw");

        assertThat(patients(before, "DOWNLOAD", one))
                .containsExactlyInAnyOrderElementsOf(keys(claims(one)));
        before = newest();
        caller.get("/api/v1/remittances/" + one.id());
        assertThat(since(before))
                .as("names nobody")
                .singleElement()
                .satisfies(entry -> assertThat(entry.patientKey()).isEmpty());
    }

    @Test
    void theDocumentsThatWaitTellWhoseTheyMayBeAndSoDoesEachOfThem() {
        String account = Evidence.appealed(office).get(5).claim().accountNumber();
        Caller caller = Caller.as(Role.BILLER, office);
        String id = added(caller, account);
        String patient = AccountKey.of(account);

        for (String path :
                List.of(
                        "/documents/queue",
                        "/api/v1/documents/queue",
                        "/documents/" + id + "/look",
                        "/api/v1/documents/" + id + "/proposals")) {
            long before = newest();
            HttpResponse<String> answer = caller.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            List<AuditEntry> entries = since(before);
            assertThat(entries).as(path).extracting(AuditEntry::patientKey).contains(patient);
            assertThat(entries)
                    .as(path + ": of nobody who is not on it")
                    .allSatisfy(entry ->
                            assertThat(answer.body().toUpperCase()).contains(entry.patientKey()));
        }
    }

    private static String added(Caller caller, String account) {
        byte[] text = ("A page\nAccount: " + account + "\n").getBytes(StandardCharsets.UTF_8);
        String answer =
                caller.upload("/api/v1/documents/queue", "seen-" + account + ".txt", text).body();
        Matcher id = Pattern.compile("\"id\":\"(\\d+)\"").matcher(answer);
        assertThat(id.find()).as(answer).isTrue();
        return id.group(1);
    }

    @Test
    void lettersAreListedWithTheirPatients() {
        office.add("writes.letters", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        Caller advocate = Caller.as("writes.letters", office);
        advocate.send("POST", "/api/v1/letters", "{\"account\": \"00seen-1\", \"kind\": \"DRUG\"}");
        long before = newest();

        advocate.get("/letters");

        assertThat(since(before)).extracting(AuditEntry::patientKey).contains("SEEN-1");
    }

    @Test
    void aDraftOfATypedRemittanceTellsWhoseClaimsItHolds() {
        Caller biller = Caller.as(Role.BILLER, office);
        biller.post(
                "/remittances/entries/881",
                "claims[0].accountNumber",
                "typed-1",
                "claims[1].accountNumber",
                "typed-2",
                "do",
                "save");
        long before = newest();

        biller.get("/remittances/entries/881");

        assertThat(since(before))
                .extracting(AuditEntry::patientKey)
                .containsExactlyInAnyOrder("TYPED-1", "TYPED-2");
        biller.post("/remittances/entries/881/discard");
    }

    private RemittanceSummary posted() {
        return office
                .bean(RemittanceSummaries.class)
                .list(Set.of(RemittanceStatus.STORED), 0, 20, Scopes.ALL)
                .stream()
                .max(Comparator.comparingInt(RemittanceSummary::claims))
                .orElseThrow();
    }

    private List<ClaimSummary> claims(RemittanceSummary one) {
        return office.bean(RemittanceSummaries.class).listClaims(one.id(), 0, 10_000);
    }

    private static Set<String> keys(List<ClaimSummary> claims) {
        return claims.stream()
                .map(claim -> AccountKey.of(claim.accountNumber()))
                .collect(Collectors.toSet());
    }

    private List<String> patients(long before, String action, RemittanceSummary one) {
        List<AuditEntry> entries = since(before);
        assertThat(entries)
                .allSatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo(action);
                    assertThat(entry.objectId()).isEqualTo(String.valueOf(one.id()));
                });
        return entries.stream().map(AuditEntry::patientKey).toList();
    }

    private String correlation() {
        return log.list(AuditQuery.newest(1)).getFirst().correlation();
    }

    private long newest() {
        return log.list(AuditQuery.newest(1)).getFirst().id();
    }

    private List<AuditEntry> since(long entry) {
        return log.list(AuditQuery.newest(1000)).stream().filter(one -> one.id() > entry).toList();
    }
}
