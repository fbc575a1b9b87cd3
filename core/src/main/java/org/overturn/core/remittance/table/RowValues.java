package org.overturn.core.remittance.table;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.core.money.Money;

/** What the cells of one row say, field by field; what can't be read makes the row a bad one. */
final class RowValues {

    private final Layout layout;
    private final Row row;
    private final Map<Field, Cell> above;
    private final Problems problems;
    private boolean bad;
    private boolean paymentUnknown;

    /**
     * @param above the last cells of the fields that are filled down; this row's are added
     */
    RowValues(Layout layout, Row row, Map<Field, Cell> above, Problems problems) {
        this.layout = layout;
        this.row = row;
        this.above = above;
        this.problems = problems;
        for (Field field : layout.mapping().fillDown()) {
            Cell cell = own(field);
            if (!cell.isBlank()) {
                above.put(field, cell);
            }
        }
    }

    static Map<Field, Cell> nothingAbove() {
        return new EnumMap<>(Field.class);
    }

    int number() {
        return row.number();
    }

    int filled() {
        return row.filled();
    }

    int firstFilled() {
        return Math.max(0, row.cells().indexOf(row.first()));
    }

    /** Something in it can't be used: its payment must not be stored. */
    boolean isBad() {
        return bad;
    }

    /** It can't even be said which payment it belongs to. */
    boolean isPaymentUnknown() {
        return paymentUnknown;
    }

    boolean isMapped(Field field) {
        return layout.columns().containsKey(field);
    }

    /** The text of a field: its cell, else the one above where it is filled down, else constant. */
    String text(Field field) {
        Cell cell = cell(field);
        if (cell.kind() == Cell.Kind.ERROR) {
            refuse(field, "holds " + Problems.found(cell) + ".");
            return "";
        }
        return cell.isBlank() ? layout.mapping().always().getOrDefault(field, "") : cell.text();
    }

    String requiredText(Field field) {
        String text = text(field);
        if (text.isEmpty() && !bad) {
            refuse(field, "is blank; it should be the " + field.meaning() + ".");
        }
        return text;
    }

    /** The amount of a field; empty when the cell is blank. */
    Optional<Money> amount(Field field) {
        Cell cell = cell(field);
        Optional<Money> amount = amount(cell);
        if (amount.isEmpty() && !Amounts.isMissing(cell)) {
            refuse(field, notAnAmount(cell));
        }
        return amount;
    }

    Optional<LocalDate> date(Field field) {
        Cell cell = cell(field);
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Optional<LocalDate> date = Dates.find(cell, layout.mapping().format().dates());
        if (date.isEmpty()) {
            refuse(
                    field,
                    "should be a date (%s) and is %s."
                            .formatted(layout.mapping().format().dates(), Problems.found(cell)));
        }
        return date;
    }

    Cell at(int column) {
        return column < 0 ? Cell.BLANK : row.cell(column);
    }

    Optional<Money> amount(Cell cell) {
        return Amounts.isMissing(cell)
                ? Optional.empty()
                : Amounts.find(cell, layout.mapping().format().decimal());
    }

    String notAnAmount(Cell cell) {
        return "should be an amount (such as %s) and is %s."
                .formatted(
                        layout.mapping().format().decimal() == ',' ? "1.250,75" : "1,250.75",
                        Problems.found(cell));
    }

    /** Cells beyond the header: a delimiter in unquoted text has moved all that follows. */
    void checkWidth() {
        if (row.width() > layout.header().size()) {
            refuse(
                    layout.header().size(),
                    "lies beyond the header; is there a delimiter in a text without quotes?");
        }
    }

    void refuse(Field field, String says) {
        paymentUnknown |= PAYMENT.contains(field);
        refuse(layout.index(field), says);
    }

    void refuse(int column, String says) {
        bad = true;
        problems.cell(row.number(), column < 0 ? "(none)" : layout.header().name(column), says);
    }

    private static final List<Field> PAYMENT =
            List.of(
                    Field.PAYER_NAME,
                    Field.PAYER_IDENTIFIER,
                    Field.PAYEE_IDENTIFIER,
                    Field.TRACE_NUMBER,
                    Field.PAID_ON);

    private Cell cell(Field field) {
        Cell own = own(field);
        return own.isBlank() ? above.getOrDefault(field, Cell.BLANK) : own;
    }

    private Cell own(Field field) {
        return at(layout.index(field));
    }
}
