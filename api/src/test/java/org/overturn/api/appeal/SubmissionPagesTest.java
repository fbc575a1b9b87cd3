package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.OnAnOwnSample;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
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
