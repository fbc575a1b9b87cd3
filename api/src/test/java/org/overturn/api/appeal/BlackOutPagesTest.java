package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.worklist.WorkItem;

/** Parts of a page that are blacked out: drawn over the page, by words, through REST. */
@InBrowser
class BlackOutPagesTest {

    private static final Pattern PAGE = Pattern.compile("href=\"([^\"]+/black-out/1)\"");

    private final Office office = Office.withSample();
    private final Caller caller = Caller.as(Role.ADVOCATE, office);
    private String contents;
    private String page;

    @BeforeEach
    void takeADocumentOfAnAppeal() {
        WorkItem item = Evidence.appealed(office).get(5);
        contents = "/appeals/" + item.appealId().get() + "/contents";
        caller.upload(
                "/denials/" + item.id() + "/documents",
                "visit.pdf",
                Evidence.pdf("Seen with Zebulon Quagmire today"),
                "kind",
                "LETTER_OF_MEDICAL_NECESSITY",
                "title",
                "AA");
        Matcher link = PAGE.matcher(caller.get(contents).body());
        assertThat(link.find()).isTrue();
        page = link.group(1);
    }

    @Test
    void aRectangleIsDrawnAndWordsAreWritten(Browser browser) {
        browser.openAs(Role.ADVOCATE, office, page);
        WebElement sheet = browser.awaitShown(".page-sheet svg");
        browser.run("return document.querySelector('.page-sheet img').decode()");
        new Actions(browser.driver())
                .moveToElement(sheet, -100, -100)
                .clickAndHold()
                .moveByOffset(120, 60)
                .release()
                .perform();
        assertThat(browser.await("#width").getDomProperty("value")).matches("\\d+(\\.\\d+)?");
        browser.type("box-reason", "Another patient is named");
        browser.press("Black out the rectangle");
        browser.awaitText("It is black in the packet once that is built.");
        assertThat(browser.driver().findElements(By.cssSelector(".page-sheet rect"))).hasSize(1);

        browser.type("the-words", "not there");
        browser.type("words-reason", "Another patient is named");
        browser.press("Black out the words");
        browser.awaitText("don't stand on the page as text");
        browser.examine("black-out");

        browser.await("#black ~ ul button").click();
        browser.awaitText("It can be seen again");
        assertThat(browser.text()).contains("Nothing of this page.");
    }

    @Test
    void restPutsPartsThatAreBlackAndRefusesWhatIsNone() {
        String rest = "/api/v1" + contents;
        Matcher document = Pattern.compile("/contents/(\\d+)/").matcher(page);
        assertThat(document.find()).isTrue();
        String key = "document-" + document.group(1);
        String box = "\"left\":1000,\"top\":500,\"width\":4000,\"height\":300";

        HttpResponse<String> black = put(rest, part(key, 1, box));
        assertThat(black.statusCode()).as(black.body()).isEqualTo(200);
        assertThat(black.body()).contains("\"width\":4000", "\"by\":\"advocate\"");
        assertThat(put(rest, part(key, 900, box)).statusCode()).isEqualTo(422);
        assertThat(put(rest, part(key, 1, box.replace("1000", "9000"))).statusCode())
                .isEqualTo(422);
        assertThat(put(rest, part(key, 1, "\"words\":\"not there\"")).statusCode()).isEqualTo(422);
        assertThat(put(rest, "").body()).contains("\"blackedOut\":[]");
    }

    private static String part(String key, int number, String what) {
        return "{\"exhibit\":\"%s\",\"page\":%d,%s,\"reason\":\"x\"}".formatted(key, number, what);
    }

    private HttpResponse<String> put(String rest, String part) {
        String tag = caller.get(rest).headers().firstValue("ETag").orElseThrow();
        return caller.send(
                "PUT",
                rest,
                "{\"order\":[],\"leftOut\":[],\"segments\":false,\"blackedOut\":[%s]}"
                        .formatted(part),
                "If-Match",
                tag);
    }
}
