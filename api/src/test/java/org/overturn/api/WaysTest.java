package org.overturn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Pictures;
import org.overturn.api.harness.Today;
import org.overturn.core.letter.Offices;
import org.overturn.core.user.Role;
import org.overturn.core.user.Users;

/** A morning of an advocate, of a biller and of an administrator, each from the first page on. */
@InBrowser
class WaysTest {

    private static final Duration A_RUN = Duration.ofSeconds(180);

    @Test
    void anAdvocateUnderstandsADenialAndLeavesWithItsPacket(Browser browser, @TempDir Path folder)
            throws IOException {
        try (Office office = Office.ownSample()) {
            Path note = Files.write(folder.resolve("note.pdf"), Evidence.pdf("The visit"));
            browser.openAs(Role.ADVOCATE, office, "/");
            assertThat(browser.text()).contains("Due next", "Blocked", "The last night");
            browser.follow("Worklist");
            browser.await(".fold #route");
            // on a desk it shows though it is closed; Selenium knows of no such thing
            browser.run("document.querySelector('.fold').open = true");
            new Select(browser.awaitShown("#route")).selectByValue("APPEAL");
            browser.press("Filter");
            browser.await("[data-row]");
            browser.driver().findElement(By.tagName("body")).sendKeys("j", Keys.ENTER);

            browser.awaitText("What was denied, and why");
            assertThat(browser.text())
                    .contains("Next step", "Deadline", "Evidence", "Usual remedy");
            browser.await("tr.this td.number button").click();
            assertThat(browser.await(".raw li.here").getText()).startsWith("CAS");
            browser.press("Assign");
            browser.awaitText("1 denial assigned.");
            assertThat(browser.text()).contains("Advocate Example");

            browser.follow("Open the packet");
            browser.awaitText("Add a document");
            assertThat(browser.await("iframe.viewer").isDisplayed()).isTrue();
            browser.driver().findElement(By.id("file")).sendKeys(note.toString());
            new Select(browser.awaitShown("#kind")).selectByValue("PROGRESS_NOTE");
            browser.type("title", "Visit of the morning");
            browser.press("Add it");
            browser.awaitText("The document is on file.");
            browser.press("Rebuild the packet");
            awaitText(browser, "Progress note: Visit of the morning");

            String appeal = browser.path();
            assertThat(appeal).matches("/appeals/\\d+");
            HttpResponse<byte[]> packet =
                    Caller.as(Role.ADVOCATE, office).fetch(appeal + "/packet/download");
            assertThat(new String(packet.body(), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aBillerTakesInWhatCameSharesItOutAndTakesTheWorkbook(Browser browser, @TempDir Path folder)
            throws IOException {
        try (Office office = Office.own()) {
            Path good = Files.writeString(folder.resolve("june.835"), remittance());
            Path bad = Files.writeString(folder.resolve("scan.835"), "not a remittance");
            browser.openAs(Role.BILLER, office, "/");
            browser.follow("Remittances");
            browser.await("#files").sendKeys(good + "\n" + bad);
            browser.press("Import");
            browser.awaitText("2 files lie in the inbox");
            awaitRun(browser, office, "/remittances", "posted");
            assertThat(browser.text()).contains("Refused files", "scan.835", "balances", "$80.00");

            browser.follow("TRACE77");
            browser.awaitText("Does it add up?");
            browser.follow("Worklist");
            browser.await("[data-row] [name=item]").click();
            new Select(browser.awaitShown("#to-owner")).selectByVisibleText("Advocate Example");
            browser.press("Assign");
            browser.awaitText("1 denial assigned.");
            browser.press("Undo the last change");
            browser.awaitText("1 denial as before.");
            browser.await("[data-row] [name=item]").click();
            browser.await(".bulk details summary").click();
            browser.run(
                    "document.getElementById('until').value = '" + Today.date().plusDays(30) + "'");
            browser.type("hold-reason", "Records are asked for");
            browser.press("Put off");
            browser.awaitText("1 denial put off");

            browser.type("search", "SAMPLE");
            browser.driver().findElement(By.id("search")).submit();
            browser.awaitText("Found by");
            browser.follow("Reports");
            browser.awaitText("denials-");
            String workbook = browser.await("main a[href^='/reports/']").getDomAttribute("href");
            assertThat(Caller.as(Role.BILLER, office).fetch(workbook).body())
                    .startsWith((byte) 'P', (byte) 'K');
            browser.press("Sign out");
            browser.awaitText("You are signed out.");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anAdministratorSetsTheOfficeUpAndSeesWhoLookedAtAPatient(
            Browser browser, @TempDir Path folder) throws IOException {
        try (Office office = Office.untouched()) {
            browser.open(
                    office,
                    "/set-up?token=" + office.bean(Users.class).makeSetUpLink().orElseThrow());
            browser.type("office", "Riverbend Clinic");
            browser.type("displayName", "Robin Example");
            browser.type("name", "robin");
            browser.type("password", Office.PASSWORD);
            browser.driver().findElement(By.cssSelector("[value=SAMPLE]")).click();
            browser.press("Set up");
            browser.awaitText("The office is set up.");
            browser.signIn("robin", Office.PASSWORD);
            browser.awaitText("My day");
            awaitRun(browser, office, "/appeals", "APL-");

            browser.follow("Settings");
            browser.follow("Office and letterhead");
            browser.type("phone", "614-555-0199");
            browser.press("Save");
            browser.awaitText("Saved.");
            Path logo = Files.write(folder.resolve("logo.png"), Pictures.png(600, 200));
            browser.await("#file").sendKeys(logo.toString());
            browser.press("Use this logo");
            browser.awaitText("carry this logo");
            assertThat(Offices.readLogo(office.folders().settings().resolve("office.yml")))
                    .isPresent();
            invite(browser);

            String account = lookAtADenial(browser, office);
            browser.open(office, "/settings/audit");
            browser.type("account", account);
            browser.press("Search");
            browser.awaitText("Entries, the newest first");
            assertThat(browser.text()).contains("robin", "denial", account);
            assertThat(browser.path()).doesNotContain(account);
            browser.open(office, "/settings/data");
            browser.awaitText("How long to keep them");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void invite(Browser browser) {
        browser.follow("Settings");
        browser.follow("Users and roles");
        browser.follow("Add a user");
        browser.awaitText("Name to sign in with");
        browser.type("displayName", "Casey Example");
        browser.type("name", "casey");
        browser.driver().findElement(By.cssSelector("[value=ADVOCATE]")).click();
        browser.press("Add and make a link");
        browser.awaitText("Casey Example was added.");
    }

    private static String lookAtADenial(Browser browser, Office office) {
        browser.open(office, "/worklist");
        browser.await("[data-row] a").click();
        browser.awaitText("What was denied, and why");
        List<?> facts =
                (List<?>)
                        browser.run(
                                "return [...document.querySelectorAll('.facts dt')]"
                                        + ".filter(dt => dt.textContent === 'Account')"
                                        + ".map(dt => dt.nextElementSibling.textContent)");
        return String.valueOf(facts.getFirst());
    }

    private static void awaitRun(Browser browser, Office office, String page, String result) {
        new WebDriverWait(browser.driver(), A_RUN)
                .until(_ -> {
                    browser.open(office, page);
                    return browser.text().contains(result)
                            && !browser.text().contains("A run is at work");
                });
    }

    private static void awaitText(Browser browser, String text) {
        new WebDriverWait(browser.driver(), A_RUN)
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> browser.text().contains(text));
    }

    private static String remittance() {
        return """
        ISA*00*          *00*          *ZZ*PAYER          *ZZ*OFFICE         *260106*0415*^*00501*000000001*0*P*:~
        GS*HP*PAYER*OFFICE*20260106*0415*1*X*005010X221A1~
        ST*835*0001~
        BPR*I*80*C*ACH*CCP*01*000000013*DA*1*1001382741**01*000000026*DA*1*20260106~
        TRN*1*TRACE77*1001382741~
        DTM*405*20260105~
        N1*PR*EXAMPLE HEALTH~
        N3*1 ROAD~
        N4*MILLBROOK*OH*43001~
        N1*PE*OFFICE*XX*2418702652~
        LX*1~
        CLP*ACC1*1*100*80*0*12*CLAIM1*11*1~
        NM1*QC*1*SAMPLE*PAT****MI*M1~
        SVC*HC:99213*100*80**1~
        DTM*472*20251110~
        CAS*CO*50*20~
        LQ*HE*N115~
        SE*16*0001~
        GE*1*1~
        IEA*1*000000001~
        """
                .replace("\n", "");
    }
}
