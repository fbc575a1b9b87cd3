package org.overturn.core.remittance.x12;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.Values;

/**
 * Reads what stands before the first claim. Where a segment is repeated against the guide, the
 * first with content counts.
 */
final class HeaderReader {

    private static final Remittance.Payment NO_PAYMENT =
            new Remittance.Payment(Optional.empty(), "", "", "", "", "", "");

    private final Values values;
    private final int ordinal;
    private final long offset;
    private final String controlNumber;
    private final Remittance.Envelope envelope;
    private Optional<Remittance.Payment> bpr = Optional.empty();
    private Optional<Remittance.Payment> trn = Optional.empty();
    private Optional<PartyReader> party = Optional.empty();
    private Optional<PartyReader> payer = Optional.empty();
    private Optional<PartyReader> payee = Optional.empty();
    private Optional<LocalDate> productionOn = Optional.empty();
    private String currency = "";

    HeaderReader(int ordinal, Segment st, Remittance.Envelope envelope, Values values) {
        this.ordinal = ordinal;
        this.offset = st.offset();
        this.controlNumber = st.text(2);
        this.envelope = envelope;
        this.values = values;
    }

    void accept(Segment segment) {
        switch (segment.id()) {
            case "BPR" -> payment(segment);
            case "TRN" -> trace(segment);
            case "CUR" -> currency = currency.isEmpty() ? segment.text(2) : currency;
            case "DTM" -> date(segment);
            case "N1" -> beginParty(segment);
            default -> party.ifPresent(p -> p.accept(segment));
        }
    }

    Optional<Money> paymentAmount() {
        return bpr.flatMap(Remittance.Payment::amount);
    }

    /** A BPR was there: without one nothing is known of the payment. */
    boolean hasPayment() {
        return bpr.isPresent();
    }

    /**
     * @param groupDate GS04, taken where DTM*405 is missing
     */
    Remittance remittance(Supplier<Optional<LocalDate>> groupDate) {
        return new Remittance(
                ordinal,
                offset,
                envelope,
                controlNumber,
                payment(),
                payer.map(PartyReader::party).orElse(Remittance.Party.NONE),
                payee.map(PartyReader::party).orElse(Remittance.Party.NONE),
                productionOn.or(groupDate),
                currency);
    }

    /** Says which parts the guide requires and the header lacks. */
    void reportMissing() {
        report(bpr.isEmpty(), "BPR (payment)");
        report(trn.isEmpty(), "TRN (trace number)");
        report(payer.isEmpty(), "N1*PR (payer)");
        report(payee.isEmpty(), "N1*PE (payee)");
    }

    private void report(boolean missing, String what) {
        if (missing) {
            values.log()
                    .report(
                            IssueCode.MISSING_SEGMENT,
                            offset,
                            "The remittance has no " + what + ".");
        }
    }

    /** BPR and TRN together. */
    private Remittance.Payment payment() {
        Remittance.Payment money = bpr.orElse(NO_PAYMENT);
        Remittance.Payment trace = trn.orElse(NO_PAYMENT);
        return new Remittance.Payment(
                money.amount(),
                money.creditDebit(),
                money.method(),
                money.date(),
                trace.traceNumber(),
                trace.originator(),
                trace.originatorSuffix());
    }

    private void payment(Segment s) {
        if (bpr.isEmpty()) {
            values.date(s, 16);
            bpr =
                    Optional.of(
                            new Remittance.Payment(
                                    values.amount(s, 2),
                                    s.text(3),
                                    s.text(4),
                                    s.text(16),
                                    "",
                                    "",
                                    ""));
        }
    }

    private void trace(Segment s) {
        if (trn.isEmpty()) {
            trn =
                    Optional.of(
                            new Remittance.Payment(
                                    Optional.empty(), "", "", "", s.text(2), s.text(3), s.text(4)));
        }
    }

    private void date(Segment s) {
        if (s.text(1).equals("405") && productionOn.isEmpty()) {
            productionOn = values.date(s, 2);
        }
    }

    private void beginParty(Segment n1) {
        PartyReader reader = new PartyReader(n1);
        party = Optional.of(reader);
        String entity = n1.text(1);
        if (entity.equals("PR") && payer.isEmpty()) {
            payer = party;
        } else if (entity.equals("PE") && payee.isEmpty()) {
            payee = party;
        }
    }
}
