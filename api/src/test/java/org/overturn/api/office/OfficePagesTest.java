package org.overturn.api.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Pictures;
import org.overturn.core.letter.Offices;
import org.overturn.core.user.Role;

@InBrowser
class OfficePagesTest {

    private final Office office = Office.own();
    private final Path file = office.folders().settings().resolve("office.yml");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theLetterheadIsKeptWhereLettersTakeItFromAndTakenBack(Browser browser) {
        browser.openAs(Role.ADMINISTRATOR, office, "/settings/office");
        browser.examine("office-empty");
        browser.type("name", "Wren <b>Clinic</b>");
        browser.type("address", "1 Elm St\nSpringfield, IL 62701");
        browser.type("npi", "1234567890");
        browser.press("Save");
        browser.awaitText("This is no NPI");
        browser.examine("office-refused");
        browser.type("npi", "1234567893");
        browser.type("phone", "217-555-0100");
        browser.press("Save");
        browser.awaitText("Saved.");
        assertThat(browser.text()).contains("Wren <b>Clinic</b>", "Telephone 217-555-0100");
        browser.examine("office");

        assertThat(Offices.read(file).orElseThrow())
                .satisfies(saved -> assertThat(saved.npi()).contains("1234567893"))
                .satisfies(saved ->
                        assertThat(saved.addressLines())
                                .containsExactly("1 Elm St", "Springfield, IL 62701"));

        browser.type("name", "Another Name");
        browser.press("Save");
        browser.awaitText("Take the last change back");
        browser.press("Take the last change back");
        browser.press("Continue");
        browser.awaitText("The last change was taken back.");
        assertThat(Offices.read(file).orElseThrow().name()).contains("Wren <b>Clinic</b>");
    }

    @Test
    void aLogoIsTakenOverShownRemovedAndTakenBack(Browser browser, @TempDir Path folder)
            throws IOException {
        Path picture = Files.write(folder.resolve("logo.png"), Pictures.png(600, 200));
        Path none = Files.writeString(folder.resolve("none.png"), "<svg onload='alert(1)'/>");
        browser.openAs(Role.ADMINISTRATOR, office, "/settings/office");

        choose(browser, none);
        browser.awaitText("This is no PNG or JPEG picture.");
        assertThat(Offices.readLogo(file)).isEmpty();
        choose(browser, picture);
        browser.awaitText("Letters written from now on carry this logo.");

        assertThat(browser.run("return document.querySelector('img.logo').naturalWidth"))
                .isEqualTo(600L);
        browser.examine("office-logo");
        assertThat(Offices.readLogo(file).orElseThrow().width()).isEqualTo(600);
        browser.press("Remove the logo");
        browser.awaitText("The logo was removed.");
        assertThat(Offices.readLogo(file)).isEmpty();
        browser.press("Take the last change of the logo back");
        browser.awaitText("was taken back.");
        assertThat(Offices.readLogo(file)).isPresent();
    }

    @Test
    void aLogoThatSomebodyElseChangedIsNotWrittenOver() {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);
        byte[] picture = Pictures.png(60, 20);
        caller.upload("/settings/office/logo", "a.png", picture, "version", "none");
        byte[] first = Offices.readLogo(file).orElseThrow().png();
        assertThat(caller.get("/settings/office").body()).contains("carry this logo");

        caller.upload("/settings/office/logo", "b.png", Pictures.png(90, 30), "version", "none");

        assertThat(Offices.readLogo(file).orElseThrow().png()).isEqualTo(first);
        assertThat(caller.get("/settings/office").body())
                .contains("logo.png was changed meanwhile");
    }

    private static void choose(Browser browser, Path picture) {
        browser.driver().findElement(By.id("file")).sendKeys(picture.toString());
        browser.press("Use this logo");
    }

    @Test
    void whoSavesAfterSomebodyElseIsToldAndNothingIsLost(Browser browser) throws IOException {
        browser.openAs(Role.ADMINISTRATOR, office, "/settings/office");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "name: Theirs\n");

        browser.type("name", "Mine");
        browser.press("Save");

        browser.awaitText("Somebody else changed the office meanwhile.");
        assertThat(browser.driver().findElement(By.id("name")).getAttribute("value"))
                .isEqualTo("Mine");
        assertThat(file).hasContent("name: Theirs\n");
    }

    @Test
    void aFileThatCannotBeReadIsNeitherShownNorLost(Browser browser) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "nam: X\n");

        browser.openAs(Role.ADMINISTRATOR, office, "/settings/office");

        browser.awaitText("office.yml, line 1");
        browser.examine("office-broken");
        assertThat(file).hasContent("nam: X\n");
    }

    @Test
    void restChangesWhatWasSeenAndNothingElse() {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);
        HttpResponse<String> seen = caller.get("/api/v1/office");
        String tag = seen.headers().firstValue("ETag").orElseThrow();
        String path = "/api/v1/office";
        String json = "{\"name\": \"Wren Clinic\", \"npi\": \"1234567893\"}";

        assertThat(caller.send("PUT", path, json).statusCode()).isEqualTo(428);
        HttpResponse<String> wrong = caller.send("PUT", path, "{\"npi\": \"1\"}", "If-Match", tag);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"field\":\"npi\"", "\"field\":\"name\"");
        HttpResponse<String> done = caller.send("PUT", path, json, "If-Match", tag);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(tag);
        assertThat(caller.send("PUT", path, json, "If-Match", tag).statusCode()).isEqualTo(412);
    }
}
