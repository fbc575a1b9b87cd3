package org.overturn.api.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.WorkItems;
import org.overturn.core.user.Role;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Choice;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;

/** A select cuts long names: which filters are in force stands below the bar, in full. */
@InBrowser
class FiltersInForceTest {

    private final Office office = Office.withSample();

    @Test
    void eachIsNamedInFullAndTakenBackByItself(Browser browser) {
        WorkItem item = WorkItems.first(office);
        Worklist worklist = office.bean(Worklist.class);
        String filters =
                "?payer=%s&facility=%s&category=%s&route=APPEAL&owner=none&dueBefore=2199-12-31&amountAtLeast=1&expectedAtLeast=-500&chanceAtLeast=1&status=OPEN&held=ANY&sort=due"
                        .formatted(
                                item.claim().payerKey(),
                                item.claim().facility(),
                                item.reason().category().name());
        browser.openAs(Role.BILLER, office, "/worklist" + filters);

        assertThat(browser.await(".chosen").getText().replace("\n", " "))
                .contains(
                        "Payer: " + name(worklist.listPayers(Access.ALL), item.claim().payerKey()))
                .contains(
                        "Facility: "
                                + name(
                                        worklist.listFacilities(Access.ALL),
                                        item.claim().facility()))
                .contains("Reason: " + item.reason().category().label())
                .contains("To do: Appeal", "Owner: nobody", "Due before 12/31/2199")
                .contains("At least $1.00", "Expected at least -$500.00", "Chance at least 1%")
                .contains("Status: open", "Put off: all");
        browser.examine("worklist-filtered");

        browser.await(".chosen li:first-child a").click();
        browser.awaitWithout("Payer: ");
        assertThat(browser.path())
                .contains("route=APPEAL", "sort=due")
                .doesNotContain("payer=", "cursor=");
    }

    @Test
    void oneThatCanNotBeUsedIsSaidBesideItAndStays(Browser browser) {
        browser.openAs(
                Role.BILLER, office, "/worklist?route=APPEAL&dueBefore=%2B12026-01-01&sort=due");

        assertThat(browser.text()).contains("Nothing was looked for: a filter can't be used.");
        assertThat(browser.await("#dueBefore-error").getText())
                .isEqualTo(
                        "“+12026-01-01” can't be looked for: choose a day with a year from 1000"
                                + " to 9999.");
        assertThat(browser.await("#dueBefore").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(browser.await("#route").getAttribute("value")).isEqualTo("APPEAL");
        assertThat(browser.await(".chosen").getText()).contains("To do: Appeal", "Due before ");
        assertThat(browser.text()).doesNotContain("days left", "No denial fits");
        browser.examine("worklist-refused-filter");

        browser.narrow();
        assertThat(browser.await("#dueBefore-error").isDisplayed()).isTrue();
        browser.driver().findElement(By.partialLinkText("Due before")).click();
        browser.awaitWithout("can't be looked for");
        assertThat(browser.path()).contains("route=APPEAL").doesNotContain("dueBefore");
    }

    private static String name(List<Choice> choices, String key) {
        return choices.stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Test
    void nothingIsSaidWhereNothingIsFiltered(Browser browser) {
        browser.openAs(Role.BILLER, office, "/worklist?sort=due");

        assertThat(browser.text()).doesNotContain("Put off: ", "Status: ");
        assertThat(browser.run("return document.querySelector('.chosen')")).isNull();
    }
}
