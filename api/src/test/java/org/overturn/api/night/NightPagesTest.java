package org.overturn.api.night;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.batch.night.NightLock;
import org.overturn.core.user.Role;

@InBrowser
class NightPagesTest {

    @Test
    void listsWhatTheRunsDidAndTheirSteps(Browser browser) {
        browser.openAs(Role.AUDITOR, Office.withSample(), "/night");

        assertThat(browser.text())
                .contains("What the runs did", "command line", "done")
                .as("an auditor starts nothing")
                .doesNotContain("Start a run now");
        browser.examine("night");

        browser.driver().findElement(By.cssSelector("tbody tr:last-child a")).click();
        browser.awaitText("Steps");
        browser.awaitText("Store claims");
        assertThat(browser.text()).contains(" claims", "Assemble packets");
        browser.examine("night-run");
    }

    @Test
    void aRunIsStoppedAndGoneOnWith(Browser browser) {
        try (Office office = Office.own()) {
            browser.openAs(Role.BILLER, office, "/night");
            assertThat(browser.text()).contains("No run yet", "inbox/remittances");
            browser.examine("night-empty");

            try (NightLock _ = NightLock.takeForPacket(office.folders().data()).orElseThrow()) {
                browser.press("Start a run now");
                browser.awaitText("A run is under way");
                browser.examine("night-running");

                browser.press("Stop the run");
                browser.awaitText("Continue to stop the run?");
                browser.press("Cancel");
                browser.awaitText("A run is under way");
                browser.press("Stop the run");
                browser.press("Continue");
                browser.awaitText("The run is being stopped");
                browser.examine("night-stopping");
            }
            browser.awaitText("The run was stopped by");
            assertThat(browser.text())
                    .contains("what was done stays done. Start it again to go on.", "stopped");
            browser.examine("night-stopped");

            browser.press("Go on");
            browser.awaitText("A run is under way");
            browser.await("main .badge.green");
            assertThat(browser.text()).contains("Start a run now").doesNotContain("Go on");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void stoppingAndGoingOnWhileThereIsNothingToSaysSo() {
        Office office = Office.withSample();
        Caller biller = Caller.as(Role.BILLER, office);

        assertThat(biller.post("/night/stop").statusCode()).isEqualTo(302);
        assertThat(biller.get("/night").body()).contains("No run is under way here");
        assertThat(biller.post("/night/restart").statusCode()).isEqualTo(302);
        assertThat(biller.get("/night").body()).contains("neither stopped nor did it fail");
    }
}
