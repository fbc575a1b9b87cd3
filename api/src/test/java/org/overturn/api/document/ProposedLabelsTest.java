package org.overturn.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.api.document.DocumentUploads.handedIn;
import static org.overturn.api.document.DocumentUploads.item;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.security.RequiredScope;
import org.overturn.batch.night.PacketBuilds;
import org.overturn.core.audit.Actor;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.TokenScope;
import org.overturn.core.worklist.WorkItem;
import org.springframework.http.HttpMethod;

/** Documents whose words say that they are sensitive wait for a person's answer. */
@InBrowser
class ProposedLabelsTest {

    private static final Actor TEST = Actor.person("test", "127.0.0.1");
    private static final String WAITS = "documents that seem to be sensitive (1)";

    private final Office office = Office.withSample();
    private final Caller advocate = Caller.as(Role.ADVOCATE, office);

    @Test
    void thePacketWaitsUntilAPersonRefusesWhatIsProposed(Browser browser) {
        WorkItem item = item(1);
        String appeal = "/appeals/" + item.appealId().get();
        String id = therapy(item, "Group notes of March");

        assertThat(rebuilt(item)).doesNotContain("Group notes of March");
        assertThat(advocate.get(appeal).body()).contains(WAITS);
        assertThat(advocate.get("/denials/" + item.id() + "/documents").body())
                .contains("seems protected: say whether it is");

        browser.openAs(Role.ADVOCATE, office, "/documents/" + id + "/look");
        browser.awaitText("Psychotherapy notes?");
        browser.examine("document-proposed-label");
        browser.press("No, it is not");
        browser.press("Continue");
        browser.awaitText("Noted: it is not that.");
        assertThat(browser.text()).doesNotContain("Psychotherapy notes?");
        browser.open(office, appeal);
        assertThat(browser.text()).contains("from before the newest evidence");

        assertThat(rebuilt(item)).contains("Group notes of March");
        assertThat(advocate.get(appeal).body()).doesNotContain(WAITS);
    }

    @Test
    void confirmedThroughRestItIsProtectedFromThenOn() {
        WorkItem item = item(0);
        String id = therapy(item, "Hours of April");
        String proposed = "/api/v1/documents/" + id + "/proposed-labels";
        String[] yes = {"label", "PSYCHOTHERAPY", "confirmed", "true"};

        assertThat(advocate.get(proposed).body())
                .contains("\"label\":\"PSYCHOTHERAPY\"", "\"answer\":\"OPEN\"", "on page 1");
        assertThat(advocate.post(proposed, "label", "HIV", "confirmed", "true").statusCode())
                .isEqualTo(422);
        assertThat(advocate.post(proposed, yes).statusCode()).isEqualTo(204);

        assertThat(advocate.get(proposed).statusCode()).isEqualTo(403);
        assertThat(advocate.get("/documents/" + id).statusCode()).isEqualTo(403);
        assertThat(rebuilt(item)).doesNotContain("Hours of April");
        assertThat(advocate.get("/appeals/" + item.appealId().get()).body())
                .contains("Decision on sensitive documents")
                .doesNotContain(WAITS);
    }

    @Test
    void anotherFacilitysProposalsAreNotThere() {
        String id = therapy(item(1), "Hours of May");
        office.add("label.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller other = Caller.as("label.elsewhere", office);
        String[] no = {"label", "PSYCHOTHERAPY", "confirmed", "false"};

        String proposed = "/api/v1/documents/" + id + "/proposed-labels";
        assertThat(other.get(proposed).statusCode()).isEqualTo(404);
        assertThat(other.post(proposed, no).statusCode()).isEqualTo(404);
        assertThat(other.post("/documents/" + id + "/proposed-label", no).statusCode())
                .isEqualTo(404);
        assertThat(advocate.post(proposed, no).statusCode()).isEqualTo(204);
    }

    @Test
    void aTokenReadsProposalsAndAnswersNoneForAPerson() {
        String path = "/api/v1/documents/7/proposed-labels";

        assertThat(RequiredScope.find(HttpMethod.GET, path)).contains(TokenScope.READ_DOCUMENTS);
        assertThat(RequiredScope.find(HttpMethod.POST, path)).isEmpty();
    }

    private String therapy(WorkItem item, String title) {
        String text = "Psychotherapy notes\nNote " + item.id() + " on what was said of " + title;
        return handedIn(
                advocate,
                item,
                "a.txt",
                text.getBytes(StandardCharsets.UTF_8),
                "title",
                title,
                "kind",
                "progress-note");
    }

    /** The parts of the packet as REST tells them, after it was assembled again. */
    private String rebuilt(WorkItem item) {
        long appeal = item.appealId().get();
        assertThat(office.bean(PacketBuilds.class).rebuild(appeal, TEST)).isTrue();
        return advocate.get("/api/v1/appeals/" + appeal + "/packet").body();
    }
}
