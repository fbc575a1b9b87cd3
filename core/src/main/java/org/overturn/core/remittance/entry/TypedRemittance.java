package org.overturn.core.remittance.entry;

import static org.overturn.core.remittance.entry.TypedText.rows;
import static org.overturn.core.remittance.entry.TypedText.text;

import java.util.List;

/**
 * A remittance as a person typed it, right or wrong; what was left out is an empty text.
 *
 * @param payerIdentifier may stay empty for a payer that is known by its name
 * @param method CHK, ACH or NON
 * @param paidOn 03/02/2026
 * @param amount of the check or transfer, such as 1,234.50
 */
public record TypedRemittance(
        String payerName,
        String payerIdentifier,
        String payeeName,
        String payeeIdentifier,
        String method,
        String traceNumber,
        String paidOn,
        String amount,
        List<TypedClaim> claims,
        List<TypedProviderEntry> providerEntries) {

    public static final TypedRemittance BLANK =
            new TypedRemittance("", "", "", "", "CHK", "", "", "", List.of(), List.of())
                    .withOneClaim();

    public TypedRemittance {
        payerName = text(payerName);
        payerIdentifier = text(payerIdentifier);
        payeeName = text(payeeName);
        payeeIdentifier = text(payeeIdentifier);
        method = text(method);
        traceNumber = text(traceNumber);
        paidOn = text(paidOn);
        amount = text(amount);
        claims = rows(claims);
        providerEntries = rows(providerEntries);
    }

    /** One claim with one line and one adjustment, all empty: what typing begins with. */
    private TypedRemittance withOneClaim() {
        return new TypedRemittance(
                payerName,
                payerIdentifier,
                payeeName,
                payeeIdentifier,
                method,
                traceNumber,
                paidOn,
                amount,
                List.of(TypedClaim.BLANK),
                providerEntries);
    }

    /**
     * The row that a claim or a line becomes (REF*ZZ of the 835), counted from 1; 0 while it is
     * blank.
     *
     * @param line -1 for the claim itself
     */
    public int row(int claim, int line) {
        TypedClaim own = claims.get(claim);
        if (line < 0 ? own.isBlank() : own.lines().get(line).isBlank()) {
            return 0;
        }
        int row = 1;
        for (TypedClaim before : claims.subList(0, claim)) {
            row += before.isBlank() ? 0 : 1 + filled(before.lines());
        }
        return row + filled(own.lines().subList(0, line + 1));
    }

    private static int filled(List<TypedLine> lines) {
        return Math.toIntExact(lines.stream().filter(line -> !line.isBlank()).count());
    }

    @Override
    public String toString() {
        return "TypedRemittance[" + claims.size() + " claims]";
    }
}
