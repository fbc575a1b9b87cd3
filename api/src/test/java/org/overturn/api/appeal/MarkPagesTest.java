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

/** Passages that are marked and notes: drawn over the page, by words, through REST. */
@InBrowser
class MarkPagesTest {

    private static final Pattern PAGE = Pattern.compile("href=\"([^\"]+/mark/1)\"");

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
    void wordsAreMarkedARectangleIsDrawnAndANoteIsAdded(Browser browser) {
        browser.openAs(Role.ADVOCATE, office, page);
        browser.type("the-words", "not there");
        browser.press("Mark the words");
        browser.awaitText("don't stand on the page as text");
        browser.type("the-words", "zebulon quagmire");
        browser.type("words-note", "The surgeon who assisted");
        browser.press("Mark the words");
        browser.awaitText("It is in the packet once that is built.");
        assertThat(marked(browser)).isEqualTo(1);

        WebElement sheet = browser.awaitShown(".page-sheet svg");
        browser.run("return document.querySelector('.page-sheet img').decode()");
        new Actions(browser.driver())
                .moveToElement(sheet, -100, -100)
                .clickAndHold()
                .moveByOffset(120, 60)
                .release()
                .perform();
        browser.press("Mark the rectangle");
        browser.awaitText("A rectangle,");
        assertThat(marked(browser)).isEqualTo(2);
        browser.type("page-note", "Signed \ud83d\ude00");
        browser.press("Add the note");
        browser.awaitText("a character that packets can't print");
        browser.examine("mark");

        browser.await("#marked ~ ul button").click();
        browser.awaitText("It is out of the packet");
        assertThat(marked(browser)).isEqualTo(1);
        assertThat(browser.text()).doesNotContain("The surgeon who assisted");
    }

    private static int marked(Browser browser) {
        return browser.driver().findElements(By.cssSelector(".page-sheet .marked")).size();
    }

    @Test
    void restPutsMarksAndRefusesWhatIsNone() {
        String rest = "/api/v1" + contents;
        Matcher document = Pattern.compile("/contents/(\\d+)/").matcher(page);
        assertThat(document.find()).isTrue();
        String key = "document-" + document.group(1);
        String box = "\"left\":1000,\"top\":500,\"width\":4000,\"height\":300,\"note\":\"Here\"";

        HttpResponse<String> marked = put(rest, mark(key, 1, box));
        assertThat(marked.statusCode()).as(marked.body()).isEqualTo(200);
        assertThat(marked.body()).contains("\"width\":4000", "\"note\":\"Here\"");
        assertThat(put(rest, mark(key, 1, "\"note\":\"Page\"")).body())
                .contains("\"width\":0")
                .doesNotContain("Here");
        assertThat(put(rest, mark(key, 900, box)).statusCode()).isEqualTo(422);
        assertThat(put(rest, mark(key, 1, box.replace("1000", "9000"))).statusCode())
                .isEqualTo(422);
        assertThat(put(rest, mark(key, 1, "\"words\":\"not there\"")).statusCode()).isEqualTo(422);
        assertThat(put(rest, mark(key, 1, "\"note\":\"\"")).statusCode()).isEqualTo(422);
        assertThat(put(rest, mark(key, 1, "\"note\":\"" + "x".repeat(201) + "\"")).statusCode())
                .isEqualTo(422);
        assertThat(put(rest, "").body()).contains("\"marks\":[]");
    }

    @Test
    void aNoteThatSaysWhatIsBlackIsRefusedFromEitherSide() {
        String rest = "/api/v1" + contents;
        Matcher document = Pattern.compile("/contents/(\\d+)/").matcher(page);
        assertThat(document.find()).isTrue();
        String key = "document-" + document.group(1);
        String both =
                mark(key, 1, "\"note\":\"Dr. Quag-mire\"")
                        + "],\"blackedOut\":["
                        + mark(key, 1, "\"words\":\"Quagmire\",\"reason\":\"x\"");

        HttpResponse<String> refused = put(rest, both);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("says what is blacked out");
        assertThat(put(rest, both.replace("Quag-mire", "Who")).statusCode()).isEqualTo(200);
        assertThat(put(rest, "],\"blackedOut\":[").body()) // the office is that of all tests
                .contains("\"blackedOut\":[]", "\"marks\":[]");
    }

    private static String mark(String key, int number, String what) {
        return "{\"exhibit\":\"%s\",\"page\":%d,%s}".formatted(key, number, what);
    }

    private HttpResponse<String> put(String rest, String marks) {
        String tag = caller.get(rest).headers().firstValue("ETag").orElseThrow();
        return caller.send(
                "PUT",
                rest,
                "{\"order\":[],\"leftOut\":[],\"segments\":false,\"marks\":[%s]}".formatted(marks),
                "If-Match",
                tag);
    }
}
