package org.overturn.api.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
import org.overturn.api.harness.WorkItems;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.WorkItem;

@InBrowser
class DenialPagesTest {

    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/uuuu");

    private final Office office = Office.withSample();

    @Test
    void tellsTheStoryOfADenialOnOnePage(Browser browser) {
        WorkItem item = WorkItems.first(office);
        browser.openAs(Role.ADVOCATE, office, "/denials/" + item.id());

        assertThat(browser.text())
                .contains(item.claim().patientLastName(), item.claim().accountNumber())
                .contains(item.amount().toDollars(), "Next step", "Deadline", "What happened");
        assertThat(browser.driver().getTitle()).isEqualTo("Denial · Overturn");
        browser.examine("denial");
    }

    @Test
    void anAmountShowsTheSegmentItWasReadFrom(Browser browser) {
        browser.openAs(Role.ADVOCATE, office, "/denials/" + WorkItems.first(office).id());

        browser.driver().findElement(By.cssSelector("tr.this td.number button")).click();
        browser.await(".raw li.here");

        assertThat(browser.await(".raw li.here").getText())
                .startsWith("CAS")
                .contains(WorkItems.first(office).reason().code());
        browser.examine("denial-segment");
    }

    @Test
    void theSegmentOfACodeFarDownAppearsWhereOneLooks(Browser browser) {
        browser.openAs(Role.BILLER, office, "/denials/" + WorkItems.first(office).id());
        List<WebElement> codes =
                browser.driver().findElements(By.cssSelector(".ledger button.source"));
        browser.run("arguments[0].scrollIntoView({block: 'end'})", codes.getLast());
        assertThat((Long) browser.run("return Math.round(scrollY)")).isGreaterThan(300);

        codes.getLast().click();
        browser.await(".raw li.here");

        assertThat(
                        browser.run(
                                "const box = document.querySelector('.panel').getBoundingClientRect();"
                                        + " return box.top >= 0 && box.bottom <= innerHeight && box.height > 50"))
                .isEqualTo(true);
    }

    @Test
    void aHoldToAPastOrFarDayIsRefusedWithTheDaysThereAre(Browser browser) {
        browser.openAs(Role.BILLER, office, "/denials/" + WorkItems.first(office).id());
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
        browser.run("document.getElementById('until').value = '2020-01-01'");
        browser.type("hold-reason", "waits");

        browser.press("Put off");

        browser.awaitText("Put it off to a day from " + US.format(Today.date()));
    }

    @Test
    void theLedgerAddsUp(Browser browser) {
        browser.openAs(Role.ADVOCATE, office, "/denials/" + WorkItems.first(office).id());

        List<Long> cents =
                browser
                        .driver()
                        .findElements(By.cssSelector(".ledger"))
                        .getFirst()
                        .findElements(By.cssSelector("td.number"))
                        .stream()
                        .map(cell -> Long.parseLong(cell.getText().replaceAll("[$,.]", "")))
                        .toList();

        assertThat(cents.subList(0, cents.size() - 1).stream().mapToLong(c -> c).sum())
                .isEqualTo(cents.getLast());
    }

    @Test
    void anotherFacilitysDenialIsAsOneThatDoesNotExist() {
        office.add("denial.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller caller = Caller.as("denial.elsewhere", office);
        WorkItem item = WorkItems.first(office);
        String segment = "/segment?adjudication=" + item.claim().adjudicationId() + "&at=0";

        for (String path : List.of("/denials/%s", "/denials/%s" + segment, "/api/v1/denials/%s")) {
            HttpResponse<String> theirs = caller.get(path.formatted(item.id()));
            HttpResponse<String> none = caller.get(path.formatted("777777777777"));
            assertThat(theirs.statusCode()).isEqualTo(404).isEqualTo(none.statusCode());
            assertThat(said(theirs, "" + item.id())).isEqualTo(said(none, "777777777777"));
        }
    }

    /** Without what differs from call to call. */
    private static String said(HttpResponse<String> answer, String id) {
        return answer.body()
                .replace(id, "ID")
                .replaceAll("content=\"[^\"]*\"", "")
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("<code>[^<]*</code>", "")
                .replaceAll("\"reference\":\"[^\"]*\"", "");
    }

    @Test
    void aSegmentOfAnotherClaimIsNotShown() {
        WorkItem item = WorkItems.first(office);
        HttpResponse<String> answer =
                Caller.as(Role.ADVOCATE, office)
                        .get("/denials/" + item.id() + "/segment?adjudication=5&at=0");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void lookingLeavesAnEntryWithThePatientsKey() {
        WorkItem item = WorkItems.first(office);
        Caller.as(Role.ADVOCATE, office).get("/denials/" + item.id());

        AuditEntry entry = office.bean(AuditLog.class).list(AuditQuery.newest(1)).getFirst();
        assertThat(entry.action()).isEqualTo("VIEW");
        assertThat(entry.objectType()).isEqualTo("denial");
        assertThat(entry.objectId()).isEqualTo("" + item.id());
        assertThat(entry.patientKey()).isEqualTo(AccountKey.of(item.claim().accountNumber()));
    }

    @Test
    void theLetterThatTheChecklistAsksForIsAskedForFromThePage(Browser browser) {
        WorkItem item = withoutItsLetter();
        browser.openAs(Role.ADVOCATE, office, "/denials/" + item.id());
        browser.examine("denial-without-letter");
        String denial = browser.path();

        browser.follow("Ask for this letter");
        browser.awaitText("It answers this denial");
        browser.type("dueOn", "soon");
        browser.press("Ask for the letter");
        browser.awaitText("Write the day as MM/DD/YYYY");
        assertThat(browser.text()).contains("It answers this denial");
        browser.type("dueOn", "");
        browser.press("Ask for the letter");
        browser.awaitText("Consult: what to do now");
        assertThat(browser.await(".paper").getText())
                .contains(item.claim().patientLastName(), item.claim().payer());

        browser.open(office, denial);
        assertThat(browser.text())
                .contains("Letter of medical necessity LMN-")
                .doesNotContain("Ask for this letter");
        browser.driver().findElement(By.partialLinkText("LMN-")).click();
        browser.awaitText("Consult: what to do now");
    }

    private WorkItem withoutItsLetter() {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        return WorkItems.list(office).stream()
                .filter(item -> item.category() == DenialCategory.MEDICAL_NECESSITY)
                .filter(item ->
                        caller.get("/denials/" + item.id()).body().contains("Ask for this letter"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDenialIsPutOffFromItsPageAndTakenUpAgain(Browser browser) {
        WorkItem item = WorkItems.list(office).get(3);
        LocalDate until = Today.date().plusDays(30);
        browser.openAs(Role.BILLER, office, "/denials/" + item.id());
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
        browser.run("document.getElementById('until').value = '" + until + "'");
        browser.type("hold-reason", "waits for the record");

        browser.press("Put off");
        browser.awaitText("put off until " + US.format(until) + ": waits for the record");
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
        browser.press("Take up again");
        browser.awaitText("taken up again");
    }
}
