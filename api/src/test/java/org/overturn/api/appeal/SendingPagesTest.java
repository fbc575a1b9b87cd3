package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.OnAnOwnSample;
import org.overturn.batch.Folders;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files for a payer on their page and through REST. */
@InBrowser
class SendingPagesTest extends OnAnOwnSample {

    private static final int MOST_ASKED = 300;
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    @Test
    void anAdvocateMakesTheFilesOfAPortalAndTakesThem(Browser browser) throws IOException {
        String id = appeal(true);
        browser.openAs(Role.ADVOCATE, office, "/appeals/" + id);
        browser.follow("Files for the payer");
        browser.awaitText("Attachment control number");
        browser.openAs(Role.ADVOCATE, office, "/appeals/" + id + "/sending?channel=PORTAL");
        browser.awaitText("at most 10.0 MB");
        browser.press("Make the files");
        browser.awaitText("Download all (ZIP)");
        assertThat(browser.text()).contains("cover sheet", "-1of");
        browser.examine("sending");

        HttpResponse<byte[]> zip =
                Caller.as(Role.ADVOCATE, office)
                        .fetch("/appeals/" + id + "/sending/all?channel=PORTAL");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(names(zip.body()))
                .hasSizeGreaterThan(1)
                .first()
                .asString()
                .endsWith("-cover.pdf");
        assertThat(zip.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void restMakesAFaxInTheBackground() {
        Caller caller = Caller.as(Role.BILLER, office);
        String sending = sending(appeal(true));

        HttpResponse<String> begun = caller.send("POST", sending, "{\"channel\":\"FAX\"}");
        assertThat(begun.statusCode()).isEqualTo(202);
        JsonNode made = await(caller, sending + "?channel=FAX");

        assertThat(made.get("failure").asString()).isEmpty();
        JsonNode file = made.get("files").get(0);
        assertThat(file.get("coverPages").asInt()).isEqualTo(1);
        assertThat(file.get("firstPage").asInt()).isEqualTo(1);
        assertThat(file.get("pages").asInt()).isEqualTo(file.get("lastPage").asInt() + 1);
        String path = sending + "/files/" + file.get("name").asString();
        HttpResponse<byte[]> tiff = caller.fetch(path + "?channel=FAX");
        assertThat(tiff.headers().firstValue("Content-Type")).hasValue("image/tiff");
        assertThat(new String(tiff.body(), 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("II");
        assertThat((long) tiff.body().length).isEqualTo(file.get("bytes").asLong());
        assertThat(caller.get(path + "?channel=ESMD").statusCode()).isEqualTo(404);
        assertThat(caller.get(sending + "/files/.fax.json?channel=FAX").statusCode())
                .isEqualTo(404);
        assertThat(Caller.as(Role.AUDITOR, office).send("POST", sending, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void filesOfAPacketThatWasAssembledAnewAreGone() {
        Caller caller = Caller.as(Role.BILLER, office);
        String id = appeal(true);
        String sending = sending(id);
        caller.send("POST", sending, "{\"channel\":\"MAIL\"}");
        String number = number(caller, id);
        assertThat(await(caller, sending + "?channel=MAIL").get("files").size()).isEqualTo(2);

        String packet = "/api/v1/appeals/" + id + "/packet";
        String tag = caller.get(packet).headers().firstValue("ETag").orElseThrow();
        assertThat(caller.call("POST", packet + "/rebuild", "If-Match", tag).statusCode())
                .isEqualTo(202);
        assertThat(await(caller, packet + "/progress").get("failure").asString()).isEmpty();

        assertThat(office.bean(Folders.class).outbox().resolve("to-send").resolve(number))
                .doesNotExist();
        assertThat(caller.get(sending + "?channel=MAIL").body()).contains("\"files\":[]");
    }

    @Test
    void aPacketThatIsNotReadyIsRefusedWithWhatItNeeds(Browser browser) {
        String id = appeal(false);

        HttpResponse<String> refused =
                Caller.as(Role.ADVOCATE, office)
                        .send("POST", sending(id), "{\"channel\":\"PORTAL\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("is not ready to be sent. Missing: ");
        browser.openAs(Role.ADVOCATE, office, "/appeals/" + id + "/sending");
        assertThat(browser.text()).contains("Not now.", "is not ready to be sent. Missing: ");
        assertThat(browser.driver().findElements(By.cssSelector("main form"))).isEmpty();
        browser.examine("sending-not-ready");
    }

    @Test
    void aChannelThatThereIsNoneOfIsRefusedByItsName() {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        assertThat(caller.get(sending(appeal(true)) + "?channel=PIGEON"))
                .satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(400);
                    assertThat(answer.body()).contains("channel", "PORTAL, FAX, MAIL or ESMD");
                });
    }

    @Test
    void anotherFacilitysFilesAreAsThoseThatDoNotExist() {
        office.add("sending.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller stranger = Caller.as("sending.elsewhere", office);
        String id = appeal(true);
        for (String path : List.of("", "/all", "/progress", "/files/x.pdf")) {
            assertThat(stranger.get("/appeals/" + id + "/sending" + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(stranger.get(sending(id)).statusCode()).isEqualTo(404);
        assertThat(stranger.send("POST", sending(id), "{}").statusCode()).isEqualTo(404);
    }

    private static String sending(String id) {
        return "/api/v1/appeals/" + id + "/sending";
    }

    /** An open appeal whose packet is ready, or is not. */
    private String appeal(boolean ready) {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        for (JsonNode item : json(caller.get("/api/v1/appeals?limit=200")).get("items")) {
            String id = item.get("id").asString();
            if (json(caller.get(sending(id))).get("refusal").asString().isEmpty() == ready) {
                return id;
            }
        }
        throw new AssertionError("no appeal that is ready: " + ready);
    }

    private static String number(Caller caller, String id) {
        return json(caller.get("/api/v1/appeals/" + id)).get("number").asString();
    }

    private static JsonNode await(Caller caller, String path) {
        for (int asked = 0; asked < MOST_ASKED; asked++) {
            JsonNode state = json(caller.get(path));
            if (state.get("working").asString().isEmpty()) {
                return state;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new AssertionError("it never ended");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
