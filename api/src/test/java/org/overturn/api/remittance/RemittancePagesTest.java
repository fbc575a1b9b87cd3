package org.overturn.api.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.remittance.RemittanceSummaries;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.overturn.core.remittance.RemittanceSummary;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;

@InBrowser
class RemittancePagesTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

    @Test
    void listsWhatArrivedAndWhetherItBalances(Browser browser) {
        browser.openAs(Role.BILLER, Office.withSample(), "/remittances");

        assertThat(browser.text())
                .contains("balances", "posted", "came before", "set aside", "Refused files");
        browser.examine("remittances");
    }

    @Test
    void saysWhatToDoWhileNothingHasArrived(Browser browser) {
        browser.openAs(Role.BILLER, Office.withUsers(), "/remittances");

        assertThat(browser.text()).contains("No remittance yet", "Import the 835 files");
        browser.examine("remittances-empty");
    }

    @Test
    void showsThatARemittanceAddsUpAndItsClaims(Browser browser) {
        Office office = Office.withSample();
        RemittanceSummary one = posted(office).getFirst();

        browser.openAs(Role.ADVOCATE, office, "/remittances/" + one.id());

        assertThat(browser.text())
                .contains(one.traceNumber(), "Does it add up?", "Left unexplained", "$0.00")
                .contains(one.payment().toDollars());
        assertThat(browser.driver().findElements(By.cssSelector("[data-row]")))
                .hasSize(Math.min(one.claims(), 50));
        browser.examine("remittance");
    }

    @Test
    void givesTheSegmentsByteForByte() {
        Office office = Office.withSample();
        RemittanceSummary one = posted(office).getFirst();

        HttpResponse<String> raw =
                Caller.as(Role.BILLER, office).get("/api/v1/remittances/" + one.id() + "/raw");

        assertThat(raw.statusCode()).isEqualTo(200);
        assertThat(raw.body()).startsWith("ST").contains("BPR").contains(one.traceNumber());
        assertThat(raw.body().getBytes(StandardCharsets.UTF_8))
                .hasSize(Math.toIntExact(one.byteCount()));
    }

    @Test
    void hidesEveryRemittanceOfOtherFacilities() {
        Office office = Office.withSample();
        office.add("other-facility", Role.BILLER, Scope.of("0000000000"), Scope.ALL);
        Caller other = Caller.as("other-facility", office);
        Caller all = Caller.as(Role.BILLER, office);
        long id = posted(office).getFirst().id();

        for (String path :
                List.of(
                        "/remittances/" + id,
                        "/remittances/" + id + "/decision",
                        "/api/v1/remittances/" + id,
                        "/api/v1/remittances/" + id + "/raw")) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(other.get(path.replace(String.valueOf(id), "12345")).statusCode())
                    .as("unknown: " + path)
                    .isEqualTo(404);
        }
        assertThat(ids(other.get("/api/v1/remittances").body())).isZero();
        assertThat(ids(all.get("/api/v1/remittances").body())).isPositive();
        assertThat(other.get("/remittances").body())
                .contains("No remittance yet")
                .doesNotContain("Refused files");
    }

    @Test
    void pagesBackAsItPagedOn() {
        Caller biller = Caller.as(Role.BILLER, Office.withSample());
        String list = "/api/v1/remittances?limit=2";
        String first = biller.get(list).body();
        String second = biller.get(list + "&cursor=" + cursor(first, "next")).body();
        String third = biller.get(list + "&cursor=" + cursor(second, "next")).body();

        assertThat(cursor(first, "previous")).isEmpty();
        assertThat(biller.get(list + "&cursor=" + cursor(third, "previous")).body())
                .isEqualTo(second);
        assertThat(biller.get(list + "&cursor=" + cursor(second, "previous")).body())
                .isEqualTo(first);
        assertThat(biller.get(list + "&cursor=1%20or%201=1").statusCode()).isEqualTo(400);
    }

    private static String cursor(String page, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"(b?\\d+)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    @Test
    void pagesThroughAllOfThemOnce() {
        Caller biller = Caller.as(Role.BILLER, Office.withSample());
        int paged = 0;
        String cursor = "0";
        while (!cursor.isEmpty()) {
            String page = biller.get("/api/v1/remittances?limit=5&cursor=" + cursor).body();
            paged += ids(page);
            cursor = cursor(page, "next");
        }

        assertThat(paged).isEqualTo(ids(biller.get("/api/v1/remittances?limit=200").body()));
    }

    /** A payer whose name, remark and patient are scripts; sent again with another amount. */
    @Test
    void takesFilesOverShowsThemHarmlessAndLetsAPersonDecideAConflict(
            Browser browser, @TempDir Path folder) throws IOException {
        Office office = Office.own();
        Path first = Files.writeString(folder.resolve("first.835"), remittance("100", "80", "20"));
        Path second =
                Files.writeString(folder.resolve("second.835"), remittance("100", "70", "30"));

        browser.openAs(Role.BILLER, office, "/remittances");
        bring(browser, office, first, "posted");
        assertThat(browser.text()).contains("<script>alert(1)</script>", "$80.00");
        bring(browser, office, second, "held: decide");
        assertThat(browser.text()).contains("1 remittance contradicts one that is posted");
        browser.examine("remittances-held");

        browser.follow("Show what is held");
        browser.driver().findElement(By.cssSelector("tbody a")).click();
        browser.follow("Compare and decide");
        browser.awaitText("What differs");
        assertThat(browser.text()).contains("posted", "held", "70");
        browser.examine("remittance-decision");
        browser.driver().findElement(By.cssSelector("input[value=REJECT]")).click();
        browser.type("reason", "The payer says that the first one is right");
        browser.press("Decide");
        browser.awaitText("decided to reject it");
        browser.type("reason", "I mixed them up");
        browser.press("Take it back");
        browser.awaitText("The decision is taken back");

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.driver().getTitle()).doesNotContain("alert");
        office.close();
    }

    @Test
    void takesNothingOverFromWhoeverMayNot() {
        Caller auditor = Caller.as(Role.AUDITOR, Office.withSample());

        assertThat(auditor.call("POST", "/api/v1/jobs/night").statusCode()).isEqualTo(403);
        assertThat(auditor.call("POST", "/api/v1/remittances").statusCode()).isEqualTo(403);
    }

    private static void bring(Browser browser, Office office, Path file, String state) {
        browser.open(office, "/remittances");
        browser.driver().findElement(By.id("files")).sendKeys(file.toString());
        browser.press("Import");
        browser.awaitText("1 file lies in the inbox");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(120))
                .until(page -> {
                    browser.open(office, "/remittances");
                    return browser.text().contains(state)
                            && !browser.text().contains("A run is at work");
                });
    }

    private static List<RemittanceSummary> posted(Office office) {
        return office.bean(RemittanceSummaries.class)
                .list(Show.POSTED.statuses(), 0, 10, Scopes.ALL);
    }

    private static int ids(String body) {
        return Math.toIntExact(ID.matcher(body).results().count());
    }

    private static String remittance(String charge, String paid, String adjusted) {
        return """
        ISA*00*          *00*          *ZZ*PAYER          *ZZ*OFFICE         *260106*0415*^*00501*000000001*0*P*:~
        GS*HP*PAYER*OFFICE*20260106*0415*1*X*005010X221A1~
        ST*835*0001~
        BPR*I*80*C*ACH*CCP*01*000000013*DA*1*1001382741**01*000000026*DA*1*20260106~
        TRN*1*TRACE77*1001382741~
        DTM*405*20260105~
        N1*PR*<script>alert(1)</script>~
        N3*1 ROAD~
        N4*MILLBROOK*OH*43001~
        N1*PE*OFFICE*XX*2418702652~
        LX*1~
        CLP*ACC1*1*%s*%s*0*12*CLAIM1*11*1~
        NM1*QC*1*<script>alert(2)</script>*PAT****MI*M1~
        SVC*HC:99213*%s*%s**1~
        DTM*472*20251110~
        CAS*CO*50*%s~
        LQ*HE*N115~
        SE*16*0001~
        GE*1*1~
        IEA*1*000000001~
        """
                .formatted(charge, paid, charge, paid, adjusted)
                .replace("\n", "");
    }
}
