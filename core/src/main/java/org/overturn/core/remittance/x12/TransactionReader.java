package org.overturn.core.remittance.x12;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEnd;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.Values;

/** Reads one 835 transaction, ST to SE, and tells its events. */
final class TransactionReader {

    /** Why a transaction ended without its SE. */
    enum Cut {
        /** Another part of the envelope followed: the sender forgot the SE. */
        BY_ENVELOPE,
        /** The file ended behind a whole segment. */
        BY_END_OF_FILE,
        /** The file ended, or a line was lost, in the middle of a segment. */
        WITHIN_SEGMENT
    }

    private static final Set<String> KNOWN =
            Set.of(
                    "BPR", "TRN", "CUR", "REF", "DTM", "N1", "N2", "N3", "N4", "PER", "RDM", "LX",
                    "TS3", "TS2", "CLP", "CAS", "NM1", "MIA", "MOA", "SVC", "LQ", "AMT", "QTY",
                    "PLB", "NTE", "K3");

    private final IssueLog log;
    private final Values values;
    private final Consumer<RemittanceEvent> events;
    private final Supplier<Optional<LocalDate>> groupDate;
    private final int component;
    private final long offset;
    private final String controlNumber;
    private final HeaderReader header;
    private final Totals totals;
    private final ContentHash hash;
    private Optional<ClaimReader> claim = Optional.empty();
    private boolean begun;
    private boolean damaged;
    private int segments;

    TransactionReader(
            int ordinal,
            Segment st,
            Envelopes envelopes,
            Values values,
            Consumer<RemittanceEvent> events) {
        Remittance.Envelope envelope = envelopes.beginTransaction(st);
        this.values = values;
        this.log = values.log();
        this.events = events;
        this.groupDate = envelopes::groupDate;
        this.component = envelope.delimiters().component();
        this.offset = st.offset();
        this.controlNumber = st.text(2);
        this.header = new HeaderReader(ordinal, st, envelope, values);
        this.totals = new Totals(values);
        this.hash = new ContentHash(envelope.delimiters());
        hash.add(st);
        segments = 1;
        checkVersion(st, envelope.version());
    }

    /** Takes any segment between ST and SE. */
    void accept(Segment s) {
        hash.add(s);
        segments++;
        switch (s.id()) {
            case "CLP" -> {
                endClaim(s.offset());
                begin();
                claim =
                        Optional.of(
                                new ClaimReader(totals.adjudications() + 1, s, component, values));
            }
            case "LX" -> endClaim(s.offset());
            case "PLB" -> {
                endClaim(s.offset());
                begin();
                totals.addProviderAdjustments(s, component);
            }
            default -> acceptWithin(s);
        }
    }

    private void acceptWithin(Segment s) {
        if (!KNOWN.contains(s.id())) {
            log.unknown(s);
        } else if (claim.isPresent()) {
            claim.get().accept(s);
        } else if (s.id().equals("SVC") || s.id().equals("CAS")) {
            log.report(
                    IssueCode.MISSING_SEGMENT,
                    s,
                    s.id() + " stands outside any claim (CLP); it was passed over.");
        } else if (!begun) {
            header.accept(s);
        }
    }

    /** A segment has lost its end: what the transaction says can't be trusted. */
    void damage() {
        damaged = true;
    }

    /** SE was there. */
    void end(Segment se) {
        hash.add(se);
        segments++;
        endClaim(se.offset());
        begin();
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

    /** Ends without SE; the bytes of the transaction end at {@code end}. */
    void cut(Cut cut, long end) {
        endClaim(end);
        begin();
        boolean complete = !damaged && isWhole(cut);
        if (complete) {
            log.report(
                    IssueCode.MISSING_SEGMENT, end, "The remittance ends without its trailer SE.");
        } else if (!damaged) {
            log.report(
                    IssueCode.TRUNCATED,
                    end,
                    "The file ends in the middle of remittance " + controlNumber + ".");
        }
        tellEnd(complete, end);
    }

    private boolean isWhole(Cut cut) {
        return switch (cut) {
            case BY_ENVELOPE -> true;
            case BY_END_OF_FILE ->
                    header.hasPayment()
                            && totals.hasContent()
                            && totals.lastClaimBalances()
                            && totals.difference(header.paymentAmount()).isZero();
            case WITHIN_SEGMENT -> false;
        };
    }

    private void begin() {
        if (!begun) {
            begun = true;
            header.reportMissing();
            events.accept(new RemittanceEvent.Began(header.remittance(groupDate)));
        }
    }

    private void endClaim(long end) {
        if (claim.isPresent()) {
            Adjudication adjudication = claim.get().adjudication(end);
            claim = Optional.empty();
            totals.add(adjudication);
            events.accept(new RemittanceEvent.Read(adjudication));
        }
    }

    private void tellEnd(boolean complete, long end) {
        events.accept(
                new RemittanceEvent.Ended(
                        new RemittanceEnd(
                                complete,
                                totals.adjudications(),
                                totals.claimsPaid(),
                                totals.providerAdjusted(),
                                totals.difference(header.paymentAmount()),
                                totals.providerAdjustments(),
                                hash.finish(),
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
