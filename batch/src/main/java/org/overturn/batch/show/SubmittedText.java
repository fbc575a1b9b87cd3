package org.overturn.batch.show;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.overturn.batch.explain.Page;
import org.overturn.core.claim.HealthCode;
import org.overturn.core.claim.ReceiptProof;
import org.overturn.core.claim.Submission;
import org.overturn.core.claim.SubmittedClaim;
import org.overturn.core.claim.SubmittedLine;

/** The claim as it was sent, and what shows by when the payer had it. */
final class SubmittedText {

    private final Page page;

    SubmittedText(Page page) {
        this.page = page;
    }

    void print(Story.Sent sent) {
        Submission submission = sent.submission();
        SubmittedClaim claim = submission.claim();
        page.rule('-');
        page.strong(() ->
                page.row(
                        0,
                        "SUBMITTED"
                                + submission.sentOn().map(day -> " " + day).orElse("")
                                + " in "
                                + submission.file().name()
                                + at(
                                        claim.ranges().claim().offset(),
                                        claim.ranges().claim().length()),
                        List.of(amount(claim), "", "")));
        page.labelled(2, "Codes", "diagnoses " + codes(claim));
        claim.priorAuthorization()
                .ifPresent(number -> page.labelled(2, "Author.", "prior authorization " + number));
        claim.referral().ifPresent(number -> page.labelled(2, "Referral", number));
        claim.originalNumber()
                .ifPresent(number -> page.labelled(2, "Replaces", "payer's claim " + number));
        claim.lines().forEach(this::line);
        sent.segments().forEach(segment -> page.raw(4, segment.offset(), segment.text()));
    }

    private static String amount(SubmittedClaim claim) {
        return claim.charge().map(StoryText::amount).orElse("-");
    }

    private static String codes(SubmittedClaim claim) {
        String codes =
                claim.diagnoses().stream().map(HealthCode::code).collect(Collectors.joining(", "));
        return codes.isEmpty() ? "none" : codes;
    }

    private void line(SubmittedLine line) {
        SubmittedLine.Service service = line.service();
        String code = service.procedure().isEmpty() ? service.revenueCode() : service.procedure();
        page.row(
                2,
                line.ordinal()
                        + "  "
                        + Stream.concat(Stream.of(code), service.modifiers().stream())
                                .collect(Collectors.joining("-"))
                        + line.from().map(day -> "  " + day).orElse("")
                        + "  x "
                        + service.units()
                        + at(line.at().offset(), line.at().length()),
                List.of(service.charge().map(StoryText::amount).orElse("-"), "", ""));
    }

    void print(Story.Receipt receipt) {
        ReceiptProof proof = receipt.proof();
        page.words(
                0,
                "RECEIPT "
                        + (proof.exact() ? "on " : "on or before ")
                        + proof.on()
                        + ": "
                        + AppealText.words(proof.kind().name())
                        + (proof.source().isEmpty() ? "" : " of " + proof.source())
                        + (proof.says().isEmpty() ? "" : ", " + proof.says())
                        + (proof.payerClaimNumber().isEmpty()
                                ? ""
                                : ", payer's number " + proof.payerClaimNumber())
                        + ", "
                        + proof.file().name()
                        + at(proof.at().offset(), proof.at().length()));
        receipt.segments().forEach(segment -> page.raw(4, segment.offset(), segment.text()));
    }

    private static String at(long offset, long length) {
        return "  [" + new Place(offset, length).words() + "]";
    }
}
