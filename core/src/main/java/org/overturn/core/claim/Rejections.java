package org.overturn.core.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** Tells which claims and files were refused, and what the payer asks for. */
final class Rejections {

    private static final int MOST_STATUSES = 4;

    private final String file;
    private final ClaimFileRepository files;

    Rejections(String file, ClaimFileRepository files) {
        this.file = file;
        this.files = files;
    }

    List<Issue> of(ClaimTransaction transaction, List<Acknowledgment> statements) {
        return statements.stream()
                .flatMap(one -> issue(transaction, one).stream())
                .map(issue -> issue.in(file))
                .toList();
    }

    private Optional<Issue> issue(ClaimTransaction transaction, Acknowledgment one) {
        if (one.verdict() == Verdict.REQUESTED) {
            return Optional.of(
                    at(one, IssueCode.RECORDS_REQUESTED, "STC", "asks for records on claim ")
                            .about("account " + one.accountNumber()));
        }
        if (!one.verdict().isRefusal()) {
            return Optional.empty();
        }
        if (one.level() == Acknowledgment.Level.CLAIM) {
            String says =
                    one.verdict() == Verdict.NOT_FOUND ? "doesn't find claim " : "rejected claim ";
            return Optional.of(
                    at(one, IssueCode.CLAIM_REJECTED, "STC", says)
                            .about("account " + one.accountNumber()));
        }
        return Optional.of(
                Issue.at(
                                IssueCode.CLAIM_FILE_REJECTED,
                                one.at().offset(),
                                "",
                                who(one)
                                        + " rejected "
                                        + what(one)
                                        + sent(transaction, one)
                                        + day(one)
                                        + ": "
                                        + reasons(one))
                        .about(one.trace().isEmpty() ? one.group() : one.trace()));
    }

    private static Issue at(Acknowledgment one, IssueCode code, String segment, String says) {
        String message = who(one) + " " + says + number(one) + day(one) + ": " + reasons(one);
        return Issue.at(code, one.at().offset(), segment, message);
    }

    private static String number(Acknowledgment one) {
        return one.accountNumber().isEmpty() ? one.payerClaimNumber() : one.accountNumber();
    }

    private static String who(Acknowledgment one) {
        String name = one.source().fullName();
        return name.isEmpty() ? "The receiver" : name;
    }

    private static String day(Acknowledgment one) {
        return one.statedOn().map(day -> " on " + day).orElse("");
    }

    private static String what(Acknowledgment one) {
        return switch (one.level()) {
            case CLAIM -> "claim " + one.accountNumber();
            case PROVIDER -> "the claims of provider " + one.group() + " in batch " + one.trace();
            case BATCH -> "batch " + one.trace();
            case TRANSACTION -> "transaction " + one.trace() + " of group " + one.group();
            case GROUP -> "group " + one.group();
            case INTERCHANGE -> "interchange " + one.trace();
        };
    }

    /** The file it was sent in, if that is beyond doubt. */
    private String sent(ClaimTransaction transaction, Acknowledgment one) {
        List<ClaimFileRepository.SentTransaction> sent =
                FileTie.candidates(
                        files.listSent(one.level(), one.trace(), one.group()),
                        transaction.envelope().receiver(),
                        one.statedOn());
        return sent.size() == 1
                ? " (%s, %,d claims)"
                        .formatted(sent.getFirst().fileName(), sent.getFirst().claims())
                : "";
    }

    private static String reasons(Acknowledgment one) {
        String reasons =
                one.statuses().stream()
                        .limit(MOST_STATUSES)
                        .map(status -> status + StatusLabels.of(one.level(), status))
                        .collect(Collectors.joining("; "));
        boolean ofClaim = one.level() == Acknowledgment.Level.CLAIM;
        // what a payer writes on a claim may name the patient; a 999 names segments only
        return reasons + (ofClaim || one.message().isEmpty() ? "" : "; " + one.message()) + ".";
    }
}
