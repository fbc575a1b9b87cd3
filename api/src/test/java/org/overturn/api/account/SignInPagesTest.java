package org.overturn.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;

@InBrowser
class SignInPagesTest {

    @Test
    void leadsToThePageThatWasAskedFor(Browser browser) {
        Office office = Office.withUsers();
        browser.open(office, "/settings/users");
        assertThat(browser.path()).isEqualTo("/sign-in");
        browser.examine("sign-in");

        browser.signIn(Office.nameOf(Role.ADMINISTRATOR), Office.PASSWORD);

        browser.awaitText("Users and roles");
        assertThat(browser.path()).isEqualTo("/settings/users");
    }

    @Test
    void saysNeitherWhetherTheNameNorWhetherThePasswordIsWrong(Browser browser) {
        Office office = Office.withUsers();
        for (String name : List.of("nobody", Office.nameOf(Role.AUDITOR))) {
            browser.open(office, "/sign-in");
            browser.signIn(name, "not the password");
            browser.awaitText("Name or password is wrong.");
        }
        browser.examine("sign-in-refused");
    }
}
