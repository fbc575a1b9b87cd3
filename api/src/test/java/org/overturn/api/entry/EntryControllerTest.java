package org.overturn.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.ClaimSummary;
import org.overturn.core.remittance.RemittanceStatus;
import org.overturn.core.remittance.RemittanceSummaries;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.overturn.core.remittance.RemittanceSummary;
import org.overturn.core.remittance.entry.TypedAdjustment;
import org.overturn.core.remittance.entry.TypedClaim;
import org.overturn.core.remittance.entry.TypedLine;
import org.overturn.core.remittance.entry.TypedRemittance;
import org.overturn.core.remittance.table.Amounts;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is typed is stored to the cent, once, and only by whoever may. */
class EntryControllerTest {

    private static final Office OFFICE = Office.own();
    private static final String ENTRIES = "/api/v1/remittances/entries";

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void storesWhatWasEnteredToTheCent(int seed) {
        TypedRemittance typed = Paper.any(new Random(seed), "LAW" + seed);

        assertThat(send(typed, false).statusCode()).isEqualTo(202);

        RemittanceSummary stored = stored("LAW" + seed).getFirst();
        assertThat(stored.balances()).isTrue();
        assertThat(stored.payment()).isEqualTo(cents(typed.amount()));
        assertThat(stored.providerAdjusted())
                .isEqualTo(cents(typed.providerEntries().getFirst().amount()));
        List<ClaimSummary> claims =
                OFFICE.bean(RemittanceSummaries.class).listClaims(stored.id(), 0, 99);
        assertThat(claims.stream().map(EntryControllerTest::told).toList())
                .isEqualTo(typed.claims().stream().map(EntryControllerTest::told).toList());
        assertThat(reasons(stored)).isEqualTo(reasons(typed));
    }

    private static String told(ClaimSummary claim) {
        return String.join(
                " ",
                claim.accountNumber(),
                claim.charge().toString(),
                claim.paid().toString(),
                claim.difference().toString());
    }

    private static String told(TypedClaim claim) {
        Money charge = Money.sum(claim.lines().stream().map(line -> cents(line.charge())).toList());
        Money paid = Money.sum(claim.lines().stream().map(line -> cents(line.paid())).toList());
        return String.join(" ", claim.accountNumber(), charge.toString(), paid.toString(), "0.00");
    }

    /** Sums by group and reason, of the segments that were stored. */
    private static Map<String, Money> reasons(RemittanceSummary stored) {
        String raw = biller().get("/api/v1/remittances/" + stored.id() + "/raw").body();
        Map<String, Money> sums = new TreeMap<>();
        Pattern.compile("CAS\\*(\\w+)\\*(\\w+)\\*([-.\\d]+)")
                .matcher(raw)
                .results()
                .forEach(cas ->
                        sums.merge(
                                cas.group(1) + cas.group(2), Money.of(cas.group(3)), Money::plus));
        return sums;
    }

    private static Map<String, Money> reasons(TypedRemittance typed) {
        Map<String, Money> sums = new TreeMap<>();
        for (TypedClaim claim : typed.claims()) {
            for (TypedLine line : claim.lines()) {
                for (TypedAdjustment one : line.adjustments()) {
                    sums.merge(
                            one.group().toUpperCase() + one.reason(),
                            cents(one.amount()),
                            Money::plus);
                }
            }
        }
        return sums;
    }

    @Test
    void refusesWhatDoesNotAddUpAndSaysByHowMuch() {
        HttpResponse<String> answer = send(Paper.small("OFF1", "115.00"), false);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("balance", "line 1", "off by $5.00");
        assertThat(stored("OFF1")).isEmpty();
    }

    @Test
    void saysWhichFieldsAreWrong() {
        TypedRemittance typed =
                Paper.of(
                        "",
                        "1.2.3",
                        List.of(
                                Paper.claim(
                                        "A",
                                        List.of(
                                                Paper.line(
                                                        "10",
                                                        "10",
                                                        List.of(
                                                                new TypedAdjustment(
                                                                        "XX", "99999", "0")))))),
                        List.of());

        JsonNode errors = JsonMapper.shared().readTree(send(typed, false).body()).get("errors");

        assertThat(errors.findValuesAsString("field"))
                .contains(
                        "remittance.traceNumber",
                        "remittance.amount",
                        "remittance.claims[0].lines[0].adjustments[0].group",
                        "remittance.claims[0].lines[0].adjustments[0].reason");
    }

    @Test
    void letsNobodyEnterForPayersAndFacilitiesOfOthers() {
        OFFICE.add("one-payer", Role.BILLER, Scope.ALL, Scope.of("1888000001"));
        OFFICE.add("one-facility", Role.BILLER, Scope.of("0000000000"), Scope.ALL);
        String entry = Paper.json(Paper.small("SCOPE1", "120.00"), false);

        HttpResponse<String> payer = Caller.as("one-payer", OFFICE).send("POST", ENTRIES, entry);
        HttpResponse<String> facility =
                Caller.as("one-facility", OFFICE).send("POST", ENTRIES, entry);

        assertThat(payer.statusCode()).isEqualTo(422);
        assertThat(payer.body()).contains("remittance.payerName");
        assertThat(facility.statusCode()).isEqualTo(422);
        assertThat(facility.body()).contains("remittance.payeeName");
        assertThat(Caller.as(Role.ADVOCATE, OFFICE).send("POST", ENTRIES, entry).statusCode())
                .isEqualTo(403);
        assertThat(stored("SCOPE1")).isEmpty();
    }

