package org.overturn.api.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;

@InBrowser
class DayPagesTest {

    @Test
    void saysWhatIsDueWhatIsBlockedAndWhatTheNightBrought(Browser browser) {
        browser.openAs(Role.ADVOCATE, Office.withSample(), "/");

        assertThat(browser.text())
                .contains("Due next", "days left", "Blocked: something is missing")
                .contains("The last night", "Remittances posted");
        browser.examine("my-day");
    }

    @Test
    void saysWhatToDoWhileThereIsNothing(Browser browser) {
        browser.openAs(Role.BILLER, Office.withUsers(), "/");

        assertThat(browser.text())
                .contains("Nothing is due", "Nothing is blocked", "No night run yet")
                .contains("on the page Remittances", "Start a run now on the page Night runs")
                .doesNotContain("overturn nightly");
        browser.examine("my-day-empty");
    }

    @Test
    void showsNothingOfOtherFacilitiesNotEvenInFigures(Browser browser) {
        Office office = Office.withSample();
        office.add("elsewhere", Role.BILLER, Scope.of("0000000000"), Scope.ALL);

        browser.openAs("elsewhere", office, "/");

        assertThat(browser.text())
                .contains("Nothing is due", "Nothing is blocked", "$0.00")
                .doesNotContain("APL-", "The last night");
    }
}
