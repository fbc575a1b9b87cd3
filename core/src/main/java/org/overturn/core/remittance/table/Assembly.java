package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.table.TableMapping.Granularity;

/** Puts the rows of one table together to payments. One bad row sets its whole payment aside. */
final class Assembly {

    /** Account, charge and payment: with less a row says nothing of a claim. */
    private static final int FEWEST_CELLS = 3;

    private final Layout layout;
    private final Granularity rows;
    private final Problems problems;
    private final Map<PaymentDraft.Key, PaymentDraft> payments = new LinkedHashMap<>();
    private final Map<Field, Cell> above = RowValues.nothingAbove();
    private final Totals totals;
    private boolean lost;
    private int read;

    Assembly(Layout layout, Problems problems) {
        this.layout = layout;
        this.rows = layout.mapping().rows();
        this.problems = problems;
        this.totals = new Totals(layout, problems);
    }

    /** Takes any row below the header. */
    void accept(Row row) {
        if (row.isBlank() || totals.isIgnored(row) || layout.isHeaderAgain(row)) {
            return;
        }
        if (totals.isTotal(row)) {
            totals.check(new RowValues(layout, row, RowValues.nothingAbove(), problems));
            return;
        }
        RowValues values = new RowValues(layout, row, above, problems);
        read++;
        add(values);
        totals.add(values);
    }

    private void add(RowValues row) {
        if (row.filled() < FEWEST_CELLS) {
            lost = true;
            row.refuse(
                    row.firstFilled(),
                    "stands almost alone; where the row is a note or a total, write its first words"
                            + " under \"ignore\" or \"totals\" of the mapping.");
            return;
        }
        row.checkWidth();
        PaymentDraft.Key key = PaymentDraft.Key.of(row);
        if (row.isPaymentUnknown()) {
            lost = true;
            return;
        }
        PaymentDraft payment = payments.computeIfAbsent(key, k -> new PaymentDraft(k, row));
        payment.checkAgrees(row);
        fill(payment, row);
        if (row.isBad()) {
            payment.damage();
        }
    }

    private void fill(PaymentDraft payment, RowValues row) {
        String account = row.requiredText(Field.ACCOUNT_NUMBER);
        Optional<Money> charge = row.amount(Field.CHARGE);
        Optional<Money> paid = row.amount(Field.PAID);
        ClaimDraft.Key key =
                new ClaimDraft.Key(
                        account, row.text(Field.PAYER_CLAIM_NUMBER), status(row, charge));
        boolean whole = rows == Granularity.CLAIM;
        ClaimDraft claim = payment.claim(row, key, whole);
        List<EnteredAdjustment> adjustments = RowAdjustments.of(row, layout);
        LineDraft.Service service = LineDraft.Service.of(row);
        if (whole) {
            demandAmounts(row, charge, paid);
            claim.add(adjustments, remarks(row), service);
            return;
        }
        Optional<LineDraft> open =
                rows == Granularity.ADJUSTMENT
                        ? claim.lastLine().filter(line -> line.goesOn(service, charge, paid))
                        : Optional.empty();
        LineDraft line = open.orElseGet(() -> line(row, service, claim));
        line.add(adjustments, remarks(row));
    }

    private static void demandAmounts(RowValues row, Optional<Money> charge, Optional<Money> paid) {
        if (charge.isEmpty() && !row.isBad()) {
            row.refuse(Field.CHARGE, "is blank; it should be the charge.");
        }
        if (paid.isEmpty() && !row.isBad()) {
            row.refuse(Field.PAID, "is blank; write 0.00 where nothing was paid.");
        }
    }

    private static LineDraft line(RowValues row, LineDraft.Service service, ClaimDraft claim) {
        Optional<Money> charge = row.amount(Field.CHARGE);
        Optional<Money> paid = row.amount(Field.PAID);
        demandAmounts(row, charge, paid);
        if (service.procedure().isEmpty() && service.revenueCode().isEmpty()) {
            row.refuse(Field.PROCEDURE, "is blank; it should be the procedure code.");
        }
        LineDraft line =
                new LineDraft(
                        row.number(),
                        service,
                        charge.orElse(Money.ZERO),
                        paid.orElse(Money.ZERO),
                        row.amount(Field.ALLOWED));
        claim.add(line);
        return line;
    }

    /** A negative charge is a reversal where no column says the status. */
    private String status(RowValues row, Optional<Money> charge) {
        String text = row.text(Field.STATUS);
        if (text.isEmpty()) {
            return charge.filter(Money::isNegative).isPresent() ? "22" : "1";
        }
        return Statuses.find(text, layout.mapping())
                .orElseGet(() -> {
                    row.refuse(
                            Field.STATUS,
                            "holds a word that is no known status; write under \"statuses\" of"
                                    + " the mapping what it means (1 paid, 4 denied, 22"
                                    + " reversed).");
                    return "";
                });
    }

    private List<String> remarks(RowValues row) {
        String text = row.text(Field.REMARKS);
        return ReasonText.remarks(text)
                .orElseGet(() -> {
                    problems.once(
                            IssueCode.TABLE_TEXT_PASSED_OVER,
                            "The column of remark codes holds other text, first in row "
                                    + row.number()
                                    + "; of it only the codes were taken.");
                    return ReasonText.remarksWithin(text);
                });
    }

    int rowsRead() {
        return read;
    }

    /** The whole payments; those with a bad row are told and left out. */
    List<EnteredRemittance> finish() {
        Unexplaining unexplaining = new Unexplaining(layout.mapping().unexplained());
        List<EnteredRemittance> whole = new ArrayList<>();
        for (PaymentDraft payment : payments.values()) {
            if (lost || payment.isDamaged()) {
                setAside(payment);
            } else {
                EnteredRemittance remittance = payment.remittance(unexplaining);
                tellWhatIsMissing(payment, remittance);
                whole.add(remittance);
            }
        }
        if (unexplaining.filled() > 0) {
            problems.add(
                    IssueCode.TABLE_FILLED_IN,
                    "",
                    "As the mapping says under \"unexplained\", %d adjustments of %s in all were"
                                    .formatted(
                                            unexplaining.filled(), unexplaining.sum().toDollars())
                            + " filled in that the table doesn't state.");
        }
        return whole;
    }

    private void setAside(PaymentDraft payment) {
        problems.add(
                IssueCode.TABLE_PAYMENT_SET_ASIDE,
                payment.traceNumber(),
                "The payment that begins in row %d was set aside whole%s."
                        .formatted(
                                payment.firstRow(),
                                lost
                                        ? ": a row names no payment, and may belong to it"
                                        : ", for the rows that can't be read"));
    }

    private void tellWhatIsMissing(PaymentDraft payment, EnteredRemittance remittance) {
        List<String> missing = new ArrayList<>();
        if (payment.traceNumber().isEmpty()) {
            missing.add("its check or EFT number (it is called " + remittance.traceNumber() + ")");
        }
        if (remittance.amount().isEmpty()) {
            missing.add("its amount (the sum of its claims was taken, which proves nothing)");
        }
        if (remittance.paidOn().isEmpty()) {
            missing.add("its date, from which deadlines are counted");
        }
        if (!missing.isEmpty()) {
            problems.add(
                    IssueCode.TABLE_INCOMPLETE,
                    remittance.traceNumber(),
                    "The table doesn't say of the payment that begins in row "
                            + payment.firstRow()
                            + ": "
                            + String.join("; ", missing)
                            + ".");
        }
    }
}
