package org.overturn.core.remittance.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.db.Digest;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.table.EnteredRemittance.Party;

/** A payment under way: its claims in the order of their first rows. */
final class PaymentDraft {

    /** What tells one payment of a table from another. */
    record Key(Party payer, Party payee, String traceNumber, Optional<LocalDate> paidOn) {

        static Key of(RowValues row) {
            return new Key(
                    new Party(row.requiredText(Field.PAYER_NAME), row.text(Field.PAYER_IDENTIFIER)),
                    new Party(row.text(Field.PAYEE_NAME), row.text(Field.PAYEE_IDENTIFIER)),
                    row.isMapped(Field.TRACE_NUMBER)
                            ? row.requiredText(Field.TRACE_NUMBER)
                            : row.text(Field.TRACE_NUMBER),
                    row.date(Field.PAID_ON));
        }
    }

    private final Key key;
    private final String method;
    private final int firstRow;
    private final Optional<Money> amount;
    private final Map<ClaimDraft.Key, ClaimDraft> byKey = new HashMap<>();
    private final List<ClaimDraft> claims = new ArrayList<>();
    private boolean damaged;

    PaymentDraft(Key key, RowValues row) {
        this.key = key;
        this.firstRow = row.number();
        this.method = method(row.text(Field.METHOD));
        this.amount = row.amount(Field.PAYMENT_AMOUNT);
    }

    private static String method(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("ch")) {
            return "CHK";
        }
        if (lower.contains("eft") || lower.contains("ach") || lower.startsWith("elec")) {
            return "ACH";
        }
        return text.matches("[A-Z]{3}") ? text : "";
    }

    int firstRow() {
        return firstRow;
    }

    String traceNumber() {
        return key.traceNumber();
    }

    /** Refuses a row that gives the payment another amount than its first row. */
    void checkAgrees(RowValues row) {
        Optional<Money> again = row.amount(Field.PAYMENT_AMOUNT);
        if (again.isPresent() && !again.equals(amount)) {
            row.refuse(
                    Field.PAYMENT_AMOUNT,
                    "differs from the same payment's amount in row " + firstRow + ".");
        }
    }

    /** The claim that this row tells more of, or a new one. */
    ClaimDraft claim(RowValues row, ClaimDraft.Key claim, boolean whole) {
        ClaimDraft known = whole ? null : byKey.get(claim);
        if (known != null) {
            known.checkAgrees(row);
            return known;
        }
        ClaimDraft draft = new ClaimDraft(row, claim, whole);
        byKey.put(claim, draft);
        claims.add(draft);
        return draft;
    }

    /** A row of it can't be used. */
    void damage() {
        damaged = true;
    }

    boolean isDamaged() {
        return damaged;
    }

    EnteredRemittance remittance(Unexplaining unexplaining) {
        List<EnteredClaim> done =
                claims.stream().map(ClaimDraft::claim).map(unexplaining::fill).toList();
        return new EnteredRemittance(
                key.payer(),
                key.payee(),
                key.traceNumber().isEmpty() ? derivedNumber(done) : key.traceNumber(),
                method,
                amount,
                key.paidOn(),
                done,
                List.of());
    }

    /** The same for the same claims, so that a table sent again is recognised. */
    private static String derivedNumber(List<EnteredClaim> claims) {
        String[] parts =
                claims.stream()
                        .map(claim ->
                                String.join(
                                        "|",
                                        claim.accountNumber(),
                                        claim.payerClaimNumber(),
                                        claim.status(),
                                        claim.charge().toString(),
                                        claim.paid().toString()))
                        .toArray(String[]::new);
        return "T" + Digest.of(parts).substring(0, 14).toUpperCase(Locale.ROOT);
    }
}
