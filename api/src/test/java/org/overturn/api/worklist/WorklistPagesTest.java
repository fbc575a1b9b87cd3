package org.overturn.api.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.WorkItems;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;

@InBrowser
class WorklistPagesTest {

    /** A reason on two lines, what to do, and the space around them. */
    private static final String ROWS_ARE_LOW =
            "return Math.max(...[...document.querySelectorAll('[data-row]')]"
                    + ".map(row => row.offsetHeight)) <= 80";

    private final Office office = Office.withSample();

    @Test
    void listsWhatShouldBeWorkedFirstWithPatientsMasked(Browser browser) {
        browser.openAs(Role.BILLER, office, "/worklist");

        assertThat(browser.text()).contains("expected net", "days left");
        assertThat(browser.text())
                .doesNotContain(WorkItems.first(office).claim().patientLastName());
        browser.examine("worklist");
    }

    @Test
    void aRowHasTwoLinesAndTellsTheReasonOfItsPriorityWhenAsked(Browser browser) {
        browser.openAs(Role.BILLER, office, "/worklist?sort=due");
        assertThat(browser.text()).doesNotContain("Due in");
        assertThat(browser.run(ROWS_ARE_LOW)).isEqualTo(true);

        browser.await(".why summary").sendKeys(Keys.ENTER);

        browser.awaitText("Due in");
        assertThat(browser.run(ROWS_ARE_LOW)).isEqualTo(true);
        browser.examine("worklist-why");
    }

    @Test
    void noReasonIsCutOnADesk(Browser browser) {
        browser.openAs(Role.BILLER, office, "/worklist?size=50");

        assertThat(
                        (List<?>)
                                browser.run(
                                        "return [...document.querySelectorAll('[data-label=Reason] .two-lines')]"
                                                + ".filter(one => one.scrollHeight > one.clientHeight + 1"
                                                + " || one.scrollWidth > one.clientWidth + 1)"
                                                + ".map(one => one.textContent)"))
                .isEmpty();
        assertThat(browser.run("return document.querySelector('#payer').checkVisibility()"))
                .isEqualTo(true);
    }

    @Test
    void theFirstScreenOfAPhoneShowsADenial(Browser browser) {
        browser.openAs(Role.BILLER, office, "/worklist");
        browser.narrow();

        assertThat(
                        browser.run(
                                "return document.querySelector('[data-row]').getBoundingClientRect().bottom < innerHeight"))
                .isEqualTo(true);
        assertThat(
                        (Long)
                                browser.run(
                                        "return Math.max(...[...document.querySelectorAll('[data-row]')].map(row => row.offsetHeight))"))
                .isLessThanOrEqualTo(150);
        browser.await(".fold summary").click();
        assertThat(browser.await("#payer").isDisplayed()).isTrue();
    }

    @Test
    void isWalkedByKeyboardToADenial(Browser browser) {
        browser.openAs(Role.BILLER, office, "/worklist");

        browser.driver().findElement(By.tagName("body")).sendKeys("j", Keys.ENTER);
        browser.await(".next-step");

        assertThat(browser.path()).isEqualTo("/denials/" + WorkItems.first(office).id());
    }

    @Test
    void aSearchFindsAPatientAndStandsInNoAddress(Browser browser) {
        String name = WorkItems.first(office).claim().patientLastName();
        browser.openAs(Role.ADVOCATE, office, "/worklist");

        browser.type("search", name);
        browser.driver().findElement(By.id("search")).submit();
        browser.awaitText("Found by");

        assertThat(browser.path()).doesNotContainIgnoringCase(name);
        assertThat(browser.driver().getTitle()).doesNotContain(name);
        assertThat(browser.driver().findElements(By.cssSelector("[data-row]"))).isNotEmpty();
        browser.press("Clear the search");
        browser.awaitWithout("Found by");
    }

    @Test
    void denialsAreAssignedTogetherAndThatIsUndone(Browser browser) {
        browser.openAs(Role.BILLER, office, "/worklist?sort=-amount");
        for (WebElement box : browser.driver().findElements(By.name("item")).subList(0, 2)) {
            box.click();
        }

        browser.press("Assign");
        browser.awaitText("2 denials assigned.");
        browser.press("Undo the last change");
        browser.awaitText("2 denials as before.");
    }

    @Test
    void theNextPageComesWithoutANewPage(Browser browser) {
        browser.openAs(Role.BILLER, office, "/worklist?sort=due&size=3");
        browser.run("window.same = true");
        String first = browser.await("[data-row] a").getDomAttribute("href");

        browser.follow("Next");
        browser.awaitText("Previous");

        assertThat(browser.run("return window.same")).isEqualTo(true);
        assertThat(browser.await("[data-row] a").getDomAttribute("href")).isNotEqualTo(first);
        assertThat(browser.path()).contains("cursor=");
    }

    @Test
    void aViewIsKeptAndOpened(Browser browser) {
        browser.openAs(Role.ADMINISTRATOR, office, "/worklist?route=APPEAL&sort=-amount");

        browser.type("name", "Large appeals");
        browser.press("Keep");
        browser.awaitText("The view was kept.");
        browser.open(office, "/worklist");
        browser.follow("Large appeals");

        assertThat(browser.await("#route").getDomProperty("value")).isEqualTo("APPEAL");
        browser.press("Remove");
        browser.awaitText("The view was removed.");
    }

    @Test
    void saysWhatToDoWhileThereIsNothing(Browser browser) {
        browser.openAs(Role.BILLER, Office.withUsers(), "/worklist");

        assertThat(browser.text()).contains("Nothing here", "0 denials");
        browser.examine("worklist-empty");
    }

    @Test
    void aUserOfAnotherFacilitySeesFindsAndChangesNothing() {
        office.add("worklist.elsewhere", Role.BILLER, Scope.of("0000000000"), Scope.ALL);
        Caller caller = Caller.as("worklist.elsewhere", office);
        WorkItem item = WorkItems.first(office);

        assertThat(caller.get("/worklist").body()).contains("0 denials").doesNotContain("data-row");
        caller.post("/worklist/search", "search", item.claim().accountNumber());
        assertThat(caller.get("/worklist").body()).contains("Nothing of what you may see");
        caller.post("/worklist/assign", "item", item.id() + ":" + item.version(), "owner", "me");

        WorkItem after = office.bean(Worklist.class).find(item.id(), Access.ALL).orElseThrow();
        assertThat(after.version()).isEqualTo(item.version());
        assertThat(after.owner()).isEqualTo(item.owner());
    }

    @Test
    void anAuditorLooksAndChangesNothing() {
        Caller auditor = Caller.as(Role.AUDITOR, office);

        assertThat(auditor.get("/worklist").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = auditor.post("/worklist/assign", "item", "1:1");
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void oddParametersAreSaidNotFailedOn() {
        Caller caller = Caller.as(Role.BILLER, office);

        assertThat(caller.get("/worklist?sort=drop%20table").body()).contains("sort by due");
        assertThat(caller.get("/worklist?cursor=nonsense").body()).contains("take the cursor");
        assertThat(caller.get("/worklist?view=1&payer=%3Cscript%3E").body())
                .doesNotContain("<script>");
    }
}
