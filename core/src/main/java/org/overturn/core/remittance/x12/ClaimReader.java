package org.overturn.core.remittance.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Person;
import org.overturn.core.remittance.Quantity;
import org.overturn.core.remittance.Reference;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.ServiceLine;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.Values;

/** Reads loop 2100: a CLP and what belongs to it, with its lines. */
final class ClaimReader {

    private final Values values;
    private final int component;
    private final int ordinal;
    private final long offset;
    private final String accountNumber;
    private final String status;
    private final Optional<Money> charge;
    private final Optional<Money> paid;
    private final Optional<Money> patientShare;
    private final String filingIndicator;
    private final String payerClaimNumber;
    private final String facilityCode;
    private final String frequency;
    private final String drg;
    private final ClaimDates dates = new ClaimDates();
    private final List<Person> people = new ArrayList<>(4);
    private final List<Adjustment> adjustments = new ArrayList<>(2);
    private final List<Remark> remarks = new ArrayList<>(2);
    private final List<Reference> references = new ArrayList<>(4);
    private final List<Remittance.Contact> contacts = new ArrayList<>(1);
    private final List<Quantity> amounts = new ArrayList<>(2);
    private final List<Quantity> quantities = new ArrayList<>(0);
    private final List<ServiceLine> lines = new ArrayList<>(4);
    private Optional<LineReader> line = Optional.empty();
    private boolean foreign;

    ClaimReader(int ordinal, Segment clp, int component, Values values) {
        String account = clp.text(1);
        String number = clp.text(7);
        this.values = values.about(() -> Adjudication.subject(number, account));
        this.component = component;
        this.ordinal = ordinal;
        offset = clp.offset();
        accountNumber = account;
        status = clp.text(2);
        charge = this.values.amount(clp, 3);
        paid = this.values.amount(clp, 4);
        patientShare = this.values.amount(clp, 5);
        filingIndicator = clp.text(6);
        payerClaimNumber = number;
        facilityCode = clp.text(8);
        frequency = clp.text(9);
        drg = clp.text(11);
        reportRunTogether(clp);
    }

    private void reportRunTogether(Segment s) {
        RunTogether.swallowed(s)
                .ifPresent(id ->
                        values.report(
                                IssueCode.TERMINATOR_MISSING,
                                s,
                                "A segment "
                                        + id
                                        + " has run into "
                                        + s.id()
                                        + ": the terminator between them is missing."));
    }

    void accept(Segment s) {
        reportRunTogether(s);
        if (s.id().equals("SVC")) {
            endLine(s.offset());
            foreign = false;
            line = Optional.of(new LineReader(lines.size() + 1, s, component, values));
        } else if (!isOfAnotherParty(s) && !(line.isPresent() && line.get().accept(s))) {
            acceptForClaim(s);
        }
    }

    /**
     * @param end one past the last byte of the loop
     */
    Adjudication adjudication(long end) {
        endLine(end);
        return new Adjudication(
                ordinal,
                offset,
                (int) Math.min(end - offset, Integer.MAX_VALUE),
                accountNumber,
                status,
                charge,
                paid,
                patientShare,
                filingIndicator,
                payerClaimNumber,
                facilityCode,
                frequency,
                drg,
                people,
                adjustments,
                remarks,
                references,
                dates.statementFrom(),
                dates.statementTo(),
                dates.receivedOn(),
                dates.coverageEndedOn(),
                contacts,
                amounts,
                quantities,
                lines);
    }

    private void endLine(long end) {
        line.ifPresent(l -> lines.add(l.line(end)));
        line = Optional.empty();
    }

    /** Some payers repeat N1*PE between claims; its address and numbers are not the claim's. */
    private boolean isOfAnotherParty(Segment s) {
        return switch (s.id()) {
            case "N1" -> {
                foreign = true;
                yield true;
            }
            case "REF", "PER" -> foreign;
            default -> false;
        };
    }

    private void acceptForClaim(Segment s) {
        switch (s.id()) {
            case "CAS" ->
                    AdjustmentReader.addClaimAdjustments(s, values::requiredAmount, adjustments);
            case "NM1" -> people.add(person(s));
            case "MIA" -> RemarkReader.addInpatientRemarks(s, remarks);
            case "MOA" -> RemarkReader.addOutpatientRemarks(s, remarks);
            case "LQ" -> RemarkReader.addLineRemark(s, remarks);
            case "REF" -> references.add(new Reference(s.text(1), s.text(2)));
            case "DTM" -> dates.accept(s, values);
            case "PER" -> contacts.add(PartyReader.contact(s));
            case "AMT" -> amounts.add(new Quantity(s.text(1), s.text(2)));
            case "QTY" -> quantities.add(new Quantity(s.text(1), s.text(2)));
            default -> {
                // TS2, TS3, N3 and the like: nothing of a claim
            }
        }
    }

    private static Person person(Segment nm1) {
        return new Person(
                nm1.text(1),
                nm1.text(3),
                nm1.text(4),
                nm1.text(5),
                nm1.text(7),
                nm1.text(8),
                nm1.text(9));
    }
}
