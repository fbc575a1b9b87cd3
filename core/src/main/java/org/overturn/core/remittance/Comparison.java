package org.overturn.core.remittance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.core.money.Money;

/**
 * A held remittance against what is posted for its payment.
 *
 * @param same claims that say the same in both
 * @param repeated claims of the held one that are posted with the same numbers, status and amounts
 *     (denial_detection.md section 8, fourth key): posting it would post them twice
 * @param header fields of header and provider adjustments that differ
 * @param changed claims in both that differ
 * @param onlyPosted claims that the held one lacks
 * @param onlyHeld claims that are new in the held one
 */
public record Comparison(
        int same,
        int repeated,
        List<Difference> header,
        Listed<Change> changed,
        Listed<Claim> onlyPosted,
        Listed<Claim> onlyHeld) {

    public Comparison {
        header = List.copyOf(header);
    }

    /** A field with both its texts; empty where one side lacks it. */
    public record Difference(String field, String posted, String held) {

        private String inShort() {
            return field + " " + orNone(posted) + " -> " + orNone(held);
        }

        private static String orNone(String text) {
            return text.isEmpty() ? "none" : text;
        }
    }

    /** A claim in both versions. */
    public record Change(Claim claim, List<Difference> differences) {

        public Change {
            differences = List.copyOf(differences);
        }
    }

    /** A claim in short. */
    public record Claim(
            String account, String payerClaimNumber, String status, Money charge, Money paid) {

        static Claim of(Adjudication claim) {
            return new Claim(
                    claim.accountNumber(),
                    claim.payerClaimNumber(),
                    claim.status(),
                    claim.chargeOrZero(),
                    claim.paidOrZero());
        }

        /** The payer's number, else the account. */
        public String name() {
            return payerClaimNumber.isEmpty() ? "of account " + account : payerClaimNumber;
        }
    }

    /** The first of many, and how many there are. */
    public record Listed<T>(List<T> first, int count) {

        public Listed {
            first = List.copyOf(first);
        }
    }

    /** What differs, in a sentence or two. */
    public String summary() {
        String text =
                Stream.of(
                                count(changed, "changed", Comparison::text),
                                count(onlyHeld, "only in the held one", Comparison::text),
                                count(onlyPosted, "only in the posted one", Comparison::text))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("; "));
        if (!text.isEmpty()) {
            return text + ".";
        }
        return header.isEmpty()
                ? "The claims say the same; segments differ that carry no money."
                : "The claims say the same; "
                        + header.getFirst().field()
                        + " differs: "
                        + header.getFirst().inShort()
                        + ".";
    }

    private static <T> String count(
            Listed<T> listed, String what, java.util.function.Function<T, String> text) {
        return listed.count() == 0
                ? ""
                : "%,d %s: %s%s"
                        .formatted(
                                listed.count(),
                                what,
                                listed.first().stream()
                                        .limit(3)
                                        .map(text)
                                        .collect(Collectors.joining(", ")),
                                listed.count() > 3 ? ", ..." : "");
    }

    private static String text(Claim claim) {
        return "claim " + claim.name() + " paid " + claim.paid().toDollars();
    }

    private static String text(Change change) {
        return "claim "
                + change.claim().name()
                + " ("
                + change.differences().stream()
                        .limit(3)
                        .map(Difference::inShort)
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
