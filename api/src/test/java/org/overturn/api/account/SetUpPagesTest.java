package org.overturn.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.night.NightShift;
import org.overturn.api.night.NightState;
import org.overturn.core.user.Users;

@InBrowser
class SetUpPagesTest {

    @Test
    void leadsFromNothingToAnOfficeWithSampleData(Browser browser) throws Exception {
        try (Office office = Office.untouched()) {
            String secret = office.bean(Users.class).makeSetUpLink().orElseThrow();
            browser.open(office, "/set-up?token=" + secret);
            browser.examine("set-up");

            browser.press("Set up");
            browser.awaitText("Say what the office is called.");
            browser.examine("set-up-refused");

            browser.type("office", "Riverbend \"Ortho\" & Sons: 1");
            browser.type("displayName", "Robin Example");
            browser.type("name", "Robin");
            browser.type("password", "short");
            browser.driver().findElement(By.cssSelector("[value=SAMPLE]")).click();
            browser.press("Set up");
            browser.awaitText("it needs 15");

            browser.type("password", Office.PASSWORD);
            browser.press("Set up");
            browser.awaitText("The office is set up.");
            browser.signIn("robin", Office.PASSWORD);
            browser.awaitText("My day");
            awaitNight(office);
            browser.open(office, "/");
            assertThat(browser.text()).contains("APL-", "The last night", "Robin Example");

            browser.open(office, "/set-up?token=" + secret);
            browser.awaitText("This link is no longer good");
            browser.examine("link-gone");
            assertThat(Files.readString(office.folders().settings().resolve("office.yml")))
                    .contains("name: \"Riverbend \\\"Ortho\\\" & Sons: 1\"", "addressLines:");
        }
    }

    @Test
    void anEmptySystemKeepsToTheNameOfTheOffice(Browser browser) throws Exception {
        try (Office office = Office.untouched()) {
            String secret = office.bean(Users.class).makeSetUpLink().orElseThrow();
            browser.open(office, "/set-up?token=" + secret);
            browser.type("office", "Riverbend");
            browser.type("displayName", "Robin Example");
            browser.type("name", "robin");
            browser.type("password", Office.PASSWORD);
            browser.press("Set up");
            browser.awaitText("The office is set up.");

            assertThat(office.folders().settings().resolve("office.yml"))
                    .hasContent("name: \"Riverbend\"");
            assertThat(office.folders().inbox()).doesNotExist();
        }
    }

    @Test
    void anOfficeThatWasDescribedBeforeIsProposedAndItsRestStays(Browser browser) throws Exception {
        try (Office office = Office.untouched()) {
            Path file = office.folders().settings().resolve("office.yml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "# ours\nname: Old Name\nphone: 614-555-0120\n");
            String secret = office.bean(Users.class).makeSetUpLink().orElseThrow();

            browser.open(office, "/set-up?token=" + secret);
            assertThat(browser.await("#office").getDomProperty("value")).isEqualTo("Old Name");
            assertThat(browser.text()).contains("what is there").doesNotContain("empty system");
            browser.examine("set-up-again");
            browser.type("office", "New Name");
            browser.type("displayName", "Robin Example");
            browser.type("name", "robin");
            browser.type("password", Office.PASSWORD);
            browser.press("Set up");
            browser.awaitText("The office is set up.");

            assertThat(file).hasContent("# ours\nname: \"New Name\"\nphone: 614-555-0120");
        }
    }

    private static void awaitNight(Office office) throws InterruptedException {
        NightShift nights = office.bean(NightShift.class);
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("night")) {
                thread.join();
            }
        }
        assertThat(nights.state()).isInstanceOf(NightState.Idle.class);
    }
}
