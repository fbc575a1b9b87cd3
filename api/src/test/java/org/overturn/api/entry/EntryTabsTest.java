package org.overturn.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;

/** A draft that is open in two windows: none of them writes over what the other saved. */
@InBrowser
class EntryTabsTest {

    private final Office office = Office.withUsers();

    @Test
    void theSecondWindowIsToldAndKeepsItsWorkApart(Browser browser) {
        String draft = "/remittances/entries/4921";
        Caller.as(Role.BILLER, office).post(draft, "traceNumber", "TWICE-1", "do", "save");
        browser.openAs(Role.BILLER, office, draft);
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open(office, draft);
        String second = browser.driver().getWindowHandle();

        browser.driver().switchTo().window(first);
        browser.type("payerName", "Typed first");
        leave(browser);
        browser.awaitText("Draft saved");
        browser.type("amount", "10.00");
        leave(browser);
        browser.awaitText("check $10.00");
        assertThat(browser.text()).as("its own saves are no conflict").doesNotContain("Not saved");

        browser.driver().switchTo().window(second);
        browser.type("payerName", "Typed second");
        leave(browser);
        browser.awaitText("Not saved: this draft was saved in another window");
        browser.examine("entry-elsewhere");
        assertThat(content(draft)).contains("Typed first").doesNotContain("Typed second");
        browser.driver().findElement(By.cssSelector(".actions [value=check]")).click();
        browser.awaitText("Not saved: this draft was saved in another window");
        assertThat(content(draft)).contains("Typed first").doesNotContain("Typed second");

        browser.press("Keep this as a draft of its own");
        browser.awaitText("What you typed is kept as a draft of its own");
        assertThat(browser.path()).doesNotContain("4921");
        assertThat(content(browser.path())).contains("Typed second", "TWICE-1");
        assertThat(content(draft)).contains("Typed first").doesNotContain("Typed second");
        browser.driver().close();
        browser.driver().switchTo().window(first);
    }

    private static void leave(Browser browser) {
        browser.run("document.activeElement.blur()");
    }

    private String content(String draft) {
        return Caller.as(Role.BILLER, office).get(draft).body();
    }

    @Test
    void whatWasNotSeenIsNotSentEither() {
        Caller caller = Caller.as(Role.BILLER, office);
        String draft = "/remittances/entries/4922";
        caller.post(draft, "payerName", "Typed first", "do", "save");

        HttpResponse<String> sent = caller.post(draft + "/send", "payerName", "Typed second");

        assertThat(sent.body()).contains("Not saved: ", "Typed second");
        assertThat(content(draft)).contains("Typed first").doesNotContain("Typed second");
        assertThat(caller.post(draft, "payerName", "Typed first", "do", "save").body())
                .as("the same words again")
                .doesNotContain("Not saved: ");
    }
}
