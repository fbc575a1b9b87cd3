package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.OnAnOwnSample;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.WorkItem;

/** What a payer decided by letter, recorded on the appeal's page and through REST. */
@InBrowser
class PayerDecisionPagesTest extends OnAnOwnSample {

    private static final String DECISION =
            """
            {"outcome": "LOST", "decidedOn": "2026-03-31", "reference": "R-7", "says": "By letter"}
            """;

    private WorkItem item;
    private String appeal;

    @BeforeEach
    void takeAnOpenAppeal() {
        item = Evidence.appealed(office).getLast();
        appeal = String.valueOf(item.appealId().orElseThrow());
    }

    @Test
    void aDecisionIsRecordedAndWithdrawnOnThePage(Browser browser) {
        browser.openAs(Role.ADVOCATE, office, "/appeals/" + appeal);
        browser.await("#decided ~ details summary").click();
        browser.type("says", "By letter, the reviewer saw no need");
        browser.press("Record the decision");
        browser.awaitText("Say how it was decided.");
        assertThat(browser.await("#says").getDomProperty("value"))
                .isEqualTo("By letter, the reviewer saw no need");
        browser.examine("payer-decision-refused");

        new Select(browser.await("#outcome")).selectByValue("LOST");
        browser.run("document.getElementById('decidedOn').value = '2026-03-31'");
        browser.type("reference", "R-12");
        browser.press("Record the decision");
        browser.awaitText("Remittances that say otherwise will be shown beside it.");
        assertThat(browser.text())
                .contains("Lost", "03/31/2026", "reference R-12", "Nothing is left to do at this");
        browser.examine("payer-decision");

        browser.await("#decided ~ details summary").click();
        browser.run("document.querySelector('[id^=why-]').value = 'another appeal was meant'");
        browser.press("Withdraw the decision");
        browser.awaitText("Withdrawn. The appeal stands as remittances leave it.");
        assertThat(browser.text()).contains("another appeal was meant", "Record what the payer");
    }

    @Test
    void restRecordsRefusesAndWithdraws() {
        Caller caller = Caller.as(Role.BILLER, office);
        String path = "/api/v1/appeals/" + appeal + "/payer-decisions";

        HttpResponse<String> bad = caller.send("POST", path, "{\"outcome\": \"MAYBE\"}");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("Say how it was decided.", "outcome");

        HttpResponse<String> made = caller.send("POST", path, DECISION);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(caller.send("POST", path, DECISION).statusCode()).isEqualTo(409);
        assertThat(caller.get("/api/v1/appeals/" + appeal).body()).contains("LOST");
        assertThat(caller.get(path).body()).contains("R-7", "By letter");

        String id = made.body().replaceFirst("(?s).*?\"id\":\"(\\d+)\".*", "$1");
        assertThat(caller.send("POST", path + "/" + id + "/withdraw", "{}").statusCode())
                .isEqualTo(422);
        String why = "{\"why\": \"another was meant\"}";
        assertThat(caller.send("POST", path + "/" + id + "/withdraw", why).statusCode())
                .isEqualTo(204);
        assertThat(caller.send("POST", path + "/" + id + "/withdraw", why).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayNotSeeTheAppealRecordsNothing() {
        office.add("elsewhere-decisions", Role.ADVOCATE, Scope.of("nowhere"), Scope.ALL);
        String path = "/api/v1/appeals/" + appeal + "/payer-decisions";

        assertThat(Caller.as("elsewhere-decisions", office).send("POST", path, DECISION))
                .returns(404, HttpResponse::statusCode);
        assertThat(Caller.as("elsewhere-decisions", office).get(path).statusCode()).isEqualTo(404);
        assertThat(Caller.as(Role.AUDITOR, office).send("POST", path, DECISION).statusCode())
                .isEqualTo(403);
    }
}
