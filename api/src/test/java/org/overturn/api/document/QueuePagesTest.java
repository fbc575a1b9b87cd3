package org.overturn.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.evidence.link.DocumentQueue;
import org.overturn.core.evidence.link.WaitingDocument;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.WorkItem;

/** Documents of which nobody knows whose they are, in the browser and through REST. */
@InBrowser
class QueuePagesTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

    private final Office office = Office.withSample();

    private WorkItem item(int number) {
        return Evidence.appealed(office).get(number);
    }

    @Test
    void whatTheNightWasNotSureOfWaitsWithReasonAndScore(Browser browser) {
        List<WaitingDocument> waiting =
                office.bean(DocumentQueue.class).list(0, 99, Optional.empty());
        assertThat(waiting)
                .extracting(one -> one.document().fileName())
                .contains("unsure-0001.txt", "unsure-0002.txt", "unsure-0003.txt");

        browser.openAs(Role.BILLER, office, "/documents/queue");

        assertThat(browser.text())
                .contains("Documents that wait", "Because: ", "But: ", "of 100", "Progress note");
        browser.examine("documents-queue");
        browser.follow("Unsure 0001");
        assertThat(browser.text()).contains("Whose it is", "Its text", "Jr.");
        browser.examine("document-look");
    }

    @Test
    void aDroppedFileIsLinkedUnlinkedAndLinkedAgain(Browser browser) {
        WorkItem item = item(1);
        Caller caller = Caller.as(Role.BILLER, office);
        String text =
                "Operative report\nAccount: "
                        + item.claim().accountNumber()
                        + "\nPatient: "
                        + item.claim().patientFirstName()
                        + " "
                        + item.claim().patientLastName();
        String id = added(caller, "scan-1.txt", text);
        assertThat(caller.get("/denials/" + item.id() + "/documents").body())
                .doesNotContain("Scan 1");

        browser.openAs(Role.BILLER, office, "/documents/" + id + "/look");
        assertThat(browser.text())
                .contains(
                        "Account " + item.claim().accountNumber(),
                        "80 of 100",
                        "its account number on page 1; the patient's name",
                        "operative report");
        browser.press("Link it");
        browser.awaitText("Linked. Unlink it below if that was wrong.");
        assertThat(browser.text()).contains("Linked to " + item.claim().accountNumber());
        browser.examine("document-linked");
        assertThat(caller.get("/denials/" + item.id() + "/documents").body())
                .contains("Scan 1", "Operative note");
        assertThat(isOutdated(item)).isTrue();
        browser.press("Unlink");
        browser.press("Continue");
        browser.awaitText("Unlinked; it waits again.");
        assertThat(caller.get("/denials/" + item.id() + "/documents").body())
                .doesNotContain("Scan 1");
        browser.press("Link it again");
        browser.awaitText("Linked. Unlink it below if that was wrong.");
    }

    private boolean isOutdated(WorkItem item) {
        return office.bean(Appeals.class).isPacketOutdated(item.appealId().get());
    }

    @Test
    void whatBelongsToNoClaimIsSetAsideAndPutBack(Browser browser) {
        String id = added(Caller.as(Role.BILLER, office), "advert.txt", "Buy our forms!");

        browser.openAs(Role.BILLER, office, "/documents/" + id + "/look");
        assertThat(browser.text()).contains("No claim on file fits what it says.");
        browser.type("account", "WA-NOBODY");
        browser.press("Link it there");
        browser.awaitText("No claim on file has this account number. Check it.");
        browser.type("reason", "An advertisement");
        browser.press("Set it aside");
        browser.awaitText("It belongs to no claim: An advertisement");
        browser.open(office, "/documents/queue");
        assertThat(browser.text()).contains("Set aside: ").doesNotContain("But: Buy");
        browser.open(office, "/documents/" + id + "/look");
        browser.press("Put it back into the queue");
        browser.awaitText("It waits again.");
    }

    @Test
    void aPersonSaysWhatItIs(Browser browser) {
        String id = added(Caller.as(Role.BILLER, office), "what.txt", "A page of something");

        browser.openAs(Role.BILLER, office, "/documents/" + id + "/look");
        new Select(browser.driver().findElement(By.id("kind"))).selectByVisibleText("Photo");
        browser.type("author", "Ivy Stone");
        browser.press("Save");
        browser.awaitText("Noted.");

        assertThat(browser.driver().findElement(By.id("author")).getAttribute("value"))
                .isEqualTo("Ivy Stone");
        assertThat(Caller.as(Role.BILLER, office).get("/api/v1/documents/" + id).body())
                .contains("\"kind\":\"photo\"");
    }

    /** Nobody knows yet whose it is, so it may be another facility's. */
    @Test
    void aWaitingDocumentIsForTheWholeOfficeAndForWhoHandedItIn() {
        office.add("queue.elsewhere", Role.BILLER, Scope.of("0000000000"), Scope.ALL);
        Caller other = Caller.as("queue.elsewhere", office);
        String theirs = added(Caller.as(Role.BILLER, office), "theirs.txt", "Page of the office");
        String mine = added(other, "mine.txt", "A page of my own");

        for (String path :
                List.of(
                        "/documents/%s",
                        "/documents/%s/look",
                        "/documents/%s/download",
                        "/api/v1/documents/%s",
                        "/api/v1/documents/%s/content")) {
            assertThat(other.get(path.formatted(theirs)).statusCode()).as(path).isEqualTo(404);
            assertThat(other.get(path.formatted(mine)).statusCode()).as(path).isEqualTo(200);
        }
        for (String action : List.of("unlink", "set-aside", "take-back", "details")) {
            assertThat(
                            other.post("/documents/" + theirs + "/" + action, "reason", "x")
                                    .statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(other.post("/documents/" + theirs + "/link", "account", "1").statusCode())
                .isEqualTo(404);
        assertThat(other.get("/documents/queue").body()).contains("Mine").doesNotContain("Theirs");
        assertThat(other.get("/api/v1/documents/queue").body())
                .contains(mine)
                .doesNotContain(theirs);
        String account = item(2).claim().accountNumber();
        assertThat(
                        other.post("/api/v1/documents/" + mine + "/link", "account", account)
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theSameContentAgainIsSaidToBeOnFile() {
        Caller caller = Caller.as(Role.BILLER, office);
        String text = "One page twice";
        added(caller, "one.txt", text);
        office.add("queue.second", Role.BILLER, Scope.of("0000000000"), Scope.ALL);

        HttpResponse<String> again = upload(Caller.as("queue.second", office), "two.txt", text);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("on file already").doesNotContain("one.txt");
    }

    /** Scanned twice, or on file already: the queue says so before anybody links it. */
    @Test
    void whatWaitsTwiceOrIsOnFileAlreadyIsPointedOut(Browser browser) {
        WorkItem item = item(4);
        Caller caller = Caller.as(Role.BILLER, office);
        String text =
                "Consultation\nAccount: "
                        + item.claim().accountNumber()
                        + "\nPatient: "
                        + item.claim().patientFirstName()
                        + " "
                        + item.claim().patientLastName()
                        + "\nThe patient was seen for a second opinion on the planned injection and"
                        + " we agreed to wait for the result of the imaging before we decide.";
        String first = added(caller, "twice-1.txt", text);
        added(caller, "twice-2.txt", text + "\nSigned.");

        browser.openAs(Role.BILLER, office, "/documents/queue");
        assertThat(browser.text()).contains("% like Twice 1 which waits too", "% like Twice 2");
        assertThat(
                        caller.post(
                                        "/api/v1/documents/" + first + "/link",
                                        "account",
                                        item.claim().accountNumber())
                                .statusCode())
                .isEqualTo(204);
        browser.open(office, "/documents/queue");
        assertThat(browser.text()).contains("% like Twice 1 which is on file there already");
        browser.examine("documents-queue-alike");
    }

    @Test
    void anEmptyQueueSaysHowDocumentsGetThere(Browser browser) {
        office.add("queue.empty", Role.BILLER, Scope.of("0000000000"), Scope.ALL);

        browser.openAs("queue.empty", office, "/documents/queue");

        assertThat(browser.text()).contains("No document waits");
        browser.examine("documents-queue-empty");
    }

    @Test
    void aDenialSaysWhatAnswersItAndWhoCanGetIt(Browser browser) {
        WorkItem item = item(3);

        browser.openAs(Role.ADVOCATE, office, "/denials/" + item.id() + "/documents");

        assertThat(browser.text()).contains("What answers this denial", "Notice of the denial");
        browser.examine("documents-checklist");
        assertThat(
                        Caller.as(Role.ADVOCATE, office)
                                .get("/api/v1/documents/checklist?denial=" + item.id())
                                .body())
                .contains("\"who\":\"PAYER\"", "\"status\":\"THERE\"");
    }

    private static String added(Caller caller, String name, String text) {
        HttpResponse<String> answer = upload(caller, name, text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Matcher found = ID.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> upload(Caller caller, String name, String text) {
        return caller.upload(
                "/api/v1/documents/queue", name, text.getBytes(StandardCharsets.UTF_8));
    }
}
