package org.overturn.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.api.document.DocumentUploads.handedIn;
import static org.overturn.api.document.DocumentUploads.upload;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.batch.night.PacketBuilds;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.evidence.Consents;
import org.overturn.core.user.Clearances;
import org.overturn.core.user.GlassBreaks;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.user.User;
import org.overturn.core.worklist.WorkItem;

/** Documents that not everybody may see, and the packets they get into. */
@InBrowser
class ProtectedDocumentsTest {

    private static final Actor TEST = Actor.person("test", "127.0.0.1");

    private static Office office;
    private static List<WorkItem> appealed;

    /** One of its own: a protected document changes what an account's pages say. */
    @BeforeAll
    static void open() {
        office = Office.ownSample();
        appealed = Evidence.appealed(office);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static WorkItem item(int at) {
        return appealed.get(at);
    }

    @Test
    void anotherFacilitysDocumentIsAsOneThatDoesNotExist() {
        WorkItem item = item(0);
        String id = handedIn(Caller.as(Role.BILLER, office), item, "a.pdf", Evidence.pdf("theirs"));
        office.add("document.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller other = Caller.as("document.elsewhere", office);

        for (String path :
                List.of(
                        "/documents/%s",
                        "/documents/%s/download",
                        "/api/v1/documents/%s",
                        "/api/v1/documents/%s/content")) {
            assertThat(other.get(path.formatted(id)).statusCode()).as(path).isEqualTo(404);
            assertThat(other.get(path.formatted("777")).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.get("/denials/" + item.id() + "/documents").statusCode()).isEqualTo(404);
        assertThat(other.get("/api/v1/documents?denial=" + item.id()).statusCode()).isEqualTo(404);
        assertThat(upload(other, item, "a.pdf", Evidence.pdf("mine")).statusCode()).isEqualTo(404);
        assertThat(
                        other.post("/documents/" + id + "/label", "label", "HIV", "denial", "1")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherPatientsDocumentNeverGetsIntoAPacket() {
        WorkItem item = item(3);
        WorkItem other = item(4);
        Caller caller = Caller.as(Role.BILLER, office);
        handedIn(caller, item, "a.pdf", Evidence.pdf("first"), "title", "Of the first patient");

        assertThat(rebuilt(item, caller)).contains("Of the first patient");
        assertThat(rebuilt(other, caller)).doesNotContain("Of the first patient");
    }

    @Test
    void aSensitiveDocumentStaysOutOfThePacketUntilItIsReleased(Browser browser) {
        WorkItem item = item(5);
        User cleared = office.add("cleared", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        office.bean(Clearances.class).grant(TEST, cleared, Set.of(Sensitivity.PSYCHOTHERAPY));
        Caller caller = Caller.as(Role.ADVOCATE, office);
        String id =
                handedIn(
                        caller,
                        item,
                        "a.pdf",
                        Evidence.pdf("therapy"),
                        "title",
                        "Session notes",
                        "sensitivity",
                        "PSYCHOTHERAPY");
        String appeal = "/appeals/" + item.appealId().get();

        assertThat(rebuilt(item, caller)).doesNotContain("Session notes", "Protected");
        assertThat(caller.get(appeal).body())
                .contains("1 sensitive document of this account is left out")
                .doesNotContain("Session notes");
        assertThat(caller.get("/documents/" + id).body()).contains("This is protected");
        assertThat(caller.get("/documents/" + id).statusCode()).isEqualTo(403);
        assertThat(caller.get("/api/v1/documents/" + id + "/content").statusCode()).isEqualTo(403);
        assertThat(caller.get("/denials/" + item.id()).body()).doesNotContain("Session notes");
        assertThat(caller.get(appeal).body()).contains("Decision on sensitive documents (1)");
        String consent = consented(Caller.as("cleared", office), item);
        caller.post(appeal + "/releases", "document", id, "consent", consent);
        assertThat(rebuilt(item, caller)).doesNotContain("Protected");

        browser.openAs("cleared", office, appeal);
        browser.examine("appeal-left-out");
        browser.press("Release for this appeal");
        browser.press("Continue");
        browser.awaitText("Released. Rebuild the packet to take it in.");
        assertThat(browser.text()).contains("from before the newest evidence");

        assertThat(rebuilt(item, caller)).contains("Protected document");
        assertThat(caller.get(appeal + "/packet").statusCode()).isEqualTo(403);
        assertThat(caller.get(appeal + "/packet/download").statusCode()).isEqualTo(403);
        assertThat(Caller.as("cleared", office).get(appeal + "/packet").statusCode())
                .isEqualTo(200);
        browser.open(office, appeal);
        browser.press("Take the release back");
        browser.awaitText("Taken back. Rebuild the packet to take it out.");
        assertThat(rebuilt(item, caller)).doesNotContain("Protected document");
    }

    /** Records the patient's authorization, by the claim's page of documents. */
    private String consented(Caller caller, WorkItem item) {
        String page = "/denials/" + item.id() + "/documents";
        String paper =
                handedIn(
                        caller,
                        item,
                        "c.pdf",
                        Evidence.pdf("signed " + item.id()),
                        "kind",
                        "consent");
        assertThat(caller.get(page).body()).contains("None is recorded");
        String[] form = {
            "kind",
            "PART2_CONSENT",
            "allows",
            "PSYCHOTHERAPY",
            "signed",
            "2026-01-05",
            "until",
            "2099-12-31",
            "scope",
            "Session notes to the plan",
            "proof",
            paper
        };
        caller.post(page.replace("documents", "consents"), form);
        assertThat(caller.get(page).body()).contains("None is recorded");
        form[1] = "AUTHORIZATION";
        caller.post(page.replace("documents", "consents"), form);
        assertThat(caller.get(page).body()).contains("in force", "Session notes to the plan");
        return Long.toString(
                office.bean(Consents.class)
                        .listByAccount(item.claim().accountNumber())
                        .getFirst()
                        .id());
    }

    @Test
    void aSensitiveDocumentThatIsLeftOutOnPurposeHoldsNothingUp(Browser browser) {
        WorkItem item = item(7);
        Caller caller = Caller.as(Role.ADVOCATE, office);
        handedIn(caller, item, "a.pdf", Evidence.pdf("hiv " + item.id()), "sensitivity", "HIV");
        String appeal = "/appeals/" + item.appealId().get();
        rebuilt(item, caller);
        assertThat(caller.get(appeal).body()).contains("Decision on sensitive documents (1)");

        browser.openAs(Role.ADVOCATE, office, appeal);
        assertThat(browser.text()).contains("The packet is not ready");
        browser.press("Leave out on purpose: protected document 1");
        browser.awaitText("left out on purpose");
        browser.examine("appeal-withheld");
        rebuilt(item, caller);

        assertThat(caller.get(appeal).body())
                .doesNotContain("Decision on sensitive documents", "The packet is not ready");
        browser.open(office, appeal);
        browser.press("Decide again");
        browser.awaitText("The packet is not ready");
    }

    @Test
    void brokenGlassOpensThePacketAndIsNamedInTheAudit() {
        WorkItem item = item(6);
        User user = office.add("glass.packet", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        Caller caller = Caller.as("glass.packet", office);
        String id = handedIn(caller, item, "a.pdf", Evidence.pdf("late label"), "title", "Late");
        rebuilt(item, caller);
        String packet = "/appeals/" + item.appealId().get() + "/packet";
        assertThat(caller.get(packet).statusCode()).isEqualTo(200);

        caller.post("/documents/" + id + "/label", "label", "HIV", "denial", "" + item.id());
        assertThat(caller.get(packet).statusCode()).isEqualTo(403);
        office.bean(GlassBreaks.class)
                .open(TEST, user, "The patient is in the emergency room", Office.PASSWORD);

        assertThat(caller.get(packet).statusCode()).isEqualTo(200);
        assertThat(office.bean(AuditLog.class).list(AuditQuery.newest(1)).getFirst().reason())
                .startsWith("break-glass-");
    }

    /** The parts of the packet as REST tells them, after it was assembled again. */
    private String rebuilt(WorkItem item, Caller caller) {
        long appeal = item.appealId().get();
        assertThat(office.bean(PacketBuilds.class).rebuild(appeal, TEST)).isTrue();
        return caller.get("/api/v1/appeals/" + appeal + "/packet").body();
    }
}
