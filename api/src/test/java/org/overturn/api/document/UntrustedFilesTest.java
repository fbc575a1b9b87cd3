package org.overturn.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.api.document.DocumentUploads.handedIn;
import static org.overturn.api.document.DocumentUploads.id;
import static org.overturn.api.document.DocumentUploads.item;
import static org.overturn.api.document.DocumentUploads.upload;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.evidence.intake.HostileCase;
import org.overturn.core.user.Role;
import org.overturn.core.worklist.WorkItem;

/** Files from outside are refused, or shown so that nothing of them runs. */
@InBrowser
class UntrustedFilesTest {

    @TempDir private Path folder;

    private final Office office = Office.withSample();

    @Test
    void aDocumentIsHandedInAndShownUnderANumberOnly(Browser browser) {
        WorkItem item = item(0);
        Caller caller = Caller.as(Role.BILLER, office);
        String id = handedIn(caller, item, "note.pdf", Evidence.pdf("one"), "title", "Visit one");

        browser.openAs(Role.BILLER, office, "/denials/" + item.id() + "/documents");
        assertThat(browser.text()).contains("Visit one", "Add a document");
        browser.examine("documents");
        HttpResponse<String> shown = caller.get("/documents/" + id);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(shown.headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"document-" + id + ".pdf\"");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    /** Content that is not what it says, or that unpacks to more than it is. */
    @Test
    void hostileFilesAreRefusedWithWhatToDo() {
        Caller caller = Caller.as(Role.BILLER, office);
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};
        byte[] cut = "%PDF-1.7\n1 0 obj <</Type /Catalog".getBytes(StandardCharsets.UTF_8);

        for (String name : List.of("scan.pdf", "scan.html", "scan.txt", "scan")) {
            assertRefused(upload(caller, item(0), name, html), "holds no text");
        }
        assertRefused(upload(caller, item(0), "bomb.docx", zip), "is cut off");
        assertRefused(upload(caller, item(0), "cut.pdf", cut), "Save or scan the document again");
        assertRefused(upload(caller, item(0), "empty.pdf", new byte[0]), "No file was chosen");
    }

    /** The same as in a night of little memory; here they come one by one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void theWorstFilesAreRefusedInTimeOrTakenUnderAPlainName(HostileCase one) {
        Caller caller = Caller.as(Role.BILLER, office);
        Instant began = Instant.now();

        HttpResponse<String> answer = upload(caller, item(0), one.name(), one.bytes());

        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(60));
        if (one.refused().isPresent()) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("othing was taken in")
                    .doesNotContain("inbox", "Exception", one.name());
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.body()).doesNotContain("..", "\u202E", "%2e");
        }
    }

    static List<HostileCase> hostile() throws Exception {
        List<HostileCase> all = new ArrayList<>(HostileCase.all());
        all.add(
                new HostileCase(
                        "n".repeat(296) + ".pdf",
                        Evidence.pdf("three hundred"),
                        Optional.empty(),
                        Optional.empty()));
        return all;
    }

    /** What a person sees who chose such a file. */
    @Test
    void aLockedFileIsSaidToBeLockedOnThePageItWasAddedOn(Browser browser) throws Exception {
        HostileCase locked =
                HostileCase.all().stream()
                        .filter(one -> one.name().equals("locked.pdf"))
                        .findFirst()
                        .orElseThrow();
        Path file = Files.write(folder.resolve(locked.name()), locked.bytes());

        browser.openAs(Role.BILLER, office, "/denials/" + item(1).id() + "/documents");
        browser.driver().findElement(By.id("file")).sendKeys(file.toAbsolutePath().toString());
        browser.press("Add it");
        browser.awaitText("asks for a password");
        assertThat(browser.text()).contains("Nothing was taken in.", "hand it in again");
        browser.examine("documents-refused");
    }

    private static void assertRefused(HttpResponse<String> answer, String remedy) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(remedy).doesNotContain("inbox");
    }

    /** A PDF that is a page as well is shown as a PDF and nothing else. */
    @Test
    void aPolyglotNeverRunsAsAPage() {
        Caller caller = Caller.as(Role.BILLER, office);
        byte[] pdf = Evidence.pdf("polyglot");
        byte[] start = "<html><script>alert(1)</script>\n".getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[start.length + pdf.length];
        System.arraycopy(start, 0, both, 0, start.length);
        System.arraycopy(pdf, 0, both, start.length, pdf.length);

        HttpResponse<String> answer = upload(caller, item(1), "page.html", both);

        if (answer.statusCode() == 201) {
            HttpResponse<String> shown = caller.get("/documents/" + id(answer));
            assertThat(shown.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'");
        } else {
            assertRefused(answer, "Save");
        }
    }

    /** What is shown of a web page are the pages made of it; the file itself is only downloaded. */
    @Test
    void aWebPageIsShownAsPagesAndNeverRuns() {
        Caller caller = Caller.as(Role.BILLER, office);
        byte[] page =
                "<!DOCTYPE html><html><body><p>Policy</p><script>alert(1)</script></body></html>"
                        .getBytes(StandardCharsets.UTF_8);

        String id = handedIn(caller, item(1), "policy.html", page, "title", "A web page");

        HttpResponse<String> shown = caller.get("/documents/" + id);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(shown.body()).startsWith("%PDF-").doesNotContain("alert(1)");
        HttpResponse<String> kept = caller.get("/documents/" + id + "/download");
        assertThat(kept.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(kept.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(kept.body()).contains("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/cron.d/x.pdf",
                "..\\..\\windows\\x.pdf",
                "/etc/passwd",
                "<img src=x onerror=alert(1)>.pdf"
            })
    void namesLeadNowhereAndAreOnlyText(String name) {
        Caller caller = Caller.as(Role.BILLER, office);
        WorkItem item = item(2);
        String title = "<script>alert('" + name.hashCode() + "')</script>";

        String id =
                handedIn(caller, item, name, Evidence.pdf(name.replace('\\', '/')), "title", title);

        assertThat(caller.get("/documents/" + id).headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename=\"document-" + id + ".pdf\"");
        assertThat(caller.get("/denials/" + item.id() + "/documents").body())
                .doesNotContain("<script>alert(")
                .contains("&lt;script&gt;alert(");
    }

    @Test
    void aTextThatHoldsAPageStaysAText() {
        Caller caller = Caller.as(Role.BILLER, office);
        byte[] text = "note\n<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        String id = handedIn(caller, item(1), "note.txt", text, "title", "A text");

        HttpResponse<String> shown = caller.get("/documents/" + id);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox;");
    }
}
