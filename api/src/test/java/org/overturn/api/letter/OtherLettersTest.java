package org.overturn.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.WorkItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Letters about an appeal that are asked for by name, on pages and through REST. */
@InBrowser
class OtherLettersTest {

    private final Office office = Office.withSample();
    private final WorkItem item = Evidence.appealed(office).getFirst();
    private final String page = "/appeals/" + item.appealId().get() + "/letters";
    private final String rest = "/api/v1" + page;

    @Test
    void aCopyForThePatientIsFilledAndPrintedFromTheAppeal(Browser browser) {
        browser.openAs(Role.ADVOCATE, office, "/appeals/" + item.appealId().get());
        browser.follow("Other letters");
        browser.awaitText("To the patient");
        browser.examine("appeal-other-letters");
        browser.follow("Copy of the appeal for the patient, in plain words");
        browser.awaitText("We asked your plan to think again");
        assertThat(browser.text()).contains("Gaps to fill", "Postal address of the patient");
        browser.examine("appeal-other-letter");

        for (WebElement field : browser.driver().findElements(By.cssSelector("textarea"))) {
            field.sendKeys("7 Oak Lane");
        }
        browser.press("Print");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void nothingIsPrintedOverAGapAndWhatWasTypedStays() {
        Caller caller = Caller.as(Role.BILLER, office);

        assertThat(caller.post(page + "/patient-copy", "gap-0", " ").body())
                .contains("Fill what is still open");
        HttpResponse<String> answer = caller.post(page + "/patient-copy", "gap-0", "[[kept words");

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("text/html");
        assertThat(answer.body()).contains("without [[", "kept words");
        assertThat(newest().outcome()).isEqualTo("REFUSED");
    }

    @Test
    void restListsThemShowsOneAndPrintsItWithItsGapsFilled() throws Exception {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        assertThat(json(caller.get(rest)).get("items").findValuesAsString("name"))
                .contains("patient-consent", "patient-copy-es", "withdrawal");
        JsonNode letter = json(caller.get(rest + "/patient-copy"));
        assertThat(letter.get("gaps")).isNotEmpty();
        assertThat(caller.send("POST", rest + "/patient-copy", "{\"gaps\":{}}").statusCode())
                .isEqualTo(422);
        assertThat(
                        caller.send("POST", rest + "/patient-copy", "{\"gaps\":{\"none\":\"x\"}}")
                                .statusCode())
                .isEqualTo(400);

        Map<String, String> said = new LinkedHashMap<>();
        letter.get("gaps").forEach(gap -> said.put(gap.asString(), "7 Oak Lane"));
        HttpResponse<String> printed =
                caller.send(
                        "POST",
                        rest + "/patient-copy",
                        JsonMapper.shared().writeValueAsString(Map.of("gaps", said)));

        assertThat(printed.statusCode()).as(printed.body()).isEqualTo(200);
        assertThat(printed.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"APL-\\d{4}-\\d{5}-patient-copy\\.pdf\"");
        assertThat(printed.body()).startsWith("%PDF-");
        AuditEntry entry = newest();
        assertThat(entry.action()).isEqualTo("DOWNLOAD");
        assertThat(entry.patientKey()).isEqualTo(AccountKey.of(item.claim().accountNumber()));
    }

    @Test
    void anUnknownLetterAndAnotherFacilitysAppealAreNotThere() {
        office.add("letters.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller mine = Caller.as(Role.ADVOCATE, office);
        Caller other = Caller.as("letters.elsewhere", office);

        for (String name : new String[] {"no-such", "coding", "letterhead"}) {
            assertThat(mine.get(page + "/" + name).statusCode()).as(name).isEqualTo(404);
            assertThat(mine.get(rest + "/" + name).statusCode()).as(name).isEqualTo(404);
        }
        assertThat(other.get(page).statusCode()).isEqualTo(404);
        assertThat(other.get(rest + "/patient-copy").statusCode()).isEqualTo(404);
        assertThat(other.post(page + "/patient-copy").statusCode()).isEqualTo(404);
    }

    private AuditEntry newest() {
        return office.bean(AuditLog.class).list(AuditQuery.newest(1)).getFirst();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
