package org.overturn.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

@InBrowser
class UserPagesTest {

    private final Office office = Office.withUsers();

    @Test
    void anInvitedUserChoosesAPasswordByTheLinkAndSignsIn(Browser browser) {
        browser.openAs(Role.ADMINISTRATOR, office, "/settings");
        browser.examine("settings");
        browser.follow("Users and roles");
        browser.awaitText("Add a user");
        browser.examine("users");
        browser.follow("Add a user");
        browser.awaitText("Name to sign in with");
        browser.press("Add and make a link");
        browser.awaitText("Choose at least one role.");
        browser.examine("user-new-refused");

        browser.type("displayName", "Casey Example");
        browser.type("name", "casey");
        browser.driver().findElement(By.cssSelector("[value=BILLER]")).click();
        browser.press("Add and make a link");
        browser.awaitText("Casey Example was added.");
        browser.examine("user-added");
        String link = browser.driver().findElement(By.cssSelector(".secret")).getText();

        browser.press("Sign out");
        browser.awaitText("You are signed out.");
        browser.driver().get(link);
        browser.examine("password");
        browser.type("password", Office.PASSWORD);
        browser.press("Save");
        browser.awaitText("The password is set.");
        browser.signIn("casey", Office.PASSWORD);
        browser.awaitText("My day");
        browser.follow("Settings");
        browser.awaitText("Your second factor");
        assertThat(browser.text()).contains("Casey Example").doesNotContain("Users and roles");
    }

    @Test
    void scopesAreChangedAndALinkIsMadeOnlyAfterAQuestion(Browser browser) {
        User user = office.add("dana", Role.BILLER, Scope.ALL, Scope.of("1999999999"));
        browser.openAs(Role.ADMINISTRATOR, office, "/settings/users/" + user.id());

        browser.driver().findElement(By.name("allFacilities")).click();
        browser.type("facilities", "1234567893\n1098765432");
        browser.press("Save");
        browser.awaitText("Saved.");
        browser.press("Make a password link");
        browser.awaitText("Are you sure?");
        browser.examine("question");
        browser.press("Cancel");
        browser.press("Make a password link");
        browser.press("Continue");
        browser.awaitText("Link to choose a password");

        User now = office.bean(Users.class).find(user.id()).orElseThrow();
        assertThat(now.profile().facilities()).isEqualTo(Scope.of("1234567893", "1098765432"));
        assertThat(now.profile().payers()).isEqualTo(Scope.of("1999999999"));
    }

    @Test
    void whoSavesAfterSomebodyElseIsToldAndNothingIsLost(Browser browser) {
        User user = office.add("erin", Role.BILLER, Scope.ALL, Scope.ALL);
        browser.openAs(Role.ADMINISTRATOR, office, "/settings/users/" + user.id());
        office.bean(Users.class).change(user, user.profile());

        browser.type("displayName", "Erin Changed");
        browser.press("Save");

        browser.awaitText("Somebody else changed erin meanwhile.");
        assertThat(browser.driver().findElement(By.id("displayName")).getAttribute("value"))
                .isEqualTo("Erin Changed");
    }
}
