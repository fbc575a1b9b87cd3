package org.overturn.api.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
import org.overturn.api.harness.WorkItems;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.Appraisals;
import org.overturn.core.worklist.WorkItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page of a denial explains, through REST. */
class DenialDetailRestTest {

    private final Office office = Office.withSample();
    private final Caller provider = Caller.as(Role.PROVIDER, office);

    @Test
    void theMoneyOfEveryDenialAddsUpToTheCent() {
        for (WorkItem item : WorkItems.list(office)) {
            JsonNode ledger = json(provider.get(path(item) + "/ledger"));

            assertThat(ledger.get("claimId").asString())
                    .isEqualTo(String.valueOf(item.claim().adjudicationId()));
            assertThat(
                            money(ledger, "charge")
                                    .minus(sum(ledger.get("sums")))
                                    .minus(money(ledger, "difference")))
                    .isEqualTo(money(ledger, "paid"));
            ledger.get("lines")
                    .valueStream()
                    .filter(line -> !line.get("charge").isNull())
                    .forEach(line ->
                            assertThat(
                                            money(line, "charge")
                                                    .minus(sum(line.get("entries")))
                                                    .minus(money(line, "rest")))
                                    .isEqualTo(money(line, "paid")));
            assertThat(entries(ledger).filter(entry -> entry.get("asked").asBoolean()))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.get("denialId").asString())
                                .isEqualTo(String.valueOf(item.id()));
                        assertThat(entry.get("code").asString())
                                .isEqualTo(item.reason().group() + "-" + item.reason().code());
                    });
        }
    }

    private static Stream<JsonNode> entries(JsonNode ledger) {
        return ledger.get("lines").valueStream().flatMap(line -> line.get("entries").valueStream());
    }

    private static Money sum(JsonNode entries) {
        return Money.sum(
                entries.valueStream()
                        .filter(entry -> !entry.get("amount").isNull())
                        .map(entry -> money(entry, "amount"))
                        .toList());
    }

    private static Money money(JsonNode of, String name) {
        return Money.of(of.get(name).asString());
    }

    @Test
    void thePriorityHasItsReasonInListsToo() {
        WorkItem item = WorkItems.first(office);
        String why = office.bean(Appraisals.class).why(item, Today.date());

        JsonNode one = json(provider.get(path(item)));
        JsonNode listed = json(provider.get("/api/v1/denials?limit=200")).get("denials");

        assertThat(one.get("priorityReason").asString()).isEqualTo(why).contains("our estimate");
        assertThat(listed)
                .filteredOn(denial -> denial.get("id").equals(one.get("id")))
                .extracting(denial -> denial.get("priorityReason").asString())
                .containsExactly(why);
    }

    @Test
    void theReasonsAreThoseOfThePage() {
        WorkItem item =
                WorkItems.list(office).stream()
                        .filter(one -> one.dueOn().isPresent())
                        .findFirst()
                        .orElseThrow();

        JsonNode reasons = json(provider.get(path(item) + "/reasons"));

        assertThat(reasons.get("dueOn").asString())
                .isEqualTo(item.dueOn().orElseThrow().toString());
        assertThat(provider.get("/denials/" + item.id()).body())
                .contains(
                        reasons.get("reason").asString(),
                        reasons.get("dueRule").asString(),
                        reasons.get("priorityReason").asString());
        for (String name : new String[] {"liability", "dueRule", "dueExplanation", "nextStep"}) {
            assertThat(reasons.get(name).asString()).as(name).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ledger", "/reasons"})
    void whatIsShownIsRecordedAndAnotherFacilitysIsNotThere(String part) {
        WorkItem item = WorkItems.first(office);
        String other = "elsewhere." + part.substring(1);
        office.add(other, Role.BILLER, Scope.of("0000000000"), Scope.ALL);

        assertThat(provider.get(path(item) + part).statusCode()).isEqualTo(200);
        AuditEntry entry =
                office.bean(AuditLog.class).list(AuditQuery.newest(1).by("provider")).getFirst();
        assertThat(entry.objectType()).isEqualTo("denial");
        assertThat(entry.objectId()).isEqualTo(String.valueOf(item.id()));
        assertThat(entry.patientKey()).isEqualTo(AccountKey.of(item.claim().accountNumber()));
        assertThat(Caller.as(other, office).get(path(item) + part).statusCode()).isEqualTo(404);
    }

    private static String path(WorkItem item) {
        return "/api/v1/denials/" + item.id();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
