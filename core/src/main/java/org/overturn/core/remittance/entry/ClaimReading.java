package org.overturn.core.remittance.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.code.Codes;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.table.EnteredAdjustment;
import org.overturn.core.remittance.table.EnteredClaim;
import org.overturn.core.remittance.table.EnteredLine;

/** Reads claims. Claims and lines are rows, counted from 1, as the page numbers them. */
final class ClaimReading {

    private static final Set<String> STATUSES = Set.of("1", "2", "3", "4", "22");
    private static final int LONGEST_ACCOUNT = 38;
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_NAME = 60;

    private final FieldReader fields;
    private final LineReading lines;
    private int rows;

    ClaimReading(FieldReader fields, Codes codes) {
        this.fields = fields;
        this.lines = new LineReading(fields, codes);
    }

    EnteredClaim claim(String path, TypedClaim typed) {
        int row = ++rows;
        demand(path, typed);
        List<EnteredLine> read = lines(path + ".lines", typed.lines());
        List<EnteredAdjustment> own = lines.adjustments(path + ".adjustments", typed.adjustments());
        Money charged = Money.sum(read.stream().map(EnteredLine::charge).toList());
        Money paid = Money.sum(read.stream().map(EnteredLine::paid).toList()).minus(sum(own));
        Optional<LocalDate> from = fields.pastDay(path + ".from", typed.from());
        return new EnteredClaim(
                row,
                fields.text(path + ".accountNumber", typed.accountNumber(), LONGEST_ACCOUNT),
                fields.text(path + ".payerClaimNumber", typed.payerClaimNumber(), LONGEST_NUMBER),
                status(path, typed),
                fields.money(path + ".charge", typed.charge()).orElse(charged),
                fields.money(path + ".paid", typed.paid()).orElse(paid),
                fields.money(path + ".patientShare", typed.patientShare()),
                "",
                patient(path, typed),
                "",
                Map.of(),
                Optional.empty(),
                from,
                fields.pastDay(path + ".to", typed.to()),
                own,
                lines.remarks(path + ".remarks", typed.remarks()),
                read);
    }

    private void demand(String path, TypedClaim typed) {
        fields.demand(path + ".accountNumber", typed.accountNumber(), "Give the account number.");
        fields.demand(path + ".lastName", typed.lastName(), "Give the patient's last name.");
        boolean dated =
                typed.lines().stream()
                        .filter(line -> !line.isBlank())
                        .allMatch(line -> !line.from().isEmpty());
        if (!dated || typed.lines().stream().allMatch(TypedLine::isBlank)) {
            fields.demand(path + ".from", typed.from(), "Give the date of service.");
        }
        if (typed.lines().stream().allMatch(TypedLine::isBlank)) {
            fields.demand(path + ".charge", typed.charge(), "Give the charge.");
            fields.demand(path + ".paid", typed.paid(), "Give what was paid; 0.00 for nothing.");
        }
    }

    private List<EnteredLine> lines(String path, List<TypedLine> typed) {
        List<EnteredLine> read = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (!typed.get(i).isBlank()) {
                read.add(lines.line(++rows, path + "[" + i + "]", typed.get(i)));
            }
        }
        return read;
    }

    private EnteredClaim.Patient patient(String path, TypedClaim typed) {
        return new EnteredClaim.Patient(
                fields.text(path + ".lastName", typed.lastName(), LONGEST_NAME),
                fields.text(path + ".firstName", typed.firstName(), LONGEST_NAME),
                fields.text(path + ".memberId", typed.memberId(), LONGEST_NAME));
    }

    private String status(String path, TypedClaim typed) {
        if (!typed.status().isEmpty() && !STATUSES.contains(typed.status())) {
            fields.refuse(path + ".status", "Choose one of the list.");
        }
        return typed.status().isEmpty() ? "1" : typed.status();
    }

    static Money sum(List<EnteredAdjustment> adjustments) {
        return Money.sum(adjustments.stream().map(EnteredAdjustment::amountOrZero).toList());
    }
}
