package org.overturn.core.remittance.entry;

import static org.overturn.core.remittance.entry.TypedText.rows;
import static org.overturn.core.remittance.entry.TypedText.text;

import java.util.List;

/**
 * A claim as it was typed.
 *
 * @param status 1, 2, 3, 4 or 22 (835 CLP02)
 * @param charge empty: the sum of the lines
 * @param paid empty: the sum of the lines less the claim's own adjustments
 * @param patientShare empty: the sum of the PR adjustments
 * @param remarks RARCs, with blanks between them
 */
public record TypedClaim(
        String accountNumber,
        String lastName,
        String firstName,
        String memberId,
        String payerClaimNumber,
        String status,
        String from,
        String to,
        String charge,
        String paid,
        String patientShare,
        String remarks,
        List<TypedAdjustment> adjustments,
        List<TypedLine> lines) {

    static final TypedClaim BLANK =
            new TypedClaim(
                    "",
                    "",
                    "",
                    "",
                    "",
                    "1",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    List.of(),
                    List.of(TypedLine.BLANK));

    public TypedClaim {
        accountNumber = text(accountNumber);
        lastName = text(lastName);
        firstName = text(firstName);
        memberId = text(memberId);
        payerClaimNumber = text(payerClaimNumber);
        status = text(status);
        from = text(from);
        to = text(to);
        charge = text(charge);
        paid = text(paid);
        patientShare = text(patientShare);
        remarks = text(remarks);
        adjustments = rows(adjustments);
        lines = rows(lines);
    }

    /** Nothing was typed into it: it is passed over. */
    boolean isBlank() {
        String all =
                accountNumber
                        + lastName
                        + firstName
                        + memberId
                        + payerClaimNumber
                        + from
                        + to
                        + charge
                        + paid
                        + patientShare
                        + remarks;
        return all.isEmpty()
                && adjustments.stream().allMatch(TypedAdjustment::isBlank)
                && lines.stream().allMatch(TypedLine::isBlank);
    }

    @Override
    public String toString() {
        return "TypedClaim[]";
    }
}
