package org.overturn.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;

@InBrowser
class DataPagesTest {

    @Test
    void saysWhereTheDataAreAndHowLongTheyMustBeKept(Browser browser) {
        Office office = Office.withSample();

        browser.openAs(Role.ADMINISTRATOR, office, "/settings/data");

        assertThat(browser.text())
                .contains(office.folders().data().toAbsolutePath().toString())
                .contains("45 CFR 164.316(b)(2)", "10 years", "anchor-");
        browser.examine("data");
    }

    @Test
    void aTimeBelowTheLawIsRefusedAndALongerOneIsKept(Browser browser) {
        try (Office office = Office.own()) {
            browser.openAs(Role.ADMINISTRATOR, office, "/settings/data");
            browser.type("documentsYears", "5");
            browser.press("Save");
            browser.awaitText("The law asks for at least 6 years.");
            browser.examine("data-refused");

            browser.type("documentsYears", "12");
            browser.type("hold", "10482");
            browser.press("Save");
            browser.awaitText("Saved. Nothing was taken away.");

            assertThat(browser.await("#documentsYears").getDomProperty("value")).isEqualTo("12");
            assertThat(browser.await("#hold").getDomProperty("value")).isEqualTo("10482");
            Caller auditor = Caller.as(Role.AUDITOR, office);
            assertThat(auditor.get("/settings/data").body())
                    .contains("Past its time today")
                    .doesNotContain("documentsYears\"");
            assertThat(auditor.post("/settings/data/retention", "documentsYears", "9").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void saysSoWhenThereIsNoAnchorYet(Browser browser) {
        browser.openAs(Role.ADMINISTRATOR, Office.withUsers(), "/settings/data");

        assertThat(browser.text()).contains("none yet", "No anchor yet");
        browser.examine("data-empty");
    }
}
