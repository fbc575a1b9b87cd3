package org.overturn.core.remittance;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a remittance says beside its claims, field by field. */
final class HeaderFacts {

    private HeaderFacts() {}

    static Map<String, String> of(FileScan.Scanned scanned) {
        Map<String, String> facts = new TreeMap<>();
        Remittance header = scanned.header();
        RemittanceEnd end = scanned.end();
        facts.put("credit or debit (BPR03)", header.payment().creditDebit());
        facts.put(
                "production date (DTM*405)", header.productionOn().map(String::valueOf).orElse(""));
        facts.put("payer's name (N102)", header.payer().name());
        facts.put("payee's name (N102)", header.payee().name());
        facts.put(
                "provider adjustments (PLB)",
                end.providerAdjustments().stream()
                        .map(one ->
                                one.code()
                                        + " "
                                        + one.reference()
                                        + " "
                                        + one.amountOrZero().toDollars())
                        .collect(Collectors.joining(", ")));
        return facts;
    }
}
