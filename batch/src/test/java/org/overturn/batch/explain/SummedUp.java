package org.overturn.batch.explain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.LedgerClass;
import org.overturn.core.denial.Route;
import org.overturn.core.issue.IssueCode;
import tools.jackson.databind.JsonNode;

/** Adds up what {@code explain --json} wrote, by the plainest means, as a summary writes it. */
final class SummedUp {

    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    void add(JsonNode file) {
        count("files");
        if (file.get("transactions").isEmpty()) {
            count("refused");
        }
        for (JsonNode transaction : file.get("transactions")) {
            transaction(transaction);
        }
        for (String code : file.get("issueCounts").propertyNames()) {
            counts.merge("issue " + code, file.get("issueCounts").get(code).asLong(), Long::sum);
        }
    }

    private void transaction(JsonNode transaction) {
        count("remittances");
        sum("payments", transaction.get("paymentAmount"));
        if (!transaction.get("complete").asBoolean()) {
            count("incomplete");
        }
        if (!transaction.get("balanced").asBoolean()) {
            count("unbalanced");
        }
        for (JsonNode adjustment : transaction.get("providerAdjustments")) {
            counted("provider", adjustment.get("amount"));
        }
        for (JsonNode claim : transaction.get("claims")) {
            claim(claim);
        }
    }

    private void claim(JsonNode claim) {
        count("claims");
        sum("charge", claim.get("charge"));
        sum("paid", claim.get("paid"));
        claim.get("adjustments").forEach(this::adjustment);
        for (JsonNode line : claim.get("lines")) {
            count("lines");
            line.get("adjustments").forEach(this::adjustment);
        }
        if (!claim.get("denials").isEmpty()) {
            count("with denials");
        }
        for (JsonNode denial : claim.get("denials")) {
            counted("denied", denial.get("amount"));
            counted("category " + denial.get("category").asString(), denial.get("amount"));
            counted("route " + denial.get("route").asString(), denial.get("amount"));
        }
    }

    private void adjustment(JsonNode adjustment) {
        count("adjustments");
        sum("class " + adjustment.get("class").asString(), adjustment.get("amount"));
    }

    private void counted(String what, JsonNode amount) {
        count(what);
        sum(what, amount);
    }

    private void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    private void sum(String what, JsonNode amount) {
        BigDecimal value = amount.isNull() ? BigDecimal.ZERO : new BigDecimal(amount.asString());
        sums.merge(what, value, BigDecimal::add);
    }

    private long number(String what) {
        return counts.getOrDefault(what, 0L);
    }

    private String amount(String what) {
        return sums.getOrDefault(what, BigDecimal.ZERO).setScale(2).toPlainString();
    }

    /** The document that the summary has to be. */
    String document() {
        StringBuilder json = new StringBuilder("{\n");
        json.append(field("files", number("files")));
        json.append(field("refusedFiles", number("refused")));
        json.append(field("remittances", number("remittances")));
        json.append(field("incompleteRemittances", number("incomplete")));
        json.append(field("claims", number("claims")));
        json.append(field("lines", number("lines")));
        json.append(field("adjustments", number("adjustments")));
        json.append(field("payments", amount("payments")));
        json.append(field("charge", amount("charge")));
        json.append(field("paid", amount("paid")));
        StringBuilder ledger = new StringBuilder();
        for (LedgerClass of : LedgerClass.values()) {
            ledger.append("  ").append(field(of.name(), amount("class " + of)));
        }
        json.append(object("ledger", ledger));
        json.append(field("claimsWithDenials", number("with denials")));
        json.append(counted("  ", "denied", "denied"));
        json.append(table("deniedByCategory", "category ", DenialCategory.values()));
        json.append(table("deniedByRoute", "route ", Route.values()));
        json.append(counted("  ", "providerAdjustments", "provider"));
        StringBuilder unbalanced = new StringBuilder();
        unbalanced.append("  ").append(field("lines", number("issue LINE_OUT_OF_BALANCE")));
        unbalanced.append("  ").append(field("claims", number("issue CLAIM_OUT_OF_BALANCE")));
        unbalanced.append("  ").append(field("remittances", number("unbalanced")));
        json.append(object("unbalanced", unbalanced));
        StringBuilder issues = new StringBuilder();
        for (IssueCode code : IssueCode.values()) {
            if (number("issue " + code) > 0) {
                issues.append("  ").append(field(code.name(), number("issue " + code)));
            }
        }
        json.append(object("issues", issues));
        return json.substring(0, json.length() - 2) + "\n}\n";
    }

    private <K extends Enum<K>> String table(String name, String prefix, K[] keys) {
        StringBuilder rows = new StringBuilder();
        for (K key : keys) {
            if (number(prefix + key) > 0) {
                rows.append(counted("    ", key.name(), prefix + key));
            }
        }
        return object(name, rows);
    }

    private String counted(String indent, String name, String what) {
        return "%s\"%s\": {\n%s  \"count\": %d,\n%s  \"amount\": \"%s\"\n%s},\n"
                .formatted(indent, name, indent, number(what), indent, amount(what), indent);
    }

    private static String object(String name, StringBuilder fields) {
        return fields.isEmpty()
                ? "  \"" + name + "\": {},\n"
                : "  \"" + name + "\": {\n" + fields.substring(0, fields.length() - 2) + "\n  },\n";
    }

    private static String field(String name, long value) {
        return "  \"" + name + "\": " + value + ",\n";
    }

    private static String field(String name, String value) {
        return "  \"" + name + "\": \"" + value + "\",\n";
    }
}
