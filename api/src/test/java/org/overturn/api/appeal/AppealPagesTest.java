package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.WorkItem;

@InBrowser
class AppealPagesTest {

    private final Office office = Office.withSample();

    @Test
    void listsOpenAppealsByTheirLimit(Browser browser) {
        browser.openAs(Role.ADVOCATE, office, "/appeals");

        assertThat(browser.text()).contains("Open ones, by their limit", "APL-");
        browser.examine("appeals");
        browser.driver().findElement(By.cssSelector("[data-row] a")).click();
        browser.awaitText("What it is about");
    }

    @Test
    void saysWhatToDoWhileThereIsNoAppeal(Browser browser) {
        browser.openAs(Role.ADVOCATE, Office.withUsers(), "/appeals");

        assertThat(browser.text()).contains("No open appeal");
        browser.examine("appeals-empty");
    }

    @Test
    void anAdvocateGoesFromTheWorklistToARebuiltPacket(Browser browser, @TempDir Path folder)
            throws IOException {
        WorkItem item = Evidence.appealed(office).getFirst();
        Path note =
                Files.write(folder.resolve("note.pdf"), Evidence.pdf("The visit of the advocate"));
        browser.openAs(Role.ADVOCATE, office, "/worklist");
        browser.await("a[href='/denials/" + item.id() + "']").click();
        browser.follow("Open the packet");
        browser.awaitText("Add a document");
        assertThat(browser.text()).contains("Letter and index", item.claim().accountNumber());
        assertThat(browser.driver().getTitle()).startsWith("Appeal APL-").endsWith("Overturn");
        assertThat(browser.await("iframe.viewer").isDisplayed()).isTrue();
        browser.examine("appeal");

        browser.driver().findElement(By.id("file")).sendKeys(note.toString());
        new Select(browser.driver().findElement(By.id("kind"))).selectByValue("PROGRESS_NOTE");
        browser.type("title", "Visit <b>of</b> the \"advocate\"");
        browser.press("Add it");
        browser.awaitText("The document is on file.");
        assertThat(browser.text()).contains("This packet is from before the newest evidence.");
        browser.examine("appeal-outdated");

        browser.press("Rebuild the packet");
        awaitRebuilt(browser, "Progress note: Visit <b>of</b> the \"advocate\"");
        assertThat(browser.text()).doesNotContain("from before the newest evidence");

        HttpResponse<byte[]> packet =
                Caller.as(Role.ADVOCATE, office)
                        .fetch("/appeals/" + item.appealId().get() + "/packet/download");
        assertThat(packet.statusCode()).isEqualTo(200);
        assertThat(new String(packet.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(packet.headers().firstValue("Content-Disposition").orElse(""))
                .matches("attachment; filename=\"APL-\\d{4}-\\d{5}\\.pdf\"");
        assertThat(packet.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    private static void awaitRebuilt(Browser browser, String part) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(90))
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> browser.text().contains(part));
    }

    @Test
    void thePacketIsShownInTheViewerOnly() {
        WorkItem item = Evidence.appealed(office).get(1);

        HttpResponse<byte[]> shown =
                Caller.as(Role.PROVIDER, office)
                        .fetch("/appeals/" + item.appealId().get() + "/packet");

        assertThat(shown.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(shown.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'self'");
    }

    @Test
    void anotherFacilitysAppealIsAsOneThatDoesNotExist() {
        office.add("appeal.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller caller = Caller.as("appeal.elsewhere", office);
        String id = "" + Evidence.appealed(office).getFirst().appealId().get();

        for (String path :
                List.of(
                        "/appeals/%s",
                        "/appeals/%s/packet",
                        "/appeals/%s/packet/download",
                        "/appeals/%s/packet/progress",
                        "/api/v1/appeals/%s",
                        "/api/v1/appeals/%s/packet",
                        "/api/v1/appeals/%s/packet/progress",
                        "/api/v1/appeals/%s/packet/preview",
                        "/api/v1/appeals/%s/packet/download")) {
            assertThat(caller.get(path.formatted(id)).statusCode()).as(path).isEqualTo(404);
            assertThat(caller.get(path.formatted("777")).statusCode()).as(path).isEqualTo(404);
            assertThat(caller.get(path.formatted("x")).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/appeals/%s/packet", "/api/v1/appeals/%s/packet/rebuild")) {
            assertThat(caller.call("POST", path.formatted(id), "If-Match", "\"1\"").statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(
                        caller.post("/appeals/" + id + "/releases", "document", "1", "consent", "1")
                                .statusCode())
                .isEqualTo(404);
        assertThat(caller.get("/appeals").body()).contains("No open appeal");
        assertThat(caller.get("/api/v1/appeals").body()).contains("\"items\":[]");
    }

    @Test
    void restRebuildsOnlyWhatWasSeen() {
        Caller caller = Caller.as(Role.BILLER, office);
        String packet =
                "/api/v1/appeals/" + Evidence.appealed(office).get(2).appealId().get() + "/packet";
        String tag = caller.get(packet).headers().firstValue("ETag").orElseThrow();

        assertThat(caller.call("POST", packet + "/rebuild").statusCode()).isEqualTo(428);
        assertThat(caller.call("POST", packet + "/rebuild", "If-Match", "\"other\"").statusCode())
                .isEqualTo(412);
        HttpResponse<String> begun = caller.call("POST", packet + "/rebuild", "If-Match", tag);
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(begun.body()).contains("\"sha256\"", "\"failure\":\"\"");
        assertThat(caller.get(packet + "/progress").body())
                .containsPattern("\"working\":\"\\w")
                .contains("\"failure\":\"\"")
                .doesNotContain("sha256");
    }
}
