package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.OnAnOwnSample;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.WorkItem;

/** The page on which a packet is put together. */
@InBrowser
class ContentsPagesTest extends OnAnOwnSample {

    private WorkItem item;
    private String page;

    @BeforeEach
    void takeAnAppeal() {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        item =
                Evidence.appealed(office).stream()
                        .filter(one -> caller.get(contents(one)).body().contains("/thumbnails/1"))
                        .findFirst()
                        .orElseThrow();
        page = contents(item);
    }

    private static String contents(WorkItem item) {
        return "/appeals/" + item.appealId().orElseThrow() + "/contents";
    }

    @Test
    void exhibitsAreAddedPutInOrderAndLeftOutAndThePacketIsBuilt(
            Browser browser, @TempDir Path folder) throws IOException {
        browser.openAs(Role.ADVOCATE, office, page);
        assertThat(browser.text()).contains("Exhibit A", "Remittance advice", "Does it fit?");
        for (String title : List.of("First of mine", "Second of mine")) {
            add(browser, Files.write(folder.resolve(title + ".pdf"), pages(title)), title);
        }
        assertThat(browser.path()).isEqualTo(page);
        browser.examine("contents");

        while (at(browser, "First of mine") < at(browser, "Second of mine")) {
            int before = at(browser, "Second of mine");
            String up = "button[name=up][value='" + key(browser, "Second of mine") + "']";
            browser.await(up).click();
            new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                    .ignoring(StaleElementReferenceException.class)
                    .until(_ -> at(browser, "Second of mine") == before - 1);
        }
        assertThat(titles(browser)).containsSubsequence("Second of mine", "First of mine");

        WebElement asItWas = browser.await("[data-exhibit]");
        drag(browser, key(browser, "First of mine"), key(browser, "Second of mine"));
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(ExpectedConditions.stalenessOf(asItWas));
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> at(browser, "First of mine") < at(browser, "Second of mine"));
        assertThat(titles(browser)).containsSubsequence("First of mine", "Second of mine");

        leaveOut(browser, key(browser, "First of mine"), "2", "pages");
        browser.awaitText("without page 2");
        leaveOut(browser, key(browser, "Second of mine"), "", "all");
        browser.awaitText("Left out. It can be put in again below.");
        assertThat(titles(browser)).doesNotContain("Second of mine");
        browser.examine("contents-left-out");

        browser.press("Build the packet");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(120))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> browser.text().contains("Next step") && !isOutdated(browser));
        assertThat(browser.path()).isEqualTo(page);
        String packet = text("/appeals/" + item.appealId().get() + "/packet");
        assertThat(packet)
                .contains(
                        "First of mine, sheet 1",
                        "First of mine, sheet 3",
                        "Page 2 of the document")
                .doesNotContain("First of mine, sheet 2", "Second of mine, sheet 1");

        browser.driver().findElement(By.cssSelector("#left-out + ul button")).click();
        browser.awaitText("It is in again.");
        assertThat(titles(browser)).contains("Second of mine");
    }

    private static boolean isOutdated(Browser browser) {
        return browser.text().contains("as it was built last");
    }

    private void add(Browser browser, Path file, String title) {
        browser.await("#file").sendKeys(file.toString());
        new Select(browser.awaitShown("#kind")).selectByValue("PROGRESS_NOTE");
        browser.type("title", title);
        browser.press("Add it");
        browser.awaitText("The document is on file.");
        browser.awaitText("Progress note: " + title);
    }

    private static List<String> titles(Browser browser) {
        return browser.texts(".exhibit h3 > :last-child").stream()
                .map(title -> title.replace("Progress note: ", ""))
                .toList();
    }

    private static int at(Browser browser, String title) {
        return titles(browser).indexOf(title);
    }

    private static String key(Browser browser, String title) {
        return browser.await("[data-exhibit]:has(.thumb)")
                .findElement(
                        By.xpath(
                                "//li[contains(@class, 'exhibit')][.//h3/span[contains(., '"
                                        + title
                                        + "')]]"))
                .getDomAttribute("data-exhibit");
    }

    private static void drag(Browser browser, String from, String to) {
        browser.run(
                """
                const [from, to] = [...arguments].map(key => document.querySelector(`[data-exhibit="${key}"]`));
                const data = new DataTransfer();
                const fire = (target, kind) => target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
                fire(from, 'dragstart'); fire(to, 'dragover'); fire(to, 'drop');
                """,
                from,
                to);
    }

    private static void leaveOut(Browser browser, String exhibit, String pages, String what) {
        WebElement card = browser.await("[data-exhibit='" + exhibit + "']");
        card.findElement(By.tagName("summary")).click();
        if (!pages.isEmpty()) {
            browser.await(
                            "[data-exhibit='"
                                    + exhibit
                                    + "'] .page-choice label:nth-of-type(2) input")
                    .click();
            assertThat(card.findElement(By.name("pages")).getDomProperty("value")).isEqualTo(pages);
        }
        card.findElement(By.name("reason")).sendKeys("Says nothing of this service");
        card.findElement(By.cssSelector("button[value=" + what + "]")).click();
    }

    private String text(String path) throws IOException {
        HttpResponse<byte[]> packet = Caller.as(Role.ADVOCATE, office).fetch(path);
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(packet.body())) {
            return new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .replaceAll("\\s+", " ");
        }
    }

    private static byte[] pages(String title) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 1; i <= 3; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(72, 700);
                    content.showText(title + ", sheet " + i);
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatCanNotBeIsRefusedWithTheReasonAndChangesNothing() {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        for (String[] form :
                List.of(
                        new String[] {"left-out", "exhibit", "document-1", "reason", "x"},
                        new String[] {"left-out", "exhibit", "x", "what", "all", "reason", "x"},
                        new String[] {"put-in", "exhibit", "document-1", "pages", "2"})) {
            HttpResponse<String> answer =
                    caller.post(
                            page + "/" + form[0],
                            java.util.Arrays.copyOfRange(form, 1, form.length));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(caller.get(page).body()).containsPattern("flash bad\" role=\"alert\"");
        }
    }

    @Test
    void anotherFacilitysPacketIsAsOneThatDoesNotExist() {
        office.add("contents.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller caller = Caller.as("contents.elsewhere", office);

        assertThat(caller.get(page).statusCode()).isEqualTo(404);
        assertThat(caller.get(page + "/1/thumbnails/1").statusCode()).isEqualTo(404);
        assertThat(caller.get(page + "/1/pages/1").statusCode()).isEqualTo(404);
        for (String deed : List.of("order", "left-out", "put-in", "segments")) {
            assertThat(
                            caller.post(page + "/" + deed, "exhibit", "x", "wanted", "true")
                                    .statusCode())
                    .as(deed)
                    .isEqualTo(404);
        }
    }

    @Test
    void picturesOfPagesAreKeptByNoBrowser() {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        String thumbnail = first(caller.get(page).body(), "src=\"([^\"]+/thumbnails/1)\"");

        HttpResponse<byte[]> picture = caller.fetch(thumbnail);

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(caller.get(thumbnail.replaceAll("1$", "900")).statusCode()).isEqualTo(404);
        assertThat(caller.fetch(thumbnail.replace("thumbnails", "pages")).body())
                .startsWith(0x89, 'P', 'N', 'G');
    }

    private static String first(String body, String pattern) {
        var found = java.util.regex.Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
