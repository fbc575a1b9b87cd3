package org.overturn.api.denial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of claims. */
class ClaimListTest {

    private static final String CLAIMS = "/api/v1/claims";

    private final Office office = Office.withSample();
    private final Caller biller = Caller.as(Role.BILLER, office);

    @Test
    void goesPageByPageFromTheNewestWithoutPatients() {
        JsonNode first = get(CLAIMS + "?limit=3");
        JsonNode second = get(CLAIMS + "?limit=3&cursor=" + first.get("next").asString());

        assertThat(first.get("items")).hasSize(3);
        assertThat(first.get("previous").isNull()).isTrue();
        assertThat(first.get("items").get(0).propertyNames())
                .contains("id", "payer", "charge", "paid", "denied", "remittedOn")
                .doesNotContain("patient", "accountNumber");
        assertThat(id(first, 2)).isGreaterThan(id(second, 0));
        assertThat(
                        get(CLAIMS + "?limit=3&cursor=" + second.get("previous").asString())
                                .get("items"))
                .isEqualTo(first.get("items"));
        assertThat(biller.get(CLAIMS + "/" + id(first, 0)).statusCode()).isEqualTo(200);
    }

    @Test
    void isFilteredByPayerFacilityDayAndDenial() {
        WorkItem item = item();
        String payer = item.claim().payerKey();

        assertThat(get(CLAIMS + "?limit=200&withDenials=true").get("items"))
                .isNotEmpty()
                .noneMatch(one -> one.get("denied").asString().equals("0.00"));
        assertThat(get(CLAIMS + "?limit=200&withDenials=false").get("items"))
                .isNotEmpty()
                .allMatch(one -> one.get("denied").asString().equals("0.00"));
        assertThat(get(CLAIMS + "?limit=200&payer=" + payer.replace(" ", "%20")).get("items"))
                .isNotEmpty()
                .allMatch(one -> one.get("payerKey").asString().equals(payer));
        assertThat(get(CLAIMS + "?facility=" + item.claim().facility()).get("items")).isNotEmpty();
        assertThat(get(CLAIMS + "?facility=0000000000").get("items")).isEmpty();
        assertThat(get(CLAIMS + "?remittedFrom=2999-01-01").get("items")).isEmpty();
        assertThat(get(CLAIMS + "?remittedUntil=1999-01-01").get("items")).isEmpty();
        assertThat(get(CLAIMS + "?remittedFrom=1999-01-01").get("items")).isNotEmpty();
    }

    @Test
    void namesTheParameterThatItCannotUse() {
        for (String odd :
                new String[] {
                    "remittedFrom=today", "withDenials=2", "limit=x", "cursor=x", "size=2"
                }) {
            assertThat(biller.get(CLAIMS + "?" + odd).statusCode()).as(odd).isEqualTo(400);
            assertThat(biller.get(CLAIMS + "?" + odd).body())
                    .contains("\"field\":\"" + odd.substring(0, odd.indexOf('=')) + "\"");
        }
    }

    @Test
    void findsAnAccountByABodyAndNobodyElsesClaims() {
        WorkItem item = item();
        String body = "{\"accountNumber\": \"%s\"}".formatted(item.claim().accountNumber());
        office.add("claims.elsewhere", Role.BILLER, Scope.of("0000000000"), Scope.ALL);
        Caller stranger = Caller.as("claims.elsewhere", office);

        assertThat(biller.send("POST", CLAIMS + "/search", body).body())
                .contains("\"" + item.claim().adjudicationId() + "\"");
        assertThat(stranger.send("POST", CLAIMS + "/search", body).body()).contains("\"items\":[]");
        assertThat(stranger.get(CLAIMS).body()).contains("\"items\":[]");
        assertThat(biller.send("POST", CLAIMS + "/search", "{\"filter\": {\"x\": \"1\"}}").body())
                .contains("\"field\":\"x\"");
    }

    private WorkItem item() {
        return office.bean(Worklist.class)
                .list(WorklistQuery.of(WorklistFilter.STANDARD), Access.ALL)
                .items()
                .getFirst();
    }

    private JsonNode get(String path) {
        return JsonMapper.shared().readTree(biller.get(path).body());
    }

    private static long id(JsonNode page, int at) {
        return Long.parseLong(page.get("items").get(at).get("id").asString());
    }
}