    @Test
    void tellsOfOneLikeItAndHoldsWhatIsSentAllTheSame() {
        assertThat(send(Paper.small("DUP1", "120.00"), false).statusCode()).isEqualTo(202);
        RemittanceSummary first = stored("DUP1").getFirst();
        TypedRemittance other =
                Paper.of(
                        "DUP1",
                        "120.00",
                        List.of(
                                Paper.claim(
                                        "ACC-OTHER", List.of(Paper.line("120", "120", List.of())))),
                        List.of());

        HttpResponse<String> told = send(other, false);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains(String.valueOf(first.id()));
        assertThat(send(Paper.small("DUP1", "120.00"), true).body()).contains("very same");
        assertThat(send(other, true).statusCode()).isEqualTo(202);

        assertThat(stored("DUP1").stream().map(RemittanceSummary::status))
                .containsExactlyInAnyOrder(RemittanceStatus.STORED, RemittanceStatus.HELD);
    }

    @Test
    void storesTextThatLooksLikeSegmentsAsText() {
        TypedClaim hostile =
                new TypedClaim(
                        "A*B~C:D",
                        "<script>alert(1)</script>\u0002X",
                        "O'BRIEN~SE*1",
                        "=1+1",
                        "'; DROP TABLE remittance; --",
                        "1",
                        "02/10/2026",
                        "",
                        "10",
                        "10",
                        "",
                        "",
                        List.of(),
                        List.of());

        assertThat(
                        send(Paper.of("HOSTILE1", "10", List.of(hostile), List.of()), false)
                                .statusCode())
                .isEqualTo(202);

        RemittanceSummary stored = stored("HOSTILE1").getFirst();
        ClaimSummary claim =
                OFFICE.bean(RemittanceSummaries.class).listClaims(stored.id(), 0, 9).getFirst();
        assertThat(claim.accountNumber()).isEqualTo("A*B~C:D");
        assertThat(claim.payerClaimNumber()).isEqualTo("'; DROP TABLE remittance; --");
        assertThat(biller().get("/remittances/" + stored.id()).body())
                .doesNotContain("<script>alert");
    }

    @Test
    void sendsOnceHoweverOftenSendIsClicked() {
        Caller biller = biller();
        String path = "/remittances/entries/4711";
        String[] fields = fields(Paper.small("ONCE1", "120.00"));

        HttpResponse<String> first = biller.post(path + "/send", fields);
        HttpResponse<String> second = biller.post(path + "/send", fields);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(stored("ONCE1")).hasSize(1);
        assertThat(biller.get(path).body()).contains("Open the remittance");
        assertThat(biller.get("/remittances/" + stored("ONCE1").getFirst().id()).body())
                .contains("Entered by hand by Biller Example on");
        assertThat(biller.post(path + "/discard").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsADraftThatNobodyElseReaches() {
        Caller biller = biller();
        String path = "/remittances/entries/4712";
        assertThat(biller.post(path, fields(Paper.small("DRAFT1", "7"))).statusCode())
                .isEqualTo(200);
        Caller other = Caller.as(Role.ADMINISTRATOR, OFFICE);

        assertThat(biller().get("/remittances/new").body())
                .contains("Continue your draft", "DRAFT1");
        assertThat(biller().get(path).body()).contains("ACC-DRAFT1");
        assertThat(other.get("/remittances/new").body()).doesNotContain("DRAFT1");
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        for (String way : List.of(path, path + "/send", path + "/run", path + "/discard")) {
            assertThat(other.post(way, fields(Paper.small("X", "1"))).statusCode())
                    .as(way)
                    .isEqualTo(404);
        }
        assertThat(biller.get(path).body()).contains("ACC-DRAFT1");
        assertThat(biller.post(path + "/discard").statusCode()).isEqualTo(302);
        assertThat(biller.get(path).statusCode()).isEqualTo(404);
    }

    static String[] fields(TypedRemittance typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        flatten("", JsonMapper.shared().valueToTree(typed), fields);
        return fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
    }

    private static void flatten(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            node.forEachEntry((name, value) ->
                    flatten(path.isEmpty() ? name : path + "." + name, value, fields));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), fields);
            }
        } else {
            fields.put(path, node.asString());
        }
    }

    private static HttpResponse<String> send(TypedRemittance typed, boolean again) {
        return biller().send("POST", ENTRIES, Paper.json(typed, again));
    }

    private static Caller biller() {
        return Caller.as(Role.BILLER, OFFICE);
    }

    /** After the run that was started. */
    private static List<RemittanceSummary> stored(String number) {
        biller().get("/api/v1/jobs/night/events", "Accept", "text/event-stream");
        return OFFICE.bean(RemittanceSummaries.class).list(Set.of(), 0, 200, Scopes.ALL).stream()
                .filter(one -> one.traceNumber().equals(number))
                .toList();
    }

    private static Money cents(String typed) {
        return Amounts.find(typed).orElseThrow();
    }
}
