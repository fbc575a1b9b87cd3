package org.overturn.api.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.overturn.core.user.Role;

@InBrowser
class PayerPagesTest {

    @Test
    void aPayerSeenInRemittancesIsDescribedOnceAndThenKnown(Browser browser) throws IOException {
        Office office = Office.withSample();
        Path file = office.folders().settings().resolve("payers.yml");
        byte[] before = Files.readAllBytes(file);
        Payer first = Payers.read(file).list().getFirst();
        try {
            browser.openAs(Role.ADMINISTRATOR, office, "/settings/payers");
            browser.examine("payers");
            browser.follow(first.name());
            browser.awaitText("Remove this payer");
            browser.examine("payer");
            browser.press("Remove this payer");
            browser.press("Continue");
            browser.awaitText("Seen in remittances, not described yet");
            browser.examine("payers-unknown");

            browser.await("a[href*='payers/new?identifier']").click();
            browser.awaitText("Short name");
            browser.type("fax", "no number");
            browser.press("Save");
            browser.awaitText("Give a short name.");
            browser.examine("payer-refused");
            browser.type("key", "again");
            browser.type("fax", "614-555-0122");
            browser.press("Save");
            browser.awaitText("Saved. The next night goes by it.");

            assertThat(browser.text()).doesNotContain("not described yet");
            Payer again = Payers.read(file).list().getLast();
            assertThat(again.key()).isEqualTo("again");
            assertThat(again.fax()).contains("614-555-0122");
        } finally {
            Files.write(file, before);
        }
    }

    @Test
    void withoutPayersThePageSaysWhatToDo(Browser browser) {
        try (Office office = Office.own()) {
            browser.openAs(Role.ADMINISTRATOR, office, "/settings/payers");

            assertThat(browser.text()).contains("No payer is described yet");
            browser.examine("payers-empty");
        }
    }

    @Test
    void restChangesWhatWasSeenAndNothingElse() {
        try (Office office = Office.own()) {
            Caller caller = Caller.as(Role.ADMINISTRATOR, office);
            String path = "/api/v1/payers/gulf";
            String json = "{\"key\": \"gulf\", \"name\": \"Gulf Health\"}";
            String tag = tagOf(caller.get("/api/v1/payers"));

            assertThat(caller.get(path).statusCode()).isEqualTo(404);
            assertThat(caller.send("PUT", path, json).statusCode()).isEqualTo(428);
            HttpResponse<String> wrong =
                    caller.send(
                            "PUT",
                            path,
                            json.replace("}", ", \"lineOfBusiness\": \"X\"}"),
                            "If-Match",
                            tag);
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(wrong.body()).contains("\"field\":\"lineOfBusiness\"");
            assertThat(caller.send("PUT", path, json, "If-Match", tag).statusCode()).isEqualTo(200);
            assertThat(caller.send("PUT", path, json, "If-Match", tag).statusCode()).isEqualTo(412);
            assertThat(caller.get("/api/v1/payers").body()).contains("Gulf Health");
        }
    }

    private static String tagOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
