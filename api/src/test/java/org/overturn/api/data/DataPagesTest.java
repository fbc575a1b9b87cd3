package org.overturn.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
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
    void saysSoWhenThereIsNoAnchorYet(Browser browser) {
        browser.openAs(Role.ADMINISTRATOR, Office.withUsers(), "/settings/data");

        assertThat(browser.text()).contains("none yet", "No anchor yet");
        browser.examine("data-empty");
    }
}
