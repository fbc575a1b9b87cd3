package org.overturn.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.api.document.DocumentUploads.handedIn;
import static org.overturn.api.document.DocumentUploads.item;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.worklist.WorkItem;

/** What is said of a document that is added: what it is, and which are like it. */
@InBrowser
class AddedDocumentsTest {

    @TempDir private Path folder;

    private final Office office = Office.withSample();

    /**
     * Whoever adds the same note twice is told at once, and sees it where he chooses what to send.
     */
    @Test
    void aDocumentThatIsMuchLikeAnotherIsPointedOutWhereItIsAddedAndShown(Browser browser)
            throws Exception {
        WorkItem item = item(8);
        Caller caller = Caller.as(Role.BILLER, office);
        String note = "The patient reports pain in the left leg since January, with weakness. ";
        handedIn(caller, item, "a.txt", bytes(note.repeat(4)), "title", "Visit as dictated");
        handedIn(caller, item, "h.txt", bytes(note.repeat(5)), "title", "H", "sensitivity", "HIV");
        Path again = Files.writeString(folder.resolve("b.txt"), note.repeat(4) + "Signed.");

        browser.openAs(Role.BILLER, office, "/denials/" + item.id() + "/documents");
        browser.driver().findElement(By.id("file")).sendKeys(again.toAbsolutePath().toString());
        browser.type("title", "Visit as signed");
        browser.press("Add it");
        browser.awaitText("% like \"Visit as dictated\", which is there already");
        assertThat(browser.text())
                .contains("% like Visit as dictated", "% like Visit as signed")
                .doesNotContain("% like H");
        browser.examine("documents-alike");
        browser.driver().findElement(By.partialLinkText("% like Visit as dictated")).click();
        browser.awaitText("Is it there twice?");
        assertThat(browser.text()).contains("% alike Visit as dictated");
        browser.examine("document-alike");
    }

    /** Nobody sends a note as a letter of medical necessity because he forgot to choose. */
    @Test
    void whatADocumentIsItsTextSaysWhereNobodyDid(Browser browser) throws Exception {
        Path file = Files.writeString(folder.resolve("c.txt"), "Operative report\nThe knee was.");

        browser.openAs(Role.BILLER, office, "/denials/" + item(8).id() + "/documents");
        browser.driver().findElement(By.id("file")).sendKeys(file.toAbsolutePath().toString());
        browser.press("Add it");

        browser.awaitText("By its text it is: Operative note. Look closer to say so.");
        assertThat(browser.text()).contains("by its text: Operative note");
    }

    @Test
    void theSameFileInAnotherAccountIsNamedToWhoMaySeeBoth() {
        Caller caller = Caller.as(Role.BILLER, office);
        byte[] pdf = Evidence.pdf("for two accounts");
        handedIn(caller, item(2), "a.pdf", pdf);
        String id = handedIn(caller, item(4), "a.pdf", pdf);

        assertThat(caller.get("/documents/" + id + "/look").body())
                .contains("the same file", "Account " + item(2).claim().accountNumber());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
