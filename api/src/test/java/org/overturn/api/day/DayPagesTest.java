package org.overturn.api.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
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
                .contains("The last night: ", "Remittances posted")
                .contains("What all runs of ", "New files are those that came for the first time")
                .doesNotContainPattern("(?<![-\\w.])\\d{4}-\\d{2}-\\d{2}(?![-\\w.])");
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

    @Test
    void saysThatTheScopeIsWhyThereIsNothingAndWhomToAsk(Browser browser) {
        Office office = Office.withSample();
        office.add("sees.little", Role.BILLER, Scope.of("0000000000"), Scope.of("NOBODYS"));
        String why =
                "Your user may see only the facility 0000000000, and only the payer NOBODYS;"
                        + " nothing on file is of that.";

        browser.openAs("sees.little", office, "/");
        assertThat(browser.text()).contains(why, "ask Administrator Example", "Settings, Users");
        browser.examine("my-day-of-nothing");
        browser.open(office, "/worklist");
        assertThat(browser.text())
                .contains("Nothing of what you may see", why, "ask Administrator Example")
                .doesNotContain("No denial fits");
        browser.examine("worklist-of-nothing");

        office.add("sees.none", Role.BILLER, Scope.of(), Scope.ALL);
        assertThat(Caller.as("sees.none", office).get("/worklist").body())
                .contains("Your user may see no facility; nothing on file is of that.");
        assertThat(Caller.as(Role.BILLER, office).get("/worklist?dueBefore=1990-01-01").body())
                .contains("No denial fits")
                .doesNotContain("Your user may see");
    }
}
