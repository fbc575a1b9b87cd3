package org.overturn.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;

@InBrowser
class ReportPagesTest {

    private final Office office = Office.withSample();
    private final String name = "denials-" + Today.date() + ".xlsx";

    @Test
    void theNightsWorkbookIsListedAndDownloadedAsItLies(Browser browser) throws Exception {
        browser.openAs(Role.BILLER, office, "/reports");
        assertThat(browser.text()).contains(name);
        browser.examine("reports");

        Path file = office.folders().reports().resolve(name);
        HttpResponse<String> answer = Caller.as(Role.BILLER, office).get("/reports/" + name);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", name);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(Files.size(file));
    }

    @Test
    void todaysWorkbookIsWrittenAnew(Browser browser) {
        browser.openAs(Role.ADMINISTRATOR, office, "/reports");

        browser.press("Write a new workbook");
        browser.press("Continue");

        browser.awaitText(name + " was written.");
    }

    @Test
    void todaysWorkbookIsWrittenAnewThroughRest() {
        HttpResponse<String> written =
                Caller.as(Role.BILLER, office).call("POST", "/api/v1/reports");

        assertThat(written.statusCode()).isEqualTo(201);
        assertThat(written.headers().firstValue("Location")).hasValue("/api/v1/reports/" + name);
        assertThat(Caller.as(Role.AUDITOR, office).call("POST", "/api/v1/reports").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoSeesAPartOfTheOfficeGetsNoWorkbook(Browser browser) {
        office.add("one-payer", Role.BILLER, Scope.ALL, Scope.of("1999999999"));
        office.add("one-facility", Role.BILLER, Scope.of("0000000000"), Scope.ALL);

        for (String who : new String[] {"one-payer", "one-facility"}) {
            Caller caller = Caller.as(who, office);
            assertThat(caller.get("/reports").body())
                    .contains("Workbooks are not open to you")
                    .doesNotContain(name);
            assertThat(caller.get("/reports/" + name).statusCode()).isEqualTo(403);
            assertThat(caller.get("/api/v1/reports").statusCode()).isEqualTo(403);
            assertThat(caller.get("/api/v1/reports/" + name).statusCode()).isEqualTo(403);
            assertThat(caller.post("/reports").statusCode()).isEqualTo(403);
            assertThat(caller.call("POST", "/api/v1/reports").statusCode()).isEqualTo(403);
        }
        browser.openAs("one-payer", office, "/reports");
        browser.examine("reports-refused");
    }

    @Test
    void noNameLeadsOutOfTheFolder() {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);

        for (String path : new String[] {"..%2f..%2fsettings%2foffice.yml", "..", "x.xlsx", "a"}) {
            assertThat(caller.get("/api/v1/reports/" + path).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(caller.get("/api/v1/reports").body()).contains("\"id\":\"" + name + "\"");
    }
}
