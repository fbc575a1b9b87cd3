package org.overturn.core.remittance.x12;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Quantity;
import org.overturn.core.remittance.Reference;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.ServiceLine;
import org.overturn.core.x12.Composite;
import org.overturn.core.x12.Period;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.Values;

/** Reads loop 2110: an SVC and what belongs to it. */
final class LineReader {

    private final Values values;
    private final int ordinal;
    private final long offset;
    private final Composite procedure;
    private final Optional<Money> charge;
    private final Optional<Money> paid;
    private final String revenueCode;
    private final String units;
    private final Composite submitted;
    private final String originalUnits;
    private final List<Adjustment> adjustments = new ArrayList<>(4);
    private final List<Reference> references = new ArrayList<>(4);
    private final List<Quantity> amounts = new ArrayList<>(2);
    private final List<Quantity> quantities = new ArrayList<>(0);
    private final List<Remark> remarks = new ArrayList<>(2);
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();

    LineReader(int ordinal, Segment svc, int component, Values values) {
        this.values = values;
        this.ordinal = ordinal;
        offset = svc.offset();
        procedure = Composite.of(svc.text(1), component);
        charge = values.amount(svc, 2);
        paid = values.amount(svc, 3);
        revenueCode = svc.text(4);
        units = svc.text(5);
        submitted = Composite.of(svc.text(6), component);
        originalUnits = svc.text(7);
        if (procedure.part(2).isEmpty()) {
            values.report(
                    IssueCode.MISSING_SEGMENT,
                    svc,
                    "SVC01 names no procedure behind the component separator that the file"
                            + " declares.");
        }
    }

    /** Takes a segment if it belongs to a line; false when it tells something of the claim. */
    boolean accept(Segment s) {
        switch (s.id()) {
            case "CAS" ->
                    AdjustmentReader.addClaimAdjustments(s, values::requiredAmount, adjustments);
            case "REF" -> references.add(new Reference(s.text(1), s.text(2)));
            case "AMT" -> amounts.add(new Quantity(s.text(1), s.text(2)));
            case "QTY" -> quantities.add(new Quantity(s.text(1), s.text(2)));
            case "LQ" -> RemarkReader.addLineRemark(s, remarks);
            case "DTM" -> {
                return date(s);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * @param end one past the last byte of the loop
     */
    ServiceLine line(long end) {
        return new ServiceLine(
                ordinal,
                procedure.part(1),
                procedure.part(2),
                modifiers(),
                charge,
                paid,
                revenueCode,
                units,
                submitted.part(2),
                originalUnits,
                from,
                to,
                adjustments,
                references,
                amounts,
                quantities,
                remarks,
                offset,
                (int) Math.min(end - offset, Integer.MAX_VALUE));
    }

    private boolean date(Segment s) {
        switch (s.text(1)) {
            case "472" -> {
                Period period = values.period(s);
                from = period.from();
                to = period.to();
            }
            case "150" -> {
                Period period = values.period(s);
                from = period.from();
                to = period.to().equals(from) ? to : period.to();
            }
            case "151" -> to = values.period(s).to();
            default -> {
                return false;
            }
        }
        return true;
    }

    private List<String> modifiers() {
        List<String> modifiers = new ArrayList<>(4);
        for (int part = 3; part <= 6; part++) {
            String modifier = procedure.part(part);
            if (!modifier.isEmpty()) {
                modifiers.add(modifier);
            }
        }
        return modifiers;
    }
}
