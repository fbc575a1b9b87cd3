package org.overturn.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.remittance.entry.TypedAdjustment;
import org.overturn.core.user.Role;

/** A biller types a paper remittance with the keyboard alone. */
@InBrowser
class EntryPagesTest {

    private static final By STORED = By.cssSelector("#outcome a.button");

    @Test
    void takesAPaperRemittanceFromTheFirstKeyToTheStoredOne(Browser browser) {
        Office office = Office.own();
        browser.openAs(Role.BILLER, office, "/remittances");
        browser.follow("Enter a paper remittance");
        browser.examine("entry-empty");

        browser.press("Send");
        browser.awaitText("It can't be sent yet");
        assertThat(browser.text()).contains("Give the payer.", "Enter at least one claim.");
        browser.examine("entry-errors");

        head(browser);
        claim(browser);
        browser.type("claims[0].lines[0].paid", "115");
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        browser.awaitText("off by $5.00");
        browser.awaitText("Draft saved");
        browser.examine("entry-off");

        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        add(browser, "claims[0].lines[0].procedure", "claims[0].lines[1].procedure");
        assertThat(value(browser, "claims[0].lines[0].paid")).isEqualTo("115");
        browser.type("claims[0].lines[1].procedure", "97110");
        browser.type("claims[0].lines[1].charge", "$5.00");
        browser.type("claims[0].lines[1].paid", "5");
        browser.type("claims[0].lines[0].adjustments[0].amount", "385");
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        browser.awaitText("It adds up");

        browser.press("Sign out");
        browser.openAs(Role.BILLER, office, "/remittances/new");
        browser.awaitText("Continue your draft");
        browser.examine("entry-drafts");
        browser.follow("Paper Health, CHECK-77");
        browser.awaitText("Charge above");
        assertThat(browser.text()).contains("It adds up");
        browser.press("Send");
        browser.awaitText("Sent on");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(120))
                .until(page -> !page.findElements(STORED).isEmpty());
        browser.examine("entry-sent");
        browser.follow("Open the remittance");
        browser.awaitText("Entered by hand by Biller Example on");
        assertThat(browser.text()).contains("$120.00", "posted");
        browser.examine("entry-remittance");

        browser.press("Correct what was typed");
        browser.awaitText("Enter a paper remittance");
        browser.press("Send");
        browser.awaitText("with this payer, number, date and amount is stored");
        browser.examine("entry-again");
        assertThat(browser.complaints()).isEmpty();
        office.close();
    }

    private static void head(Browser browser) {
        browser.type("payerName", "Paper Health");
        browser.type("payeeName", "Riverbend Clinic");
        browser.type("payeeIdentifier", Paper.PAYEE);
        browser.type("traceNumber", "CHECK-77");
        browser.type("paidOn", "03/02/2026");
        browser.type("amount", "$120.00");
    }

    private static void claim(Browser browser) {
        browser.type("claims[0].accountNumber", "ACC1");
        browser.type("claims[0].lastName", "SAMPLE");
        browser.type("claims[0].firstName", "ROBIN");
        browser.type("claims[0].from", "2/10/2026");
        browser.type("claims[0].lines[0].procedure", "99213");
        browser.type("claims[0].lines[0].charge", "500.00");
        browser.driver()
                .findElement(By.id("claims[0].lines[0].adjustments[0].group"))
                .sendKeys("CO");
        browser.type("claims[0].lines[0].adjustments[0].reason", "45");
        browser.type("claims[0].lines[0].adjustments[0].amount", "380");
    }

    /** Enter in a row adds the next one and puts the cursor there. */
    private static void add(Browser browser, String from, String to) {
        browser.driver().findElement(By.id(from)).sendKeys(Keys.ENTER);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(15))
                .until(_ -> to.equals(browser.run("return document.activeElement.id")));
    }

    private static String value(Browser browser, String id) {
        return String.valueOf(
                browser.run("return document.getElementById(arguments[0]).value", id));
    }

    @Test
    void showsManyLines(Browser browser) {
        Office office = Office.withUsers();
        var line =
                Paper.line(
                        "500",
                        "120",
                        List.of(
                                new TypedAdjustment("CO", "45", "380"),
                                new TypedAdjustment("PR", "1", "0")));
        var typed =
                Paper.of(
                        "MANY1",
                        "4,800.00",
                        List.of(
                                Paper.claim("A1", Collections.nCopies(30, line)),
                                Paper.claim("A2", Collections.nCopies(10, line))),
                        List.of());
        Caller.as(Role.ADMINISTRATOR, office)
                .post("/remittances/entries/4713", Paper.fields(typed));

        browser.openAs(Role.ADMINISTRATOR, office, "/remittances/entries/4713");

        assertThat(browser.text()).contains("It adds up", "Line 30", "row 42");
        browser.examine("entry-many");
    }
}
