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
import org.overturn.core.worklist.WorkItem;
import org.springframework.http.HttpMethod;

/** A document of another patient goes into no packet until a person says why it belongs there. */
@InBrowser
class PatientDoubtsTest {

    private static final Actor TEST = Actor.person("test", "127.0.0.1");
    private static final String WAITS = "documents that seem to be another patient&#39;s (1)";

    private final Office office = Office.withSample();
    private final Caller advocate = Caller.as(Role.ADVOCATE, office);

    @Test
    void thePacketWaitsUntilAPersonSaysWhyItBelongsThere(Browser browser) {
        WorkItem item = item(1);
        String appeal = "/appeals/" + item.appealId().get();
        String id = note(item, "Notes of an uncle");

        assertThat(rebuilt(item)).doesNotContain("Notes of an uncle");
        assertThat(advocate.get(appeal).body()).contains(WAITS, "Notes of an uncle");
        assertThat(advocate.get("/denials/" + item.id() + "/documents").body())
                .contains("seems another patient's: say whose it is");

        browser.openAs(Role.ADVOCATE, office, "/documents/" + id + "/look");
        browser.awaitText("Is it of this patient?");
        browser.examine("document-of-another");
        browser.type("belongs", "The note is of the donor of the graft");
        browser.press("It belongs here");
        browser.press("Continue");
        browser.awaitText("Noted. Packets are made anew with it.");
        assertThat(browser.text()).contains("The note is of the donor of the graft");

        assertThat(rebuilt(item)).contains("Notes of an uncle");
        assertThat(advocate.get(appeal).body()).doesNotContain(WAITS);
    }

    @Test
    void throughRestItTakesAReasonOfAPerson() {
        String id = note(item(0), "Notes of an aunt");
        String path = "/api/v1/documents/" + id + "/patient-doubt";

        assertThat(advocate.get(path).body())
                .contains("\"answer\":\"OPEN\"", "it names another patient");
        assertThat(advocate.post(path, "reason", " ").statusCode()).isEqualTo(422);
        assertThat(advocate.post(path, "reason", "She speaks for him").statusCode()).isEqualTo(204);
        assertThat(advocate.get(path).body()).contains("\"answer\":\"ANSWERED\"");
        assertThat(advocate.post(path, "reason", "Again").statusCode()).isEqualTo(422);
        assertThat(RequiredScope.find(HttpMethod.POST, path)).isEmpty();
    }

    private String note(WorkItem item, String title) {
        String text = "Progress note " + item.id() + "\nPatient: Zebulon Quagmire\nSeen for pain.";
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
