package org.overturn.core.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Component;

/** Says whether a payment that came in parts balances, and what contradicts what. */
@Component
class PaymentIssues {

    private static final int MOST_NAMED = 5;

    private final Issues issues;
    private final KeptRemittances kept;

    PaymentIssues(Issues issues, KeptRemittances kept) {
        this.issues = issues;
        this.kept = kept;
    }

    /**
     * Says what the parts of a payment come to. What was said while fewer were there is withdrawn,
     * so that a payment that balances leaves nothing to be done.
     */
    void tellBalance(List<Version> parts, LocalDate day) {
        parts.forEach(this::withdrawBalance);
        Version last = parts.getLast();
        Money explained = Payments.explained(parts);
        Money left = last.amount().minus(explained);
        if (parts.size() > 1) {
            report(code(left), last, sentence(parts, explained, left), day);
        } else if (!left.isZero()) {
            report(
                    IssueCode.REMITTANCE_OUT_OF_BALANCE,
                    last,
                    outOfBalance(last.trace(), left),
                    day);
        }
    }

    /** The sentence of a remittance that came alone. */
    static String outOfBalance(String trace, Money difference) {
        String sentence =
                "Remittance %s is out of balance by %s.".formatted(trace, difference.toDollars());
        return difference.isPositive()
                ? sentence + " If the payment comes in several files, the rest is still to come."
                : sentence;
    }

    void withdrawBalance(Version part) {
        issues.withdraw(
                List.of(
                        IssueCode.REMITTANCE_INCOMPLETE,
                        IssueCode.REMITTANCE_OUT_OF_BALANCE,
                        IssueCode.REMITTANCE_IN_PARTS),
                part.file(),
                part.offset(),
                part.trace());
    }

    private static IssueCode code(Money left) {
        if (left.isZero()) {
            return IssueCode.REMITTANCE_IN_PARTS;
        }
        return left.isPositive()
                ? IssueCode.REMITTANCE_INCOMPLETE
                : IssueCode.REMITTANCE_OUT_OF_BALANCE;
    }

    private static String sentence(List<Version> parts, Money explained, Money left) {
        Version last = parts.getLast();
        return "Payment %s of %s over %s: its %d parts %s %s%s."
                .formatted(
                        last.trace(),
                        last.payer(),
                        last.amount().toDollars(),
                        parts.size(),
                        left.isPositive() ? "so far come to" : "come to",
                        explained.toDollars(),
                        left.isZero() ? "; it balances" : "");
    }

    /** Says, with both versions, why a remittance is held. */
    void tellConflict(HeldRemittance held, LocalDate day) {
        String sentence =
                switch (held.cause()) {
                    case OVERLAP -> overlap(held);
                    case EXCESS -> excess(held);
                };
        report(IssueCode.REMITTANCE_CONFLICT, held.version(), sentence, day);
    }

    /** A cheque that came in parts has come again as one. */
    void tellRepetition(Version whole, List<Version> parts, LocalDate day) {
        report(
                IssueCode.REMITTANCE_SEEN_BEFORE,
                whole,
                "Remittance %s came before in %s, which hold the same claims together; skipped."
                        .formatted(whole.trace(), files(parts)),
                day);
    }

    private static String files(List<Version> versions) {
        List<String> names = versions.stream().map(Version::file).distinct().toList();
        if (names.size() == 1) {
            return names.getFirst();
        }
        String more = names.size() > MOST_NAMED ? ", ..." : "";
        return "%,d files (%s%s)"
                .formatted(
                        names.size(),
                        names.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")),
                        more);
    }

    private String overlap(HeldRemittance held) {
        Version version = held.version();
        String first =
                "Remittance %s of %s over %s came before in %s with other content; held as number %d."
                        .formatted(
                                version.trace(),
                                version.payer(),
                                version.amount().toDollars(),
                                files(held.rivals()),
                                held.number());
        return String.join(
                " ",
                first,
                bothInShort(held),
                Comparing.of(held.rivals(), version, kept).summary());
    }

    private static String excess(HeldRemittance held) {
        Version version = held.version();
        String first =
                ("Remittance %s of %s has other claims than %s, but with them the payment of %s"
                                + " would come to %s; held as number %d.")
                        .formatted(
                                version.trace(),
                                version.payer(),
                                files(held.rivals()),
                                version.amount().toDollars(),
                                Payments.explained(held.rivals())
                                        .plus(version.explained())
                                        .toDollars(),
                                held.number());
        return first + " " + bothInShort(held);
    }

    private static String bothInShort(HeldRemittance held) {
        return "Posted: %s. Held: %s."
                .formatted(inShort(held.rivals()), inShort(List.of(held.version())));
    }

    private static String inShort(List<Version> versions) {
        int claims = versions.stream().mapToInt(Version::claims).sum();
        return "%,d claim%s, %s"
                .formatted(
                        claims, claims == 1 ? "" : "s", Payments.explained(versions).toDollars());
    }

    /** A person has decided: the contradiction is none any more. */
    void withdrawConflict(Version held) {
        issues.withdraw(
                List.of(IssueCode.REMITTANCE_CONFLICT), held.file(), held.offset(), held.trace());
    }

    void tellDecision(HeldRemittance held, LocalDate day) {
        String did =
                switch (held.decision().orElseThrow().choice()) {
                    case ACCEPT -> "accepted; it is posted beside what came before.";
                    case REPLACE -> "posted in place of what came before.";
                    case REJECT -> "rejected; it is not posted.";
                };
        report(
                IssueCode.REMITTANCE_DECIDED,
                held.version(),
                "Held remittance %d was %s".formatted(held.number(), did),
                day);
    }

    private void report(IssueCode code, Version at, String sentence, LocalDate day) {
        issues.report(
                List.of(
                        Issue.at(code, at.offset(), "ST", sentence)
                                .about(at.trace())
                                .in(at.file())),
                day);
    }
}
