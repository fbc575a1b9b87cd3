package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.overturn.core.claim.ReceiptProof.Kind;

/** Which facts on file prove that a claim was received, and how strongly. */
final class Proofs {

    private static final String PAYER = "PR";

    private Proofs() {}

    /** Of a statement; empty when it proves nothing, as a rejection does. */
    static Optional<ReceiptProof> of(Statement statement) {
        Acknowledgment one = statement.acknowledgment();
        Optional<LocalDate> day = one.receivedOn().or(one::statedOn);
        boolean taken = one.verdict() == Verdict.ACCEPTED || one.verdict() == Verdict.FORWARDED;
        boolean asked = one.verdict() == Verdict.REQUESTED;
        if (day.isEmpty() || !(taken || asked)) {
            return Optional.empty();
        }
        return Optional.of(
                new ReceiptProof(
                        kind(statement),
                        day.get(),
                        one.receivedOn().isPresent(),
                        one.source().fullName(),
                        one.statuses().stream()
                                .map(ClaimStatus::toString)
                                .collect(Collectors.joining(" ")),
                        one.payerClaimNumber(),
                        statement.file(),
                        one.at(),
                        statement.delimiters()));
    }

    private static Kind kind(Statement statement) {
        Acknowledgment one = statement.acknowledgment();
        return switch (statement.kind()) {
            case CLAIM_ACKNOWLEDGMENT ->
                    one.level() == Acknowledgment.Level.CLAIM
                            ? one.source().entity().equals(PAYER)
                                            && one.verdict() == Verdict.ACCEPTED
                                    ? Kind.PAYER_ACKNOWLEDGMENT
                                    : Kind.CLEARING_HOUSE_REPORT
                            : Kind.FILE_ACKNOWLEDGMENT;
            case STATUS_RESPONSE, RECORDS_REQUEST -> Kind.STATUS_RESPONSE;
            default -> Kind.FILE_ACKNOWLEDGMENT;
        };
    }

    static ReceiptProof of(AdjudicatedRepository.Receipt receipt) {
        return new ReceiptProof(
                Kind.REMITTANCE,
                receipt.receivedOn(),
                true,
                receipt.payer(),
                "",
                receipt.payerClaimNumber(),
                receipt.file(),
                receipt.at(),
                receipt.delimiters());
    }

    /** Our own file: the claim was made by that day, no more. */
    static Optional<ReceiptProof> of(FiledClaimRepository.Filed filed) {
        return filed.sent()
                .on()
                .map(day ->
                        new ReceiptProof(
                                Kind.BILLED,
                                day,
                                false,
                                filed.sent().sender(),
                                "",
                                "",
                                filed.file(),
                                filed.ranges().claim(),
                                filed.delimiters()));
    }
}
