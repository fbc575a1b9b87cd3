package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.OnAnOwnSample;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.SubmissionState;
import org.overturn.core.submission.Submissions;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Handing a packet over on its page. */
@InBrowser
class SubmissionPagesTest extends OnAnOwnSample {

    @Test
    void anUnsignedPacketIsRefusedOnThePageWithWhatToDo(Browser browser) {
        String id = ready();
        browser.openAs(Role.ADVOCATE, office, "/appeals/" + id + "/submissions");
        assertThat(browser.text()).contains("Hand the packet over", "sending.yml has no faxFolder");

        browser.press("Send it");

        browser.awaitText("is not approved and signed yet");
        assertThat(office.bean(Appeals.class).get(Long.parseLong(id)).status().isChangeable())
                .isTrue();
        browser.examine("submissions");
    }

    @Test
    void aPersonSaysWhatBecameOfOneInDoubtAndRecordsItsReceipt(Browser browser) {
        String id = ready();
        doubtful(Long.parseLong(id));
        browser.openAs(Role.ADVOCATE, office, "/appeals/" + id + "/submissions");
        assertThat(browser.text())
                .contains(
                        "Nobody can tell from here whether it left.",
                        "Fax by e-mail gateway, to 2175550190@fax.example; approved by Ada.",
                        "The mail server did not answer",
                        "fax.tif, 0.12 MB");
        browser.examine("submissions-in-doubt");

        browser.type("r1", "The gateway's log has it");
        browser.press("It left");
        browser.awaitText("The payer has it");
        browser.type("t1", "F-77");
        browser.press("The payer has it");

        browser.awaitText("Receipt: F-77.");
        assertThat(office.bean(Submissions.class).listOf(Long.parseLong(id)))
                .extracting(Submission::state)
                .containsExactly(SubmissionState.CONFIRMED);
    }

    private void doubtful(long appeal) {
        JdbcClient db = office.bean(JdbcClient.class);
        db.sql(
                        "insert into submission values (7, ?, 1, 'APL-S1', ?, 1, 'FAX_MAIL', 'P',"
                                + " '2175550190@fax.example', 'IN_DOUBT', 3, 1, null, 'Ada',"
                                + " '2026-03-01 10:00:00', null, '', '', '2026-03-01 10:01:00')")
                .params(appeal, "a".repeat(64))
                .update();
        db.sql("insert into submission_file values (8, 7, 1, 'fax.tif', ?, 120000)")
                .params("b".repeat(64))
                .update();
        db.sql(
                        "insert into submission_step values (9, 7, 'SENDING', 'IN_DOUBT',"
                                + " '2026-03-01 10:01:00', 'sender', 'The mail server did not answer')")
                .update();
    }

    @Test
    void whoMayNotSendSeesNoButtonAndIsRefused(Browser browser) {
        String id = ready();
        browser.openAs(Role.AUDITOR, office, "/appeals/" + id + "/submissions");
        assertThat(browser.text()).contains("Hand the packet over").doesNotContain("Send it");
    }

    @Test
    void anotherFacilitysSubmissionsAreAsThoseThatDoNotExist() {
        office.add("submissions.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller stranger = Caller.as("submissions.elsewhere", office);
        assertThat(stranger.get("/appeals/" + ready() + "/submissions").statusCode())
                .isEqualTo(404);
    }

    /** An open appeal whose packet is complete. */
    private String ready() {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        HttpResponse<String> all = caller.get("/api/v1/appeals?limit=200");
        for (JsonNode item : JsonMapper.shared().readTree(all.body()).get("items")) {
            String id = item.get("id").asString();
            String sending = caller.get("/api/v1/appeals/" + id + "/sending").body();
            if (sending.contains("\"refusal\":\"\"")) {
                return id;
            }
        }
        throw new AssertionError("no appeal is ready");
    }
}
