package org.overturn.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.OnAnOwnSample;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InBrowser
class PaidBeforeTest extends OnAnOwnSample {

    private static final String DENIALS = "/api/v1/denials";

    @Test
    void theExhibitIsFiledOnceAndNamesNobody(Browser browser) {
        Caller caller = Caller.as(Role.ADVOCATE, office);
        String id = paid(caller, true);
        List<String> names = names(caller);
        String page = "/denials/" + id + "/paid-before";

        browser.openAs(Role.ADVOCATE, office, page);
        browser.examine("paid-before");
        browser.press("Add to the packet");
        browser.awaitText("The exhibit is on file; the next packet holds it.");

        browser.openAs(Role.ADVOCATE, office, page);
        browser.press("Add to the packet");
        browser.awaitText("The exhibit was on file already");

        JsonNode filed = json(caller.call("POST", DENIALS + "/" + id + "/paid-before"), 201);
        assertThat(filed.get("title").asString()).contains("paid by the same payer before");
        String text = caller.get("/documents/" + filed.get("id").asString() + "/look").body();
        assertThat(text).contains("from its remittance advices");
        String told = caller.get(DENIALS + "/" + id + "/paid-before").body();
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(told).doesNotContain(name));
    }

    @Test
    void whereNothingWasPaidNothingIsAdded() {
        Caller caller = Caller.as(Role.BILLER, office);
        String id = paid(caller, false);

        assertThat(caller.call("POST", DENIALS + "/" + id + "/paid-before").statusCode())
                .isEqualTo(422);
        assertThat(caller.get("/denials/" + id + "/paid-before").body())
                .doesNotContain("Add to the packet");
    }

    @Test
    void anotherFacilitysDenialIsNotFound() {
        String id = paid(Caller.as(Role.BILLER, office), true);
        office.add("elsewhere", Role.BILLER, Scope.of("0000000000"), Scope.ALL);
        Caller stranger = Caller.as("elsewhere", office);

        assertThat(stranger.get("/denials/" + id + "/paid-before").statusCode()).isEqualTo(404);
        assertThat(stranger.get(DENIALS + "/" + id + "/paid-before").statusCode()).isEqualTo(404);
        assertThat(stranger.call("POST", DENIALS + "/" + id + "/paid-before").statusCode())
                .isEqualTo(404);
    }

    /** A denial of a line with a procedure that was paid before, or of one that never was. */
    private static String paid(Caller caller, boolean paid) {
        for (JsonNode denial :
                json(caller.get(DENIALS + "?held=ANY&limit=200"), 200).get("denials")) {
            String id = denial.get("id").asString();
            HttpResponse<String> answer = caller.get(DENIALS + "/" + id + "/paid-before");
            if (answer.statusCode() == 200 && json(answer, 200).get("paid").asInt() > 0 == paid) {
                return id;
            }
        }
        throw new AssertionError("the sample has no such denial");
    }

    /** Patients' surnames on the worklist's page. */
    private static List<String> names(Caller caller) {
        List<String> names = new ArrayList<>();
        for (JsonNode denial :
                json(caller.get(DENIALS + "?held=ANY&limit=20"), 200).get("denials")) {
            String one = caller.get(DENIALS + "/" + denial.get("id").asString()).body();
            String name = JsonMapper.shared().readTree(one).get("patient").asString();
            names.add(name.substring(0, name.indexOf(',')));
        }
        return names;
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
