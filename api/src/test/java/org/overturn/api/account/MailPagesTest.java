package org.overturn.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.batch.mail.MailChoice;
import org.overturn.batch.mail.MailChoices;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

@InBrowser
class MailPagesTest {

    @Test
    void eachUserChoosesWhatComesByMail(Browser browser) {
        try (Office office = Office.own()) {
            User biller = user(office, Role.BILLER);
            MailChoices choices = office.bean(MailChoices.class);
            assertThat(choices.get(biller)).isEqualTo(new MailChoice(false, true, false));
            assertThat(choices.get(user(office, Role.ADMINISTRATOR)))
                    .isEqualTo(new MailChoice(false, true, true));

            browser.openAs(Role.BILLER, office, "/settings/mail");
            browser.awaitText("No mail server is set for this office");
            browser.examine("mail");
            List.of("digest", "reminders")
                    .forEach(name -> browser.driver().findElement(By.name(name)).click());
            browser.press("Save");
            browser.awaitText("It counts from the next mail on.");

            assertThat(choices.get(biller)).isEqualTo(new MailChoice(true, false, false));
            assertThat(browser.driver().findElement(By.name("digest")).isSelected()).isTrue();
            assertThat(browser.driver().findElement(By.name("reminders")).isSelected()).isFalse();
        }
    }

    private static User user(Office office, Role role) {
        return office.bean(Users.class).list().stream()
                .filter(user -> user.name().equals(Office.nameOf(role)))
                .findFirst()
                .orElseThrow();
    }
}
