package org.overturn.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
    private static final Entries ENTRIES = new Entries(OFFICE);

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void storesWhatWasEnteredToTheCent(int seed) {
        TypedRemittance typed = Paper.any(new Random(seed), "LAW" + seed);

        assertThat(ENTRIES.send(typed, false).statusCode()).isEqualTo(202);

        RemittanceSummary stored = ENTRIES.stored("LAW" + seed).getFirst();
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
        String raw = ENTRIES.biller().get("/api/v1/remittances/" + stored.id() + "/raw").body();
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
        HttpResponse<String> answer = ENTRIES.send(Paper.small("OFF1", "115.00"), false);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("balance", "line 1", "off by $5.00");
        assertThat(ENTRIES.stored("OFF1")).isEmpty();
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

        JsonNode errors =
                JsonMapper.shared().readTree(ENTRIES.send(typed, false).body()).get("errors");

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

        HttpResponse<String> payer =
                Caller.as("one-payer", OFFICE).send("POST", Entries.PATH, entry);
        HttpResponse<String> facility =
                Caller.as("one-facility", OFFICE).send("POST", Entries.PATH, entry);

        assertThat(payer.statusCode()).isEqualTo(422);
        assertThat(payer.body()).contains("remittance.payerName");
        assertThat(facility.statusCode()).isEqualTo(422);
        assertThat(facility.body()).contains("remittance.payeeName");
        assertThat(Caller.as(Role.ADVOCATE, OFFICE).send("POST", Entries.PATH, entry).statusCode())
                .isEqualTo(403);
        assertThat(ENTRIES.stored("SCOPE1")).isEmpty();
    }

    @Test
    void tellsOfOneLikeItAndHoldsWhatIsSentAllTheSame() {
        assertThat(ENTRIES.send(Paper.small("DUP1", "120.00"), false).statusCode()).isEqualTo(202);
        RemittanceSummary first = ENTRIES.stored("DUP1").getFirst();
        TypedRemittance other =
                Paper.of(
                        "DUP1",
                        "120.00",
                        List.of(
                                Paper.claim(
                                        "ACC-OTHER", List.of(Paper.line("120", "120", List.of())))),
                        List.of());

        HttpResponse<String> told = ENTRIES.send(other, false);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains(String.valueOf(first.id()));
        assertThat(ENTRIES.send(Paper.small("DUP1", "120.00"), true).body()).contains("very same");
        assertThat(ENTRIES.send(other, true).statusCode()).isEqualTo(202);

        assertThat(ENTRIES.stored("DUP1").stream().map(RemittanceSummary::status))
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
                        ENTRIES.send(Paper.of("HOSTILE1", "10", List.of(hostile), List.of()), false)
                                .statusCode())
                .isEqualTo(202);

        RemittanceSummary stored = ENTRIES.stored("HOSTILE1").getFirst();
        ClaimSummary claim =
                OFFICE.bean(RemittanceSummaries.class).listClaims(stored.id(), 0, 9).getFirst();
        assertThat(claim.accountNumber()).isEqualTo("A*B~C:D");
        assertThat(claim.payerClaimNumber()).isEqualTo("'; DROP TABLE remittance; --");
        assertThat(ENTRIES.biller().get("/remittances/" + stored.id()).body())
                .doesNotContain("<script>alert");
    }

    private static Money cents(String typed) {
        return Amounts.find(typed).orElseThrow();
    }
}
