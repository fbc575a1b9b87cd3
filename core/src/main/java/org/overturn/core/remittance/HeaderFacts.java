package org.overturn.core.remittance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a remittance says beside its claims, field by field. */
final class HeaderFacts {

    private HeaderFacts() {}

    static Map<String, String> of(FileScan.Scanned scanned) {
        return of(List.of(scanned));
    }

    /** Of the parts of one payment: the header of the first, the provider adjustments of all. */
    static Map<String, String> of(List<FileScan.Scanned> parts) {
        Map<String, String> facts = new TreeMap<>();
        Remittance header = parts.getFirst().header();
        facts.put("credit or debit (BPR03)", header.payment().creditDebit());
        facts.put(
                "production date (DTM*405)", header.productionOn().map(String::valueOf).orElse(""));
        facts.put("payer's name (N102)", header.payer().name());
        facts.put("payee's name (N102)", header.payee().name());
        facts.put(
                "provider adjustments (PLB)",
                parts.stream()
                        .flatMap(part -> part.end().providerAdjustments().stream())
                        .map(HeaderFacts::text)
                        .collect(Collectors.joining(", ")));
        return facts;
    }

    static String text(ProviderAdjustment one) {
        return one.code() + " " + one.reference() + " " + one.amountOrZero().toDollars();
    }
}
