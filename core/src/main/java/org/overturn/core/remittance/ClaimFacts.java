package org.overturn.core.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.money.Money;

/** What a claim says, field by field, so that two versions of it can be held side by side. */
final class ClaimFacts {

    private final Map<String, String> facts = new TreeMap<>();

    private ClaimFacts() {}

    /** Field and text, in the order of the fields' names; names of people only as a mark. */
    static Map<String, String> of(Adjudication claim) {
        ClaimFacts all = new ClaimFacts();
        all.addClaim(claim);
        claim.lines().forEach(all::addLine);
        return all.facts;
    }

    private void addClaim(Adjudication claim) {
        put("account (CLP01)", claim.accountNumber());
        put("status (CLP02)", claim.status());
        put("charge (CLP03)", money(claim.charge()));
        put("paid (CLP04)", money(claim.paid()));
        put("patient share (CLP05)", money(claim.patientShare()));
        put("plan (CLP06)", claim.filingIndicator());
        put("payer's claim number (CLP07)", claim.payerClaimNumber());
        put("facility (CLP08)", claim.facilityCode());
        put("frequency (CLP09)", claim.frequency());
        put("DRG (CLP11)", claim.drg());
        put("patient and others (NM1)", mark(claim.people().stream().map(ClaimFacts::text)));
        put("remarks", remarks(claim.remarks()));
        put("references (REF)", references(claim.references()));
        put("dates of statement", date(claim.statementFrom()) + date(claim.statementTo()));
        put("received (DTM*050)", date(claim.receivedOn()));
        put("cover ended (DTM*036)", date(claim.coverageEndedOn()));
        put("contacts (PER)", mark(claim.contacts().stream()));
        put("amounts (AMT)", quantities(claim.amounts()));
        put("quantities (QTY)", quantities(claim.quantities()));
        claim.adjustments().forEach(adjustment -> add("", adjustment));
    }

    private void addLine(ServiceLine line) {
        String at = "line " + line.ordinal() + " ";
        put(at + "procedure", line.procedure() + " " + String.join(" ", line.modifiers()));
        put(at + "charge (SVC02)", money(line.charge()));
        put(at + "paid (SVC03)", money(line.paid()));
        put(at + "billed as (SVC06)", line.submittedProcedure());
        put(at + "revenue code (SVC04)", line.revenueCode());
        put(at + "units (SVC05)", line.units());
        put(at + "dates", date(line.from()) + date(line.to()));
        put(at + "remarks", remarks(line.remarks()));
        put(at + "references (REF)", references(line.references()));
        put(at + "amounts (AMT)", quantities(line.amounts()));
        line.adjustments().forEach(adjustment -> add(at, adjustment));
    }

    /** Several adjustments of one reason stand one behind the other. */
    private void add(String at, Adjustment adjustment) {
        facts.merge(
                at + "adjusted " + adjustment.group() + " " + adjustment.reason(),
                adjustment.amountOrZero().toDollars(),
                (one, other) -> one + " " + other);
    }

    private void put(String field, String text) {
        if (!text.isBlank()) {
            facts.put(field, text);
        }
    }

    /** Shows that texts differ without showing them: they may name a patient. */
    private static String mark(Stream<?> texts) {
        List<?> all = texts.toList();
        return all.isEmpty()
                ? ""
                : "as sent, mark %08x".formatted((int) TextHash.of(all.toString()));
    }

    private static String text(Person person) {
        return String.join(
                "|",
                person.entity(),
                person.fullName(),
                person.identifierQualifier(),
                person.identifier());
    }

    private static String remarks(List<Remark> remarks) {
        return remarks.stream().map(Remark::code).collect(Collectors.joining(" "));
    }

    private static String references(List<Reference> references) {
        return references.stream()
                .map(reference -> reference.qualifier() + " " + reference.value())
                .collect(Collectors.joining(", "));
    }

    private static String quantities(List<Quantity> quantities) {
        return quantities.stream()
                .map(quantity -> quantity.qualifier() + " " + quantity.value())
                .collect(Collectors.joining(", "));
    }

    private static String money(Optional<Money> amount) {
        return amount.map(Money::toDollars).orElse("");
    }

    private static String date(Optional<LocalDate> date) {
        return date.map(day -> day + " ").orElse("");
    }
}
