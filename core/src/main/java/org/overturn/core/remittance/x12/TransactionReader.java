package org.overturn.core.remittance.x12;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ClaimFigures;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEnd;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.SegmentIds;
import org.overturn.core.x12.SegmentTokenizer;
import org.overturn.core.x12.Values;

/** Reads one 835 transaction, ST to SE, and tells its events. */
final class TransactionReader {

    private final IssueLog log;
    private final Wanted wanted;
    private final Supplier<Optional<LocalDate>> groupDate;
    private final int component;
    private final OpenClaim claim;
    private final long offset;
    private final String controlNumber;
    private final HeaderReader header;
    private final Totals totals;
    private final ContentHash hash;
    private boolean begun;
    private boolean damaged;
    private int segments;

    TransactionReader(
            int ordinal,
            Segment st,
            Envelopes envelopes,
            Values values,
            SegmentTokenizer tokenizer,
            Wanted wanted) {
        Remittance.Envelope envelope = envelopes.beginTransaction(st);
        this.log = values.log();
        this.wanted = wanted;
        this.groupDate = envelopes::groupDate;
        this.component = envelope.delimiters().component();
        this.claim = new OpenClaim(tokenizer, wanted, component, values);
        this.offset = st.offset();
        this.controlNumber = st.text(2);
        this.header = new HeaderReader(ordinal, st, envelope, values);
        this.totals = new Totals(values);
        this.hash = new ContentHash(envelope.delimiters());
        hash(st);
        segments = 1;
        checkVersion(st, envelope.version());
    }

    /** Takes any segment between ST and SE. */
    void accept(Segment s) throws IOException {
        hash(s);
        segments++;
        switch (s.key()) {
            case SegmentIds.CLP -> {
                endClaim(s.offset());
                begin(true);
                claim.begin(totals.adjudications() + 1, s);
                if (s.terminated()) {
                    segments += claim.readOn();
                }
            }
            case SegmentIds.LX -> endClaim(s.offset());
            case SegmentIds.PLB -> {
                endClaim(s.offset());
                begin(true);
                totals.addProviderAdjustments(s, component);
            }
            default -> acceptWithin(s);
        }
    }

    private void acceptWithin(Segment s) throws IOException {
        if (!isKnown(s)) {
            log.unknown(s);
            claim.skip();
        } else if (claim.isOpen()) {
            claim.accept(s);
        } else if (s.key() == SegmentIds.SVC || s.key() == SegmentIds.CAS) {
            log.report(
                    IssueCode.MISSING_SEGMENT,
                    s,
                    s.id() + " stands outside any claim (CLP); it was passed over.");
        } else if (!begun) {
            header.accept(s);
        }
    }

    /** Whether the 835 has such a segment between ST and SE. */
    static boolean isKnown(Segment s) {
        return switch (s.key()) {
            case SegmentIds.BPR,
                    SegmentIds.TRN,
                    SegmentIds.CUR,
                    SegmentIds.REF,
                    SegmentIds.DTM,
                    SegmentIds.N1,
                    SegmentIds.N2,
                    SegmentIds.N3,
                    SegmentIds.N4,
                    SegmentIds.PER,
                    SegmentIds.RDM,
                    SegmentIds.LX,
                    SegmentIds.TS3,
                    SegmentIds.TS2,
                    SegmentIds.CLP,
                    SegmentIds.CAS,
                    SegmentIds.NM1,
                    SegmentIds.MIA,
                    SegmentIds.MOA,
                    SegmentIds.SVC,
                    SegmentIds.LQ,
                    SegmentIds.AMT,
                    SegmentIds.QTY,
                    SegmentIds.PLB,
                    SegmentIds.NTE,
                    SegmentIds.K3 ->
                    true;
            default -> false;
        };
    }

    /** A segment has lost its end: what the transaction says can't be trusted. */
    void damage() {
        damaged = true;
    }

    boolean isDamaged() {
        return damaged;
    }

    /** SE was there. */
    void end(Segment se) throws IOException {
        hash(se);
        segments++;
        endClaim(se.offset());
        begin(true);
        if (!Envelopes.isNumber(se.text(1), segments)) {
            log.report(
                    IssueCode.SEGMENT_COUNT,
                    se,
                    "SE01 gives another number of segments than the "
                            + segments
                            + " that are there.");
        }
        if (!Envelopes.sameNumber(se.text(2), controlNumber)) {
            log.report(IssueCode.CONTROL_NUMBER, se, "SE02 differs from ST02.");
        }
        tellEnd(!damaged, se.end());
    }

    /** Ends without SE, at a byte; gives whether it is whole all the same. */
    boolean cut(Cut cut, long end) throws IOException {
        endClaim(end);
        boolean complete = !damaged && isWhole(cut);
        begin(complete);
        if (complete) {
            log.report(
                    IssueCode.MISSING_SEGMENT, end, "The remittance ends without its trailer SE.");
        } else if (!damaged) {
            log.report(
                    IssueCode.TRUNCATED,
                    end,
                    "Remittance " + controlNumber + " is cut off in its middle.");
        }
        tellEnd(complete, end);
        return complete;
    }

    private boolean isWhole(Cut cut) {
        return cut == Cut.BETWEEN_SEGMENTS
                && header.hasPayment()
                && totals.hasContent()
                && totals.lastClaimBalances()
                && totals.difference(header.paymentAmount()).isZero();
    }

    /** Of what is cut off, nobody needs to hear what is missing. */
    private void begin(boolean complete) {
        if (!begun) {
            begun = true;
            if (complete) {
                header.reportMissing();
            }
            wanted.events().accept(new RemittanceEvent.Began(header.remittance(groupDate)));
        }
    }

    private void endClaim(long end) throws IOException {
        if (!claim.isOpen()) {
            return;
        }
        Optional<ClaimFigures> figures = claim.figures();
        if (figures.isPresent()) {
            totals.add(figures.get());
        } else {
            Adjudication adjudication = claim.end(end);
            totals.add(adjudication);
            wanted.events().accept(new RemittanceEvent.Read(adjudication));
        }
    }

    private void hash(Segment segment) {
        if (wanted.hashed()) {
            hash.add(segment);
        }
    }

    private void tellEnd(boolean complete, long end) {
        wanted.events()
                .accept(
                        new RemittanceEvent.Ended(
                                new RemittanceEnd(
                                        complete,
                                        totals.adjudications(),
                                        totals.claimsPaid(),
                                        totals.providerAdjusted(),
                                        totals.difference(header.paymentAmount()),
                                        totals.providerAdjustments(),
                                        wanted.hashed() ? hash.finish() : "",
                                        offset,
                                        end - offset)));
    }

    private void checkVersion(Segment st, String version) {
        if (!version.isEmpty()
                && !version.startsWith("005010X221")
                && !version.startsWith("004010X091")) {
            log.report(
                    IssueCode.UNSUPPORTED_VERSION,
                    st,
                    "The remittance names a guide other than 005010X221 and 004010X091.");
        }
    }
}
