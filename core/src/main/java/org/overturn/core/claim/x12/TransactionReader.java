package org.overturn.core.claim.x12;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.overturn.core.claim.Acknowledgment;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimEvent;
import org.overturn.core.claim.ClaimTransaction;
import org.overturn.core.claim.ClaimTransactionEnd;
import org.overturn.core.claim.SubmittedClaim;
import org.overturn.core.claim.TransactionKind;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.X12Date;

/** Reads one 837, 277, 999 or 997, ST to SE, and tells its events. */
final class TransactionReader {

    private final IssueLog log;
    private final Consumer<ClaimEvent> events;
    private final int ordinal;
    private final long offset;
    private final String type;
    private final String controlNumber;
    private final ClaimTransaction.Envelope envelope;
    private final Optional<LocalDate> groupDate;
    private Optional<Body> body = Optional.empty();
    private Optional<LocalDate> createdOn = Optional.empty();
    private String structure = "";
    private String reference = "";
    private boolean damaged;
    private int segments = 1;
    private int claims;
    private int acknowledgments;

    TransactionReader(
            int ordinal, Segment st, Groups groups, IssueLog log, Consumer<ClaimEvent> events) {
        this.ordinal = ordinal;
        this.offset = st.offset();
        this.type = st.text(1);
        this.controlNumber = st.text(2);
        this.envelope = groups.envelope(st.text(3));
        this.groupDate = groups.createdOn();
        this.log = log;
        this.events = events;
    }

    static boolean reads(String type) {
        return type.equals("837") || type.equals("277") || type.equals("999") || type.equals("997");
    }

    /** Takes any segment between ST and SE. */
    void accept(Segment s) {
        segments++;
        if (body.isEmpty() && s.id().equals("BHT")) {
            structure = s.text(1);
            reference = s.text(3);
            createdOn = X12Date.find(s.text(4));
        } else {
            body().accept(s);
        }
    }

    /** A segment has lost its end: what the transaction says can't be trusted. */
    void damage(Segment s) {
        damaged = true;
        log.report(
                IssueCode.CLAIMS_CUT_OFF,
                s,
                "A segment has no end; the transaction can't be read any further.");
    }

    void end(Segment se) {
        segments++;
        body().end(se.offset());
        if (!sameNumber(se.text(1), Integer.toString(segments))) {
            log.report(
                    IssueCode.SEGMENT_COUNT,
                    se,
                    "SE01 gives another number of segments than the "
                            + segments
                            + " that are there.");
        }
        tellEnd(!damaged, se.end());
    }

    /** The sender forgot the SE: another part of the envelope follows. */
    void endWithoutTrailer(long at) {
        body().end(at);
        log.report(IssueCode.SEGMENT_COUNT, at, "The transaction ends without its trailer SE.");
        tellEnd(!damaged, at);
    }

    /** The bytes end before the transaction does. */
    void cut(long at) {
        body().end(at);
        if (!damaged) {
            log.report(
                    IssueCode.CLAIMS_CUT_OFF,
                    at,
                    "The file ends in the middle of transaction " + controlNumber + ".");
        }
        tellEnd(false, at);
    }

    private void tellEnd(boolean complete, long at) {
        events.accept(
                new ClaimEvent.Ended(
                        new ClaimTransactionEnd(
                                complete, claims, acknowledgments, ByteRange.between(offset, at))));
    }

    private Body body() {
        if (body.isEmpty()) {
            ClaimTransaction header =
                    new ClaimTransaction(
                            ordinal,
                            offset,
                            kind(),
                            envelope,
                            controlNumber,
                            reference,
                            createdOn.or(() -> groupDate));
            events.accept(new ClaimEvent.Began(header));
            body = Optional.of(body(header));
        }
        return body.get();
    }

    private Body body(ClaimTransaction header) {
        return switch (type) {
            case "837" -> new ClaimsBody(1, envelope.delimiters(), log, this::tell);
            case "277" -> new StatusBody(header, log, this::tell);
            default -> new SyntaxBody(header, log, this::tell);
        };
    }

    private void tell(SubmittedClaim claim) {
        claims++;
        events.accept(new ClaimEvent.Submitted(claim));
    }

    private void tell(Acknowledgment acknowledgment) {
        acknowledgments++;
        events.accept(new ClaimEvent.Acknowledged(acknowledgment));
    }

    private TransactionKind kind() {
        String guide = envelope.version();
        return switch (type) {
            case "837" -> claimKind(guide);
            case "277" -> statusKind(guide);
            case "999" -> TransactionKind.IMPLEMENTATION_ACKNOWLEDGMENT;
            default -> TransactionKind.FUNCTIONAL_ACKNOWLEDGMENT;
        };
    }

    private static TransactionKind claimKind(String guide) {
        if (guide.contains("X222") || guide.contains("X098")) {
            return TransactionKind.PROFESSIONAL_CLAIMS;
        }
        if (guide.contains("X223") || guide.contains("X096")) {
            return TransactionKind.INSTITUTIONAL_CLAIMS;
        }
        return guide.contains("X224") || guide.contains("X097")
                ? TransactionKind.DENTAL_CLAIMS
                : TransactionKind.CLAIMS;
    }

    /** The guide says it, or the structure (BHT01): 0085 is the claim acknowledgment's. */
    private TransactionKind statusKind(String guide) {
        if (guide.contains("X214") || structure.equals("0085")) {
            return TransactionKind.CLAIM_ACKNOWLEDGMENT;
        }
        return guide.contains("X213") || guide.contains("X313")
                ? TransactionKind.RECORDS_REQUEST
                : TransactionKind.STATUS_RESPONSE;
    }

    private static boolean sameNumber(String text, String other) {
        return text.replaceFirst("^0+(?=.)", "").equals(other);
    }
}
