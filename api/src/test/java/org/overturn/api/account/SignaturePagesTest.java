package org.overturn.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Pictures;
import org.overturn.core.user.Role;

@InBrowser
class SignaturePagesTest {

    @Test
    void aPictureOfASignatureIsKeptForItsOwnerAlone(Browser browser, @TempDir Path folder)
            throws IOException {
        try (Office office = Office.own()) {
            Path picture = Files.write(folder.resolve("me.png"), Pictures.png(500, 160));
            browser.openAs(Role.PROVIDER, office, "/settings/signature");
            browser.awaitText("No picture yet");
            browser.examine("signature-empty");

            browser.driver().findElement(By.id("file")).sendKeys(picture.toString());
            browser.press("Keep it");
            browser.awaitText("You can put it under letters that you sign.");
            assertThat(browser.run("return document.querySelector('.on-paper img').naturalWidth"))
                    .isEqualTo(500L);
            browser.examine("signature");

            Caller other = Caller.as(Role.ADMINISTRATOR, office);
            assertThat(other.get("/settings/signature/picture").statusCode()).isEqualTo(404);
            assertThat(other.get("/settings/signature").body()).contains("No picture yet");
            Caller owner = Caller.as(Role.PROVIDER, office);
            assertThat(
                            owner.fetch("/settings/signature/picture")
                                    .headers()
                                    .firstValue("Content-Type"))
                    .hasValue("image/png");
            owner.upload(
                    "/settings/signature", "x.png", "no picture".getBytes(StandardCharsets.UTF_8));
            assertThat(owner.get("/settings/signature").body()).contains("This is no PNG or JPEG");
            assertThat(owner.get("/settings/signature/picture").statusCode()).isEqualTo(200);

            browser.press("Remove it");
            browser.press("Continue");
            browser.awaitText("The picture was removed.");
            assertThat(owner.get("/settings/signature/picture").statusCode()).isEqualTo(404);
        }
    }
}
