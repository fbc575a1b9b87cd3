package org.overturn.core.remittance.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.code.CodeList;
import org.overturn.core.code.Codes;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.table.EnteredClaim;
import org.overturn.core.remittance.table.EnteredRemittance;
import org.overturn.core.remittance.table.EnteredRemittance.Party;
import org.overturn.core.remittance.table.EnteredRemittance.ProviderEntry;

/**
 * What a typed remittance says.
 *
 * @param remittance what could be read of it
 * @param wrong by the field's path ({@code claims[0].lines[1].charge}), why it can't be used
 * @param missing by the field's path, what is to be typed there
 */
public record EntryReading(
        EnteredRemittance remittance,
        Map<String, String> wrong,
        Map<String, String> missing,
        EntryBalance balance) {

    private static final Set<String> METHODS = Set.of("CHK", "ACH", "NON");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NUMBER = 50;

    public EntryReading {
        wrong = new LinkedHashMap<>(wrong);
        missing = new LinkedHashMap<>(missing);
    }

    /** Nothing is missing or wrong, and it adds up. */
    public boolean isWhole() {
        return wrong.isEmpty() && missing.isEmpty() && balance.isEven();
    }

    /** Both: what is wrong and what is missing. */
    public Map<String, String> errors() {
        Map<String, String> all = new LinkedHashMap<>(missing);
        all.putAll(wrong);
        return all;
    }

    /** What stored remittances name the payer by. */
    public String payerKey() {
        return KnownParties.payerKey(remittance.payer());
    }

    static EntryReading of(
            TypedRemittance typed, KnownParties known, Codes codes, FieldReader fields) {
        demand(typed, fields);
        EnteredRemittance read =
                new EnteredRemittance(
                        payer(typed, known, fields),
                        payee(typed, known, fields),
                        fields.text("traceNumber", typed.traceNumber(), LONGEST_NUMBER),
                        method(typed, fields),
                        amount(typed, fields),
                        fields.day("paidOn", typed.paidOn()),
                        claims(typed, codes, fields),
                        providerEntries(typed, codes, fields));
        return new EntryReading(read, fields.wrong(), fields.missing(), EntryBalance.of(read));
    }

    private static void demand(TypedRemittance typed, FieldReader fields) {
        fields.demand("payerName", typed.payerName(), "Give the payer.");
        fields.demand("payeeName", typed.payeeName(), "Give the payee.");
        fields.demand("traceNumber", typed.traceNumber(), "Give the check or EFT number.");
        fields.demand("paidOn", typed.paidOn(), "Give the date; deadlines count from it.");
        fields.demand("amount", typed.amount(), "Give the amount; 0.00 where nothing was paid.");
        if (typed.claims().stream().allMatch(TypedClaim::isBlank)
                && typed.providerEntries().stream().allMatch(TypedProviderEntry::isBlank)) {
            fields.demand("claims", "", "Enter at least one claim.");
        }
    }

    private static Party payer(TypedRemittance typed, KnownParties known, FieldReader fields) {
        Party payer =
                KnownParties.completed(
                        new Party(
                                fields.text("payerName", typed.payerName(), LONGEST_NAME),
                                fields.text(
                                        "payerIdentifier", typed.payerIdentifier(), LONGEST_NAME)),
                        known.payers());
        if (!payer.name().isEmpty() && !known.admitsPayer(payer)) {
            fields.refuse("payerName", "Your user may not enter remittances of this payer.");
        }
        return payer;
    }

    private static Party payee(TypedRemittance typed, KnownParties known, FieldReader fields) {
        Party payee =
                KnownParties.completed(
                        new Party(
                                fields.text("payeeName", typed.payeeName(), LONGEST_NAME),
                                typed.payeeIdentifier().replaceAll("[-\\s]", "")),
                        known.payees());
        fields.demand("payeeIdentifier", payee.identifier(), "Give the NPI or the tax number.");
        if (!payee.identifier().isEmpty() && !payee.identifier().matches("\\d{9,10}")) {
            fields.refuse("payeeIdentifier", "An NPI has ten digits, a tax number nine.");
        } else if (!payee.identifier().isEmpty() && !known.admitsPayee(payee)) {
            fields.refuse("payeeName", "Your user may not enter remittances to this payee.");
        }
        return payee;
    }

    private static String method(TypedRemittance typed, FieldReader fields) {
        if (!METHODS.contains(typed.method())) {
            fields.refuse("method", "Choose one of the list.");
        }
        return typed.method();
    }

    private static Optional<Money> amount(TypedRemittance typed, FieldReader fields) {
        Optional<Money> amount = fields.money("amount", typed.amount());
        if (amount.filter(Money::isNegative).isPresent()) {
            fields.refuse("amount", "A payment can't be negative; what is taken back goes below.");
        }
        return amount;
    }

    private static List<EnteredClaim> claims(
            TypedRemittance typed, Codes codes, FieldReader fields) {
        ClaimReading reading = new ClaimReading(fields, codes);
        List<EnteredClaim> read = new ArrayList<>();
        for (int i = 0; i < typed.claims().size(); i++) {
            if (!typed.claims().get(i).isBlank()) {
                read.add(reading.claim("claims[" + i + "]", typed.claims().get(i)));
            }
        }
        return read;
    }

    private static List<ProviderEntry> providerEntries(
            TypedRemittance typed, Codes codes, FieldReader fields) {
        List<ProviderEntry> read = new ArrayList<>();
        for (int i = 0; i < typed.providerEntries().size(); i++) {
            TypedProviderEntry entry = typed.providerEntries().get(i);
            String path = "providerEntries[" + i + "]";
            if (entry.isBlank()) {
                continue;
            }
            String code = entry.code().toUpperCase(Locale.ROOT);
            fields.demand(path + ".code", code, "Choose the code.");
            fields.demand(path + ".amount", entry.amount(), "Give the amount.");
            if (!code.isEmpty() && codes.findLabel(CodeList.PROVIDER_ADJUSTMENT, code).isEmpty()) {
                fields.refuse(path + ".code", "There is no such code.");
            }
            read.add(
                    new ProviderEntry(
                            code,
                            fields.text(path + ".reference", entry.reference(), LONGEST_NUMBER),
                            fields.money(path + ".amount", entry.amount()).orElse(Money.ZERO)));
        }
        return read;
    }
}
