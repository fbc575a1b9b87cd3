package org.overturn.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.overturn.batch.night.PacketBuilds;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.evidence.Consents;
import org.overturn.core.evidence.intake.HostileCase;
import org.overturn.core.user.Clearances;
import org.overturn.core.user.GlassBreaks;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.user.User;
import org.overturn.core.worklist.WorkItem;

@InBrowser
class DocumentPagesTest {

    private static final Actor TEST = Actor.person("test", "127.0.0.1");
    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

    @TempDir private Path folder;

    private final Office office = Office.withSample();

    private WorkItem item(int fromBehind) {
        List<WorkItem> all = Evidence.appealed(office);
        return all.get(all.size() - 1 - fromBehind);
    }

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

    @Test
    void anotherFacilitysDocumentIsAsOneThatDoesNotExist() {
        WorkItem item = item(0);
        String id = handedIn(Caller.as(Role.BILLER, office), item, "a.pdf", Evidence.pdf("theirs"));
        office.add("document.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller other = Caller.as("document.elsewhere", office);

        for (String path :
                List.of(
                        "/documents/%s",
                        "/documents/%s/download",
                        "/api/v1/documents/%s",
                        "/api/v1/documents/%s/content")) {
            assertThat(other.get(path.formatted(id)).statusCode()).as(path).isEqualTo(404);
            assertThat(other.get(path.formatted("777")).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.get("/denials/" + item.id() + "/documents").statusCode()).isEqualTo(404);
        assertThat(other.get("/api/v1/documents?denial=" + item.id()).statusCode()).isEqualTo(404);
        assertThat(upload(other, item, "a.pdf", Evidence.pdf("mine")).statusCode()).isEqualTo(404);
        assertThat(
                        other.post("/documents/" + id + "/label", "label", "HIV", "denial", "1")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherPatientsDocumentNeverGetsIntoAPacket() {
        WorkItem item = item(3);
        WorkItem other = item(4);
        Caller caller = Caller.as(Role.BILLER, office);
        handedIn(caller, item, "a.pdf", Evidence.pdf("first"), "title", "Of the first patient");

        assertThat(rebuilt(item, caller)).contains("Of the first patient");
        assertThat(rebuilt(other, caller)).doesNotContain("Of the first patient");
    }

    @Test
    void aSensitiveDocumentStaysOutOfThePacketUntilItIsReleased(Browser browser) {
        WorkItem item = item(5);
        User cleared = office.add("cleared", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        office.bean(Clearances.class).grant(TEST, cleared, Set.of(Sensitivity.PSYCHOTHERAPY));
        Caller caller = Caller.as(Role.ADVOCATE, office);
        String id =
                handedIn(
                        caller,
                        item,
                        "a.pdf",
                        Evidence.pdf("therapy"),
                        "title",
                        "Session notes",
                        "sensitivity",
                        "PSYCHOTHERAPY");
        String appeal = "/appeals/" + item.appealId().get();

        assertThat(rebuilt(item, caller)).doesNotContain("Session notes", "Protected");
        assertThat(caller.get(appeal).body())
                .contains("1 sensitive document of this account is left out")
                .doesNotContain("Session notes");
        assertThat(caller.get("/documents/" + id).body()).contains("This is protected");
        assertThat(caller.get("/documents/" + id).statusCode()).isEqualTo(403);
        assertThat(caller.get("/api/v1/documents/" + id + "/content").statusCode()).isEqualTo(403);
        assertThat(caller.get("/denials/" + item.id()).body()).doesNotContain("Session notes");
        assertThat(caller.get(appeal).body()).contains("Decision on sensitive documents (1)");
        String consent = consented(Caller.as("cleared", office), item);
        caller.post(appeal + "/releases", "document", id, "consent", consent);
        assertThat(rebuilt(item, caller)).doesNotContain("Protected");

        browser.openAs("cleared", office, appeal);
        browser.examine("appeal-left-out");
        browser.press("Release for this appeal");
        browser.press("Continue");
        browser.awaitText("Released. Rebuild the packet to take it in.");
        assertThat(browser.text()).contains("from before the newest evidence");

        assertThat(rebuilt(item, caller)).contains("Protected document");
        assertThat(caller.get(appeal + "/packet").statusCode()).isEqualTo(403);
        assertThat(caller.get(appeal + "/packet/download").statusCode()).isEqualTo(403);
        assertThat(Caller.as("cleared", office).get(appeal + "/packet").statusCode())
                .isEqualTo(200);
        browser.open(office, appeal);
        browser.press("Take the release back");
        browser.awaitText("Taken back. Rebuild the packet to take it out.");
        assertThat(rebuilt(item, caller)).doesNotContain("Protected document");
    }

    /** Records the patient's authorization, by the claim's page of documents. */
    private String consented(Caller caller, WorkItem item) {
        String page = "/denials/" + item.id() + "/documents";
        String paper =
                handedIn(
                        caller,
                        item,
                        "c.pdf",
                        Evidence.pdf("signed " + item.id()),
                        "kind",
                        "consent");
        assertThat(caller.get(page).body()).contains("None is recorded");
        String[] form = {
            "kind",
            "PART2_CONSENT",
            "allows",
            "PSYCHOTHERAPY",
            "signed",
            "2026-01-05",
            "until",
            "2099-12-31",
            "scope",
            "Session notes to the plan",
            "proof",
            paper
        };
        caller.post(page.replace("documents", "consents"), form);
        assertThat(caller.get(page).body()).contains("None is recorded");
        form[1] = "AUTHORIZATION";
        caller.post(page.replace("documents", "consents"), form);
        assertThat(caller.get(page).body()).contains("in force", "Session notes to the plan");
        return Long.toString(
                office.bean(Consents.class)
                        .listByAccount(item.claim().accountNumber())
                        .getFirst()
                        .id());
    }

    @Test
    void aSensitiveDocumentThatIsLeftOutOnPurposeHoldsNothingUp(Browser browser) {
        WorkItem item = item(7);
        Caller caller = Caller.as(Role.ADVOCATE, office);
        handedIn(caller, item, "a.pdf", Evidence.pdf("hiv " + item.id()), "sensitivity", "HIV");
        String appeal = "/appeals/" + item.appealId().get();
        rebuilt(item, caller);
        assertThat(caller.get(appeal).body()).contains("Decision on sensitive documents (1)");

        browser.openAs(Role.ADVOCATE, office, appeal);
        assertThat(browser.text()).contains("The packet is not ready");
        browser.press("Leave out on purpose: protected document 1");
        browser.awaitText("left out on purpose");
        browser.examine("appeal-withheld");
        rebuilt(item, caller);

        assertThat(caller.get(appeal).body())
                .doesNotContain("Decision on sensitive documents", "The packet is not ready");
        browser.open(office, appeal);
        browser.press("Decide again");
        browser.awaitText("The packet is not ready");
    }

    @Test
    void brokenGlassOpensThePacketAndIsNamedInTheAudit() {
        WorkItem item = item(6);
        User user = office.add("glass.packet", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        Caller caller = Caller.as("glass.packet", office);
        String id = handedIn(caller, item, "a.pdf", Evidence.pdf("late label"), "title", "Late");
        rebuilt(item, caller);
        String packet = "/appeals/" + item.appealId().get() + "/packet";
        assertThat(caller.get(packet).statusCode()).isEqualTo(200);

        caller.post("/documents/" + id + "/label", "label", "HIV", "denial", "" + item.id());
        assertThat(caller.get(packet).statusCode()).isEqualTo(403);
        office.bean(GlassBreaks.class)
                .open(TEST, user, "The patient is in the emergency room", Office.PASSWORD);

        assertThat(caller.get(packet).statusCode()).isEqualTo(200);
        assertThat(office.bean(AuditLog.class).list(AuditQuery.newest(1)).getFirst().reason())
                .startsWith("break-glass-");
    }

    /** The parts of the packet as REST tells them, after it was assembled again. */
    private String rebuilt(WorkItem item, Caller caller) {
        long appeal = item.appealId().get();
        assertThat(office.bean(PacketBuilds.class).rebuild(appeal, TEST)).isTrue();
        return caller.get("/api/v1/appeals/" + appeal + "/packet").body();
    }

    private static String handedIn(
            Caller caller, WorkItem item, String name, byte[] content, String... fields) {
        HttpResponse<String> answer = upload(caller, item, name, content, fields);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return id(answer);
    }

    private static HttpResponse<String> upload(
            Caller caller, WorkItem item, String name, byte[] content, String... fields) {
        List<String> all = new ArrayList<>(List.of("denial", "" + item.id()));
        if (!List.of(fields).contains("kind")) {
            all.addAll(List.of("kind", "progress-note"));
        }
        all.addAll(List.of(fields));
        return caller.upload("/api/v1/documents", name, content, all.toArray(String[]::new));
    }

    private static String id(HttpResponse<String> answer) {
        Matcher found = ID.matcher(answer.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
