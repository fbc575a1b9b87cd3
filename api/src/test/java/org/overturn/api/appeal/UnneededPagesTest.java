package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.OnAnOwnSample;
import org.overturn.batch.night.PacketBuilds;
import org.overturn.core.audit.Actor;
import org.overturn.core.user.Role;
import org.overturn.core.worklist.WorkItem;

/** Pages that a payer may not need are shown beside their exhibit, to be kept or left out. */
@InBrowser
class UnneededPagesTest extends OnAnOwnSample {

    private static final Actor TEST = Actor.person("test", "127.0.0.1");

    private final Caller advocate = Caller.as(Role.ADVOCATE, office);
    private final List<WorkItem> appealed = Evidence.appealed(office);

    @Test
    void besideTheExhibitTheyAreLeftOutOrKeptWithAReason(Browser browser) {
        WorkItem item = appealed.get(4);
        add(item, "Chart of years");
        String page = "/appeals/" + item.appealId().get() + "/contents";

        browser.openAs(Role.ADVOCATE, office, page);
        browser.awaitText("other dates");
        browser.examine("contents-unneeded");
        assertThat(browser.text())
                .contains("03/04/2015", "sensitive?", "its words suggest", "hiv positive");
        answer(browser, "Page 2", "LEAVE_OUT", "Another visit, long ago");
        browser.awaitText("without page 2");
        assertThat(browser.path()).isEqualTo(page);

        rebuild(item);
        browser.open(office, "/appeals/" + item.appealId().get());
        browser.awaitText("Does the payer need it?");
        browser.awaitText("Decide whether it goes out: Exhibit");
        browser.examine("appeal-unneeded");
        answer(browser, "Chart of years, page 3", "KEEP", "It is why the drug was given");
        browser.press("Continue");
        browser.awaitText("Noted. Rebuild the packet");
        assertThat(browser.text())
                .contains(
                        "page 3 of a document, though it seems sensitive: It is why the drug was");

        rebuild(item);
        browser.open(office, "/appeals/" + item.appealId().get());
        browser.awaitText("Does the payer need it?");
        assertThat(browser.text()).doesNotContain("Decide whether it goes out");
        browser.open(office, page);
        browser.awaitText("though it seems sensitive: It is why the drug was given");
        browser.examine("contents-unneeded-kept");
    }

    private static void answer(Browser browser, String place, String how, String reason) {
        String form = "//form[.//a[normalize-space()='" + place + "']]";
        var found = browser.driver().findElement(By.xpath(form));
        found.findElement(By.name("reason")).sendKeys(reason);
        found.findElement(By.cssSelector("button[value=" + how + "]")).click();
    }

    @Test
    void throughRestTheyAreKeptOrLeftOutToo() {
        WorkItem item = appealed.get(5);
        add(item, "Chart of more years");
        String path = "/api/v1/appeals/" + item.appealId().get() + "/page-questions";
        String old = key(path, "OUTSIDE_DATES");
        String sensitive = key(path, "SENSITIVE");
        assertThat(advocate.get(path).body())
                .contains("\"kind\":\"OUTSIDE_DATES\",\"blocks\":false,\"words\":[\"03/04/2015\"]");

        assertThat(post(path, old, " ", "KEEP")).isEqualTo(422);
        assertThat(post(path, old, " ", "LEAVE_OUT")).isIn(400, 409, 422);
        assertThat(post(path, old, "Why not", "PERHAPS")).isIn(400, 422);
        assertThat(post(path, "x", "Why not", "LEAVE_OUT")).isEqualTo(422);
        assertThat(post(path, sensitive, "Not of this claim", "LEAVE_OUT")).isEqualTo(204);
        assertThat(post(path, old, "It began then", "KEEP")).isEqualTo(204);
        assertThat(post(path, old, "Again", "KEEP")).isEqualTo(422);

        assertThat(advocate.get(path).body()).doesNotContain("OUTSIDE_DATES", "SENSITIVE");
        assertThat(advocate.get(path + "/answers").body())
                .contains("\"about\":\"DATES\"", "\"pages\":\"2\"", "\"reason\":\"It began then\"");
        assertThat(advocate.get(path.replace("page-questions", "contents")).body())
                .contains("\"pages\":\"3\",\"reason\":\"Not of this claim\"");
    }

    @Test
    void ofADocumentThatHasNoOtherPagesAllIsLeftOut() {
        WorkItem item = appealed.get(6);
        upload(item, "Old visit", "Visit: 03/04/2015, an ear infection.");
        String path = "/api/v1/appeals/" + item.appealId().get() + "/page-questions";

        assertThat(post(path, key(path, "OUTSIDE_DATES"), "Too old", "LEAVE_OUT")).isEqualTo(204);

        assertThat(advocate.get(path.replace("page-questions", "contents")).body())
                .contains("\"title\":\"Old visit\",\"pages\":\"\",\"reason\":\"Too old\"");
    }

    private String key(String path, String kind) {
        String body = advocate.get(path).body();
        Matcher key =
                Pattern.compile("\"key\":\"([0-9a-f]{64})\"[^}]*?\"kind\":\"" + kind + "\"")
                        .matcher(body);
        assertThat(key.find()).as(body).isTrue();
        return key.group(1);
    }

    private int post(String path, String key, String reason, String answer) {
        return advocate.post(path, "key", key, "reason", reason, "answer", answer).statusCode();
    }

    /** A chart that is said not to be of a sensitive kind as a whole; its last page is. */
    private void add(WorkItem item, String title) {
        String id =
                upload(
                        item,
                        title,
                        "Pain for months.",
                        "Visit: 03/04/2015, an ear infection.",
                        "The patient is HIV-positive, of " + title);
        String proposed = "/api/v1/documents/" + id + "/proposed-labels";
        assertThat(advocate.post(proposed, "label", "HIV", "confirmed", "false").statusCode())
                .isEqualTo(204);
    }

    private String upload(WorkItem item, String title, String... pages) {
        String added =
                advocate.upload(
                                "/api/v1/documents",
                                "a.pdf",
                                Evidence.pdf(pages),
                                "denial",
                                Long.toString(item.id()),
                                "title",
                                title,
                                "kind",
                                "progress-note")
                        .body();
        Matcher id = Pattern.compile("\"id\":\"?(\\d+)").matcher(added);
        assertThat(id.find()).as(added).isTrue();
        return id.group(1);
    }

    private void rebuild(WorkItem item) {
        assertThat(office.bean(PacketBuilds.class).rebuild(item.appealId().get(), TEST)).isTrue();
    }
}
