package org.overturn.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The remittances balance, and the truth that is written beside them is what they say. */
class SampleTruthTest extends WrittenNight {

    @Test
    void everyLineClaimAndRemittanceBalancesToTheCent() throws IOException {
        int lines = 0;
        for (Path file : goodFiles()) {
            for (PlainRemittance remittance : PlainRemittance.read(cutSafely(read(file)))) {
                if (remittance.ended) {
                    lines += assertBalanced(remittance);
                }
            }
        }
        assertThat(lines).isGreaterThan(CLAIMS);
    }

    private static int assertBalanced(PlainRemittance remittance) {
        BigDecimal paid = BigDecimal.ZERO;
        int lines = 0;
        for (PlainRemittance.Claim claim : remittance.claims) {
            assertThat(claim.charge.subtract(claim.adjusted))
                    .as(claim.account)
                    .isEqualByComparingTo(claim.paid);
            BigDecimal charged = BigDecimal.ZERO;
            for (PlainRemittance.Line line : claim.lines) {
                assertThat(line.charge.subtract(line.adjusted))
                        .as("a line of " + claim.account)
                        .isEqualByComparingTo(line.paid);
                charged = charged.add(line.charge);
            }
            if (!claim.lines.isEmpty()) {
                assertThat(charged).as(claim.account).isEqualByComparingTo(claim.charge);
            }
            lines += claim.lines.size();
            paid = paid.add(claim.paid);
        }
        assertThat(paid.subtract(remittance.providerAdjusted))
                .isEqualByComparingTo(remittance.payment);
        assertThat(remittance.payment.signum()).isNotNegative();
        return lines;
    }

    private static List<Path> goodFiles() throws IOException {
        return files("remittances").filter(f -> !f.toString().contains("damaged")).toList();
    }

    @Test
    void theTruthNamesEveryPostedClaimOnceAndNoOther() {
        Map<String, String> written = new HashMap<>();
        for (JsonNode file : truth.get("files")) {
            for (JsonNode transaction : file.get("transactions")) {
                if (transaction.get("result").asString().equals("posted")) {
                    String name = file.get("name").asString();
                    String control = transaction.get("controlNumber").asString();
                    collect(written, name, control);
                }
            }
        }
        Map<String, String> told = new HashMap<>();
        for (JsonNode claim : truth.get("claims")) {
            String place =
                    place(claim.get("file").asString(), claim.get("controlNumber").asString());
            told.put(
                    place + claim.get("ordinal").asInt(),
                    claim.get("accountNumber").asString()
                            + claim.get("status").asString()
                            + new BigDecimal(claim.get("paid").asString()));
        }
        assertThat(told).hasSize(CLAIMS).isEqualTo(written);
    }

    private static void collect(Map<String, String> written, String name, String control) {
        byte[] bytes = cutSafely(read(folder.resolve("remittances").resolve(name)));
        for (PlainRemittance remittance : PlainRemittance.read(bytes)) {
            for (int i = 0; i < remittance.claims.size(); i++) {
                if (remittance.control.equals(control)) {
                    PlainRemittance.Claim claim = remittance.claims.get(i);
                    written.put(
                            place(name, control) + (i + 1),
                            claim.account + claim.status + claim.paid.setScale(2));
                }
            }
        }
    }

    private static String place(String file, String control) {
        return file + "/" + control + "/";
    }

    @Test
    void theLedgerOfEachClaimIsChargeLessPaidAndItsDenialsAreTheDenialClass() {
        for (JsonNode claim : truth.get("claims")) {
            BigDecimal classes = BigDecimal.ZERO;
            for (JsonNode sum : claim.get("ledger")) {
                classes = classes.add(new BigDecimal(sum.asString()));
            }
            assertThat(classes)
                    .as(claim.get("accountNumber").asString())
                    .isEqualByComparingTo(amount(claim, "charge").subtract(amount(claim, "paid")));
            JsonNode denied = claim.get("ledger").get("DENIAL");
            assertThat(sum(claim.get("denials")))
                    .isEqualByComparingTo(denied == null ? "0" : denied.asString());
        }
    }

    @Test
    void theTotalsAreTheSumsOverTheClaims() {
        BigDecimal denied = BigDecimal.ZERO;
        int denials = 0;
        Map<String, Integer> routes = new TreeMap<>();
        for (JsonNode claim : truth.get("claims")) {
            denied = denied.add(sum(claim.get("denials")));
            for (JsonNode denial : claim.get("denials")) {
                denials++;
                routes.merge(denial.get("route").asString(), 1, Integer::sum);
            }
        }
        JsonNode totals = truth.get("totals");
        assertThat(totals.get("denials").asInt()).isEqualTo(denials).isEqualTo(summary.denials());
        assertThat(amount(totals, "denied")).isEqualByComparingTo(denied);
        Map<String, Integer> told = new TreeMap<>();
        totals.get("byRoute")
                .properties()
                .forEach(e -> told.put(e.getKey(), e.getValue().get("denials").asInt()));
        assertThat(told).isEqualTo(routes);
    }

    private static BigDecimal amount(JsonNode node, String name) {
        return new BigDecimal(node.get(name).asString());
    }

    private static BigDecimal sum(JsonNode denials) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode denial : denials) {
            sum = sum.add(amount(denial, "amount"));
        }
        return sum;
    }
}
