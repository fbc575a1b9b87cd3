package org.overturn.api.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InBrowser
class CausePagesTest {

    private static final String REST = "/api/v1/denials/causes";

    private final Office office = Office.withSample();

    @Test
    void causesAreListedAndLeadToTheirDenials(Browser browser) {
        JsonNode first = first(Caller.as(Role.BILLER, office));

        browser.openAs(Role.BILLER, office, "/causes");
        assertThat(browser.text())
                .contains("denied in thirteen months")
                .contains(first.get("carcLabel").asString());
        browser.examine("causes");

        browser.openAs(Role.BILLER, office, "/causes/" + first.get("id").asString());
        assertThat(browser.text())
                .contains(first.get("payer").asString())
                .contains("What they have in common");
        browser.examine("cause");
    }

    @Test
    void theWorklistHoldsTheDenialsOfACause() {
        Caller caller = Caller.as(Role.BILLER, office);
        JsonNode first = first(caller);

        JsonNode denials =
                json(caller.get("/api/v1/denials?held=ANY&cause=" + first.get("id").asString()));

        assertThat(denials.get("total").asInt()).isEqualTo(first.get("openDenials").asInt());
        assertThat(denials.get("amount").asString()).isEqualTo(first.get("open").asString());
        for (JsonNode denial : denials.get("denials")) {
            String page = caller.get("/denials/" + denial.get("id").asString()).body();
            assertThat(page).contains("/causes/" + first.get("id").asString());
        }
        assertThat(caller.get("/api/v1/denials?cause=x").statusCode()).isEqualTo(400);
    }

    @Test
    void whoSeesNoneOfItsDenialsSeesNoCause() {
        JsonNode first = first(Caller.as(Role.BILLER, office));
        office.add("no-causes", Role.BILLER, Scope.of("0000000000"), Scope.ALL);
        Caller stranger = Caller.as("no-causes", office);

        assertThat(stranger.get(REST + "/" + first.get("id").asString()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/causes/" + first.get("id").asString()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/causes").body())
                .contains("No causes yet")
                .doesNotContain(first.get("payer").asString());
        assertThat(json(stranger.get(REST)).get("denied").asString()).isEqualTo("0.00");
    }

    @Test
    void oneCoverListsItsOpenDenials() {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        JsonNode first = first(caller);
        String cover = "/" + first.get("id").asString() + "/cover";
        office.add("no-causes-either", Role.BILLER, Scope.of("0000000000"), Scope.ALL);

        HttpResponse<String> page = caller.get("/causes" + cover);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(page.body()).startsWith("%PDF");
        assertThat(caller.get(REST + cover).body()).startsWith("%PDF");
        assertThat(Caller.as("no-causes-either", office).get("/causes" + cover).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNumberThatIsNoneIsNotFound() {
        Caller caller = Caller.as(Role.AUDITOR, office);

        assertThat(caller.get("/causes/none").statusCode()).isEqualTo(404);
        assertThat(caller.get(REST + "/1").statusCode()).isEqualTo(404);
    }

    @Test
    void whatPayersBeganToDenyIsSaidToBeNothingWhereItIs(Browser browser) {
        browser.openAs(Role.ADMINISTRATOR, office, "/causes?changes=true");

        assertThat(browser.text()).contains("No payer began to deny anything");
    }

    private static JsonNode first(Caller caller) {
        return json(caller.get(REST)).get("causes").get(0);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
