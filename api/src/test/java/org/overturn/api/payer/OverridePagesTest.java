package org.overturn.api.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.OnAnOwnSample;
import org.overturn.core.denial.PayerOverride;
import org.overturn.core.denial.PayerOverrides;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Choice;
import org.overturn.core.worklist.Worklist;

@InBrowser
class OverridePagesTest extends OnAnOwnSample {

    @Test
    void anOverrideIsMadeAndWithdrawnWithItsReason(Browser browser) {
        String payer = payer(0).key();
        browser.openAs(Role.ADMINISTRATOR, office, "/settings/payer-overrides");
        browser.type("reasonCode", "50");
        browser.type("why", "They mean a missing diagnosis");
        browser.press("Make it");
        browser.awaitText("Choose the payer.");
        browser.examine("overrides-refused");
        new Select(browser.await("#payer")).selectByValue(payer);
        browser.press("Make it");
        browser.awaitText("Say what is to be otherwise");
        assertThat(browser.await("#why").getDomProperty("value"))
                .isEqualTo("They mean a missing diagnosis");
        new Select(browser.await("#route")).selectByValue("CORRECTED_CLAIM");
        new Select(browser.await("#category")).selectByValue("CODING");
        browser.press("Make it");
        browser.awaitText("Made. Claims that are judged from now on go by it.");
        browser.examine("overrides");

        assertThat(browser.text()).contains("CARC 50", "Coding", "Corrected claim");
        PayerOverride made = office.bean(PayerOverrides.class).list().getFirst();
        assertThat(made.says().payerKey()).isEqualTo(payer);
        assertThat(made.madeBy()).isEqualTo("Administrator Example");

        browser.await("details summary").click();
        browser.type("why-" + made.id(), "They say it in words now");
        browser.press("Withdraw it");
        browser.awaitText("They say it in words now");
        assertThat(browser.text())
                .contains("withdrawn by Administrator Example")
                .doesNotContain("Withdraw it");
    }

    @Test
    void withoutOverridesThePageSaysSo(Browser browser) {
        try (Office empty = Office.own()) {
            browser.openAs(Role.ADMINISTRATOR, empty, "/settings/payer-overrides");

            assertThat(browser.text())
                    .contains("Denials of all payers go by the code lists.")
                    .contains("No payer has sent a denial yet.");
            browser.examine("overrides-empty");
        }
    }

    @Test
    void restMakesOneAndRefusesASecondByItsField() {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);
        String json =
                """
                {"payer": "%s", "reasonCode": "029", "groupCode": "co", "route": "WAIT", "why": "asked"}
                """
                        .formatted(payer(0).key());

        HttpResponse<String> made = caller.send("POST", "/api/v1/payer-overrides", json);
        HttpResponse<String> again = caller.send("POST", "/api/v1/payer-overrides", json);

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body())
                .contains("\"reasonCode\":\"29\"", "\"groupCode\":\"CO\"", "\"route\":\"WAIT\"");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("stands already", "reasonCode");
        String id = made.body().replaceFirst("(?s).*\"id\":\"(\\d+)\".*", "$1");
        String path = "/api/v1/payer-overrides/" + id + "/withdraw";
        assertThat(caller.send("POST", path, "{\"why\": \" \"}").statusCode()).isEqualTo(422);
        assertThat(caller.send("POST", path, "{\"why\": \"no longer\"}").statusCode())
                .isEqualTo(204);
        assertThat(caller.send("POST", path, "{\"why\": \"again\"}").statusCode()).isEqualTo(404);
        assertThat(caller.get("/api/v1/payer-overrides").body()).contains("no longer");
    }

    @Test
    void whoSeesOnePayerSeesAndMakesNoRulesOfAnother() {
        office.add("narrow", Role.ADMINISTRATOR, Scope.ALL, Scope.of(payer(1).key()));
        Caller all = Caller.as(Role.ADMINISTRATOR, office);
        Caller narrow = Caller.as("narrow", office);
        String json =
                "{\"payer\": \"%s\", \"reasonCode\": \"97\", \"route\": \"WAIT\", \"why\": \"x\"}"
                        .formatted(payer(0).key());
        HttpResponse<String> made = all.send("POST", "/api/v1/payer-overrides", json);
        String id = made.body().replaceFirst("(?s).*\"id\":\"(\\d+)\".*", "$1");
        String path = "/api/v1/payer-overrides/" + id + "/withdraw";

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(narrow.send("POST", "/api/v1/payer-overrides", json).statusCode())
                .isEqualTo(422);
        assertThat(narrow.get("/api/v1/payer-overrides").body()).doesNotContain(id);
        assertThat(narrow.send("POST", path, "{\"why\": \"x\"}").statusCode()).isEqualTo(404);
    }

    private static Choice payer(int index) {
        return office.bean(Worklist.class).listPayers(new Access(Scope.ALL, Scope.ALL)).get(index);
    }
}
