package org.overturn.core.remittance.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/** A service line under way: more rows may add adjustments to it. */
final class LineDraft {

    /** What tells one line of a claim from another. */
    record Service(
            String lineNumber,
            String procedure,
            List<String> modifiers,
            String revenueCode,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String units) {

        static Service of(RowValues row) {
            String procedure = row.text(Field.PROCEDURE).replace(" ", "");
            List<String> modifiers = new ArrayList<>(words(row.text(Field.MODIFIERS)));
            if (procedure.matches("[A-Za-z0-9]{5}[-:,/][A-Za-z0-9:,/-]+")) {
                modifiers.addAll(0, words(procedure.substring(6))); // 99213-25
                procedure = procedure.substring(0, 5);
            }
            return new Service(
                    row.text(Field.LINE_NUMBER),
                    procedure,
                    modifiers,
                    row.text(Field.REVENUE_CODE),
                    row.date(Field.SERVICE_FROM),
                    row.date(Field.SERVICE_TO),
                    row.text(Field.UNITS));
        }

        private static List<String> words(String text) {
            return Arrays.stream(text.split("[^A-Za-z0-9]+", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    private final int row;
    private final Service service;
    private final Money charge;
    private final Money paid;
    private final Optional<Money> allowed;
    private final List<EnteredAdjustment> adjustments = new ArrayList<>(4);
    private final List<String> remarks = new ArrayList<>(0);

    LineDraft(int row, Service service, Money charge, Money paid, Optional<Money> allowed) {
        this.row = row;
        this.service = service;
        this.charge = charge;
        this.paid = paid;
        this.allowed = allowed;
    }

    void add(List<EnteredAdjustment> more, List<String> moreRemarks) {
        adjustments.addAll(more);
        moreRemarks.stream().filter(one -> !remarks.contains(one)).forEach(remarks::add);
    }

    /**
     * Whether a further row tells more of this line: the same line number; without one, the same
     * service and amounts while something of the charge is still to be explained.
     */
    boolean goesOn(Service other, Optional<Money> otherCharge, Optional<Money> otherPaid) {
        boolean same =
                service.equals(other)
                        && otherCharge.map(charge::equals).orElse(true)
                        && otherPaid.map(paid::equals).orElse(true);
        return same && (!service.lineNumber().isEmpty() || !difference().isZero());
    }

    private Money difference() {
        return line().difference();
    }

    EnteredLine line() {
        return new EnteredLine(
                row,
                service.procedure(),
                service.modifiers(),
                service.revenueCode(),
                charge,
                paid,
                service.units(),
                service.from(),
                service.to(),
                service.lineNumber(),
                allowed,
                adjustments,
                remarks);
    }
}
