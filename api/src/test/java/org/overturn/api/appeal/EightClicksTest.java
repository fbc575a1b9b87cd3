package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.worklist.WorkItem;

/** From the worklist to a packet that is ready for signature, where the evidence is on file. */
@InBrowser
class EightClicksTest {

    private static final int MOST = 8;

    private int clicks;

    @Test
    void itTakesEightClicksAtMost(Browser browser) {
        try (Office office = Office.ownSample()) {
            Caller advocate = Caller.as(Role.ADVOCATE, office);
            WorkItem item = ready(office, advocate);
            advocate.upload(
                    "/denials/" + item.id() + "/documents",
                    "visit.pdf",
                    Evidence.pdf("The visit before"),
                    "kind",
                    "PROGRESS_NOTE",
                    "title",
                    "The visit before");
            browser.openAs(Role.ADVOCATE, office, "/worklist");

            click(browser, By.cssSelector("a[href='/denials/" + item.id() + "']"));
            click(browser, By.linkText("Open the packet"));
            click(browser, By.partialLinkText("the packet's contents"));
            browser.awaitText("The visit before");
            click(
                    browser,
                    By.xpath("//li[contains(., 'The visit before')]//button[contains(., 'Move')]"));
            browser.awaitText("Moved.");
            click(browser, By.xpath("//button[normalize-space()='Build the packet']"));
            until(browser, "The packet is built as it stands here and is complete");
            click(browser, By.linkText("To the letter and its signature"));
            browser.awaitText("Edit this letter");
            click(browser, By.xpath("//button[normalize-space()='Edit this letter']"));
            click(browser, By.xpath("//button[normalize-space()='Submit for review']"));
            new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                    .ignoring(StaleElementReferenceException.class)
                    .until(_ ->
                            browser.text().contains("It waits for somebody else")
                                    || browser.text().contains("Read it, look at the findings"));

            assertThat(clicks).isLessThanOrEqualTo(MOST);
            assertThat(advocate.get("/api/v1/appeals/" + item.appealId().get()).body())
                    .contains("\"status\":\"FOR_REVIEW\"");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** A denial whose packet lacks nothing. */
    private static WorkItem ready(Office office, Caller caller) {
        return Evidence.appealed(office).stream()
                .filter(item ->
                        caller.get("/api/v1/appeals/" + item.appealId().get())
                                .body()
                                .contains("\"status\":\"FOR_REVIEW\""))
                .findFirst()
                .orElseThrow();
    }

    /** One click, on what is there by then. */
    private void click(Browser browser, By place) {
        clicks++;
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .ignoring(StaleElementReferenceException.class)
                .until(page -> {
                    page.findElement(place).click();
                    return true;
                });
    }

    private static void until(Browser browser, String text) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(180))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> browser.text().contains(text));
    }
}
