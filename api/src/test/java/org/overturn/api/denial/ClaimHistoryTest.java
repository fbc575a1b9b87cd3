package org.overturn.api.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.WorkItems;
import org.overturn.batch.Folders;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Role;
import org.overturn.core.worklist.WorkItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chain of a claim on a denial's page and through REST, and the answers people give. */
@InBrowser
class ClaimHistoryTest {

    private static final String CLAIM =
            "CLP*%s*%s*%s*0*0*12*%s~NM1*QC*1*DOE*JANE****MI*%s~SVC*HC:99214*%s*0~"
                    + "DTM*472*20260105~CAS*CO*50*%s~";

    private static Office office;

    @BeforeAll
    static void denyAndReverse() {
        office = Office.afterANightOver(ClaimHistoryTest::write);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static void write(Folders folders) throws IOException {
        Path inbox = Files.createDirectories(folders.inbox().resolve("remittances"));
        for (String account : new String[] {"PT1", "PT2"}) {
            Files.writeString(
                    inbox.resolve(account + "a.835"),
                    remittance(
                            account + "A",
                            "20260110",
                            claim(account, "1", "500", account + "ICN1"),
                            "PLB*1234567893*20261231*WO:" + account + "ICN1*120*L6:X*-120~"));
            Files.writeString(
                    inbox.resolve(account + "b.835"),
                    remittance(
                            account + "B",
                            "20260120",
                            claim(account, "22", "-500", "Z" + account),
                            ""));
        }
    }

    private static String claim(String account, String status, String charge, String number) {
        return CLAIM.formatted(account, status, charge, number, "M" + account, charge, charge);
    }

    private static String remittance(String trace, String day, String claims, String after) {
        String body =
                "BPR*H*0*C*NON************"
                        + day
                        + "~TRN*1*"
                        + trace
                        + "*1999999999~N1*PR*EXAMPLE HEALTH~N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~"
                        + claims
                        + after;
        int segments = body.split("~").length + 2;
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*OFFICE         *260110*1200*^"
                + "*00501*000000001*0*P*:~GS*HP*PAYER*OFFICE*20260110*1200*1*X*005010X221A1~"
                + "ST*835*0001~"
                + body
                + "SE*"
                + segments
                + "*0001~GE*1*1~IEA*1*000000001~";
    }

    @Test
    void thePageShowsTheChainAndTakesAnAnswer(Browser browser) {
        WorkItem item = item("PT1");
        browser.openAs(Role.BILLER, office, "/denials/" + item.id());

        assertThat(browser.text())
                .contains(
                        "Does the reversal of claim ZPT1 (01/20/2026, $0.00) undo the decision on"
                                + " claim PT1ICN1 (01/10/2026, $0.00 paid)?",
                        "60 points",
                        "recovered from a payment",
                        "$120.00 from other payments");
        browser.examine("claim-chain");
        browser.driver().findElement(By.cssSelector("button[name=undoes][value=true]")).click();

        browser.await("#chain");
        assertThat(browser.text())
                .contains("taken back on 01/20/2026", "Now superseded")
                .doesNotContain("Does the reversal");
        browser.examine("claim-chain-answered");
    }

    @Test
    void restTellsWhereTheClaimStandsAndTakesAnAnswerOnce() {
        Caller biller = Caller.as(Role.BILLER, office);
        String claim = "/api/v1/claims/" + item("PT2").claim().adjudicationId();
        JsonNode history = json(biller.get(claim + "/history").body());
        String question = history.get("questions").get(0).get("id").asString();
        String answer = "{\"question\": \"" + question + "\", \"undoes\": false}";

        assertThat(history.get("standing").get("deniedOpen").asString()).isEqualTo("500.00");
        assertThat(history.get("standing").get("recouped").asString()).isEqualTo("120.00");
        assertThat(history.get("entries").values())
                .extracting(entry -> entry.get("role").asString())
                .containsExactly("FIRST", "REVERSAL");
        assertThat(Caller.as(Role.AUDITOR, office).send("POST", claim + "/reversals", answer))
                .extracting(response -> response.statusCode())
                .isEqualTo(403);
        assertThat(biller.send("POST", claim + "/reversals", "{}").statusCode()).isEqualTo(400);
        assertThat(biller.send("POST", claim + "/reversals", answer).statusCode()).isEqualTo(204);
        assertThat(biller.send("POST", claim + "/reversals", answer).statusCode()).isEqualTo(404);

        assertThat(json(biller.get(claim + "/history").body()).get("questions").isEmpty()).isTrue();
        assertThat(office.bean(AuditLog.class).list(AuditQuery.newest(20)))
                .filteredOn(entry -> entry.objectType().equals("claim"))
                .filteredOn(entry -> entry.patientKey().equals("PT2"))
                .extracting(AuditEntry::action)
                .contains(AuditAction.CHANGE.name(), AuditAction.VIEW.name());
    }

    private static WorkItem item(String account) {
        return WorkItems.list(office).stream()
                .filter(item -> item.claim().accountNumber().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
