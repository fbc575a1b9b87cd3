package org.overturn.api.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.entry.TypedAdjustment;
import org.overturn.core.remittance.entry.TypedClaim;
import org.overturn.core.remittance.entry.TypedLine;
import org.overturn.core.remittance.entry.TypedProviderEntry;
import org.overturn.core.remittance.entry.TypedRemittance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Paper remittances of invented people, as a biller types them. */
final class Paper {

    static final String PAYER = "1999000001";
    static final String PAYEE = "1234567893";

    private Paper() {}

    /** One claim with one line: charge 500.00, adjustments 380.00, paid 120.00. */
    static TypedRemittance small(String number, String paid) {
        return of(
                number,
                "120.00",
                List.of(
                        claim(
                                "ACC-" + number,
                                List.of(
                                        line(
                                                "500.00",
                                                paid,
                                                List.of(new TypedAdjustment("CO", "45", "380")))))),
                List.of());
    }

    static TypedRemittance of(
            String number,
            String amount,
            List<TypedClaim> claims,
            List<TypedProviderEntry> providerEntries) {
        return new TypedRemittance(
                "Paper Health",
                PAYER,
                "Riverbend Clinic",
                PAYEE,
                "CHK",
                number,
                "03/02/2026",
                amount,
                claims,
                providerEntries);
    }

    static TypedClaim claim(String account, List<TypedLine> lines) {
        return new TypedClaim(
                account,
                "SAMPLE",
                "ROBIN",
                "M100",
                "ICN" + account,
                "1",
                "02/10/2026",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                lines);
    }

    static TypedLine line(String charge, String paid, List<TypedAdjustment> adjustments) {
        return new TypedLine("99213", "25", "1", "02/10/2026", "", charge, paid, "", adjustments);
    }

    /** Balanced, with amounts written in all the ways people write them. */
    static TypedRemittance any(Random random, String number) {
        List<TypedClaim> claims = new ArrayList<>();
        Money paid = Money.ZERO;
        for (int c = 0; c <= random.nextInt(4); c++) {
            List<TypedLine> lines = new ArrayList<>();
            for (int l = 0; l <= random.nextInt(5); l++) {
                Money charge = new Money(1 + random.nextInt(2_000_000));
                Money reduced = new Money(random.nextLong(charge.cents() + 1));
                Money owed = new Money(random.nextLong(reduced.cents() + 1));
                List<TypedAdjustment> why = new ArrayList<>();
                why.add(new TypedAdjustment("CO", "45", written(reduced.minus(owed), random)));
                why.add(new TypedAdjustment("pr", "1", written(owed, random)));
                Money left = charge.minus(reduced);
                paid = paid.plus(left);
                lines.add(line(written(charge, random), written(left, random), why));
            }
            claims.add(claim(number + "-" + c, lines));
        }
        Money taken = new Money(random.nextLong(paid.cents() + 1));
        return of(
                number,
                written(paid.minus(taken), random),
                claims,
                List.of(new TypedProviderEntry("WO", "REF" + number, written(taken, random))));
    }

    private static String written(Money amount, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> amount.toString();
            case 1 -> amount.toDollars();
            default -> amount.toDollars().replace("$", "");
        };
    }

    static String json(TypedRemittance typed, boolean again) {
        return "{\"remittance\":%s,\"again\":%s}"
                .formatted(JsonMapper.shared().writeValueAsString(typed), again);
    }

    /** As the page sends it: names and values in turn. */
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
}
