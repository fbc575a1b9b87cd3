package org.overturn.core.claim.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimParty;
import org.overturn.core.claim.LinePayment;
import org.overturn.core.claim.SubmittedLine;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.x12.AdjustmentReader;
import org.overturn.core.x12.Segment;

/** Reads loop 2400, which begins with an LX, and the loops in it. */
final class LineBuilder {

    private static final String ADJUDICATED = "573";

    private final ServiceReader services;
    private final ClaimValues values;
    private final int ordinal;
    private final long offset;
    private final Facts facts;
    private final List<ClaimParty> providers = new ArrayList<>(0);
    private final List<LinePayment> payments = new ArrayList<>(0);
    private SubmittedLine.Service service = SubmittedLine.Service.NONE;
    private String drug = "";
    private Optional<PartyBuilder> party = Optional.empty();
    private Optional<Payment> payment = Optional.empty();

    LineBuilder(int ordinal, Segment lx, int component, ClaimValues values) {
        this.ordinal = ordinal;
        this.offset = lx.offset();
        this.values = values;
        this.services = new ServiceReader(component, values);
        this.facts = new Facts(values);
    }

    /** Loop 2430 as far as it was read. */
    private static final class Payment {
        final String payer;
        final Optional<Money> paid;
        final long offset;
        final List<Adjustment> adjustments = new ArrayList<>(2);
        Optional<LocalDate> paidOn = Optional.empty();

        Payment(Segment svd, ClaimValues values) {
            payer = svd.text(1);
            paid = values.amount(svd, 2);
            offset = svd.offset();
        }

        LinePayment finish(long end) {
            return new LinePayment(
                    payer, paid, adjustments, paidOn, ByteRange.between(offset, end));
        }
    }

    void accept(Segment s) {
        switch (s.id()) {
            case "SV1", "SV2", "SV3" -> service = services.read(s);
            case "LIN" -> drug = s.text(3);
            case "NM1" -> {
                endParty();
                party = Optional.of(new PartyBuilder(s, ""));
            }
            case "SVD" -> {
                endParty();
                endPayment(s.offset());
                payment = Optional.of(new Payment(s, values));
            }
            default -> acceptFact(s);
        }
    }

    private void acceptFact(Segment s) {
        if (payment.isPresent()) {
            acceptForPayment(payment.get(), s);
        } else if (party.isEmpty() || !party.get().accept(s, values)) {
            facts.accept(s);
        }
    }

    private void acceptForPayment(Payment open, Segment s) {
        if (s.id().equals("CAS")) {
            AdjustmentReader.addClaimAdjustments(s, values::amount, open.adjustments);
        } else if (s.id().equals("DTP") && s.text(1).equals(ADJUDICATED)) {
            open.paidOn = values.dates(s).map(date -> date.from());
        }
    }

    SubmittedLine line(long end) {
        endParty();
        endPayment(end);
        return new SubmittedLine(
                ordinal,
                service,
                drug,
                facts.dates,
                facts.references,
                facts.attachments,
                facts.notes,
                providers,
                payments,
                ByteRange.between(offset, end));
    }

    private void endParty() {
        party.ifPresent(p -> providers.add(p.party()));
        party = Optional.empty();
    }

    private void endPayment(long end) {
        payment.ifPresent(p -> payments.add(p.finish(end)));
        payment = Optional.empty();
    }
}
