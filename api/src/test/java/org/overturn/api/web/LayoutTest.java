package org.overturn.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;

@InBrowser
class LayoutTest {

    private final Office office = Office.withUsers();

    @Test
    void anIdleSessionLocksAndKeepsWhatWasTyped(Browser browser) {
        browser.openAs(Role.ADMINISTRATOR, office, "/settings/users/new");
        browser.type("displayName", "Half a na");

        browser.run("document.body.dataset.idleSeconds = '0'");

        browser.awaitText("Locked after 15 minutes");
        browser.examine("locked");
        browser.signIn(Office.nameOf(Role.ADMINISTRATOR), Office.PASSWORD);
        browser.awaitText("What you typed before is here again");
        browser.examine("draft");
        assertThat(browser.path()).isEqualTo("/settings/users/new");
        assertThat(browser.driver().findElement(By.id("displayName")).getAttribute("value"))
                .isEqualTo("Half a na");
    }

    @Test
    void anotherUserNeverSeesTheDraft(Browser browser) {
        office.add("second", Role.ADMINISTRATOR, Scope.ALL, Scope.ALL);
        browser.openAs(Role.ADMINISTRATOR, office, "/settings/users/new");
        browser.type("displayName", "Not for others");
        browser.run("document.body.dataset.idleSeconds = '0'");
        browser.awaitText("Locked after 15 minutes");

        browser.signIn("second", Office.PASSWORD);

        browser.awaitText("Name to sign in with");
        assertThat(browser.driver().findElement(By.id("displayName")).getAttribute("value"))
                .isEmpty();
        assertThat(browser.run("return Object.keys(sessionStorage).join()").toString())
                .doesNotContain("draft");
    }

    @Test
    void listsAreWalkedByKeyboard(Browser browser) {
        browser.openAs(Role.ADMINISTRATOR, office, "/settings/users");
        keys(browser, "j", "j", "k", "j");
        assertThat(browser.driver().switchTo().activeElement().getTagName()).isEqualTo("a");
        browser.examine("users-by-keyboard");

        keys(browser, "?");
        browser.awaitText("next, previous row");
        browser.examine("keyboard");
        keys(browser, Keys.ESCAPE);
        browser.driver().switchTo().activeElement();
        browser.run("document.querySelector('.at a').focus()");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);

        browser.awaitText("Make a password link");
    }

    @Test
    void errorsSayWhatHappenedToTheWork(Browser browser) {
        browser.openAs(Role.BILLER, office, "/settings/users");
        assertThat(browser.text())
                .contains("You may not do this", "Reference for the administrator");
        browser.examine("error-refused");

        browser.open(office, "/nothing/here");
        assertThat(browser.text()).contains("There is nothing here", "Nothing was changed");
        browser.examine("error-not-found");
    }

    private static void keys(Browser browser, CharSequence... keys) {
        for (CharSequence key : keys) {
            browser.driver().findElement(By.tagName("body")).sendKeys(key);
        }
    }
}
