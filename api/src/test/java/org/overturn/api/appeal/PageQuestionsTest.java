package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.OnAnOwnSample;
import org.overturn.api.security.RequiredScope;
import org.overturn.batch.night.PacketBuilds;
import org.overturn.core.audit.Actor;
import org.overturn.core.user.Role;
import org.overturn.core.worklist.WorkItem;
import org.springframework.http.HttpMethod;

/** A page of another patient holds a packet back until a person says why it belongs there. */
@InBrowser
class PageQuestionsTest extends OnAnOwnSample {

    private static final Actor TEST = Actor.person("test", "127.0.0.1");

    private final Caller advocate = Caller.as(Role.ADVOCATE, office);
    private final List<WorkItem> appealed = Evidence.appealed(office);

    @Test
    void aReadyPacketWaitsForAnAnswerAndIsReadyAgain(Browser browser) {
        WorkItem item = ready();
        WorkItem other = other(item);
        String appeal = "/appeals/" + item.appealId().get();
        add(item, "Two visits", other);

        rebuild(item);
        assertThat(status(item)).isEqualTo("NEEDS_PERSON");

        browser.openAs(Role.ADVOCATE, office, appeal);
        browser.awaitText("Is every page this patient's?");
        browser.examine("page-of-another");
        assertThat(browser.text()).contains("Two visits, page 2", other.claim().accountNumber());
        browser.type("why-1", "The donor of the graft");
        browser.press("It belongs here");
        browser.press("Continue");
        browser.awaitText("Noted. Rebuild the packet");
        assertThat(browser.text()).contains("The donor of the graft");

        rebuild(item);
        assertThat(status(item)).isEqualTo("FOR_REVIEW");
    }

    @Test
    void throughRestItTakesAReasonOfAPerson() {
        WorkItem item = unready();
        String path = "/api/v1/appeals/" + item.appealId().get() + "/page-questions";
        String before = advocate.get(path).body(); // of scans that nobody looked at
        assertThat(before).doesNotContain("another account");
        WorkItem other = other(item);
        add(item, "A visit too many", other);
        rebuild(item);

        String asked = advocate.get(path).body();
        assertThat(asked).contains("\"pages\":\"page 2\"", "it names a patient of another account");
        String key = key(asked);

        assertThat(post(path, key, " ")).isEqualTo(422);
        assertThat(post(path, "x", "Why not")).isEqualTo(422);
        assertThat(post(path, key, "She drove her")).isEqualTo(204);
        assertThat(post(path, key, "Again")).isEqualTo(422);
        assertThat(advocate.get(path).body()).isEqualTo(before);
        assertThat(RequiredScope.find(HttpMethod.POST, path)).isEmpty();
        assertThat(RequiredScope.find(HttpMethod.GET, path)).isPresent();
    }

    private int post(String path, String key, String reason) {
        return advocate.post(path, "key", key, "reason", reason).statusCode();
    }

    private static String key(String asked) {
        Matcher key =
                Pattern.compile("\"key\":\"([0-9a-f]{64})\"[^}]*?\"pages\":\"page 2\"")
                        .matcher(asked);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    /** One whose packet lacks nothing. */
    private WorkItem ready() {
        return appealed.stream()
                .filter(item -> status(item).equals("FOR_REVIEW"))
                .findFirst()
                .orElseThrow();
    }

    private WorkItem unready() {
        return appealed.stream()
                .filter(item -> status(item).equals("NEEDS_PERSON"))
                .findFirst()
                .orElseThrow();
    }

    private WorkItem other(WorkItem item) {
        Set<String> names = Set.of(item.claim().patientLastName());
        return appealed.stream()
                .filter(one -> !names.contains(one.claim().patientLastName()))
                .findFirst()
                .orElseThrow();
    }

    private String status(WorkItem item) {
        String body = advocate.get("/api/v1/appeals/" + item.appealId().get()).body();
        Matcher status = Pattern.compile("\"status\":\"([A-Z_]+)\"").matcher(body);
        assertThat(status.find()).as(body).isTrue();
        return status.group(1);
    }

    /** A note whose second page is another patient's. */
    private void add(WorkItem item, String title, WorkItem other) {
        WorkItem.Claim own = item.claim();
        WorkItem.Claim their = other.claim();
        String text =
                "Patient: %s %s\nAccount: %s\nSeen for pain.\fSeen as well: %s %s, %s"
                        .formatted(
                                own.patientFirstName(),
                                own.patientLastName(),
                                own.accountNumber(),
                                their.patientFirstName(),
                                their.patientLastName(),
                                their.accountNumber());
        int added =
                advocate.upload(
                                "/api/v1/documents",
                                "a.txt",
                                text.getBytes(StandardCharsets.UTF_8),
                                "denial",
                                Long.toString(item.id()),
                                "title",
                                title,
                                "kind",
                                "progress-note")
                        .statusCode();
        assertThat(added).isIn(200, 201);
    }

    private void rebuild(WorkItem item) {
        assertThat(office.bean(PacketBuilds.class).rebuild(item.appealId().get(), TEST)).isTrue();
    }
}
