package org.overturn.core.remittance.table;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.overturn.core.remittance.table.Format.DateOrder;

/** What the cells of a column look like. */
final class Shape {

    /** Some cells may be odd: a note, a total, a mistake. */
    private static final double MOST = 0.8;

    private static final Pattern PROCEDURE =
            Pattern.compile("(?i)([A-Z]\\d{4}|\\d{4}[A-Z0-9])([-: ,/].*)?");

    private final List<Cell> filled;
    private final Format format;

    Shape(List<Cell> cells, Format format) {
        this.filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        this.format = format;
    }

    boolean isEmpty() {
        return filled.isEmpty();
    }

    boolean isAmounts() {
        return most(cell ->
                Amounts.isMissing(cell) || Amounts.find(cell, format.decimal()).isPresent());
    }

    boolean isDates() {
        return most(cell -> Dates.find(cell, format.dates()).isPresent())
                && !most(cell -> cell.text().matches("\\d{7,8}") && notADay(cell));
    }

    private boolean notADay(Cell cell) {
        return Dates.find(cell, format.dates())
                .filter(day -> day.getYear() > 1990 && day.getYear() < 2100)
                .isEmpty();
    }

    boolean isProcedures() {
        return most(cell -> PROCEDURE.matcher(cell.text()).matches());
    }

    boolean isReasonCodes() {
        return most(cell -> ReasonText.find(cell.text()).isPresent());
    }

    boolean isGroups() {
        return most(cell ->
                cell.text().toUpperCase(Locale.ROOT).matches("(CO|OA|PI|PR|CR)\\b.*")
                        || cell.text()
                                .toLowerCase(Locale.ROOT)
                                .matches("(contract|patient|pay[eo]r|other).*"));
    }

    boolean isLists() {
        return most(cell -> ReasonText.list(cell.text()).isPresent());
    }

    /** Whether the cells can be what a meaning needs; a column without cells can be anything. */
    boolean suits(Meaning meaning) {
        if (isEmpty()) {
            return true;
        }
        if (meaning.equals(Meaning.of(Field.PROCEDURE))) {
            return isProcedures();
        }
        if (meaning.equals(Meaning.GROUP)) {
            return isGroups();
        }
        if (meaning.equals(Meaning.CODE)) {
            return isReasonCodes();
        }
        if (meaning.equals(Meaning.LIST)) {
            return isLists();
        }
        return meaning.kind()
                .map(kind ->
                        switch (kind) {
                            case AMOUNT -> isAmounts();
                            case DATE -> isDates();
                            case TEXT -> true;
                        })
                .orElse(true);
    }

    private boolean most(Predicate<Cell> test) {
        return !filled.isEmpty() && filled.stream().filter(test).count() >= MOST * filled.size();
    }

    /** The order in which most dates of the cells can be read; a year first is seen as such. */
    static DateOrder dateOrder(List<Cell> cells) {
        DateOrder best = DateOrder.MDY;
        long most = -1;
        for (DateOrder order : List.of(DateOrder.MDY, DateOrder.DMY, DateOrder.YMD)) {
            long read = cells.stream().filter(cell -> Dates.find(cell, order).isPresent()).count();
            if (read > most) {
                best = order;
                most = read;
            }
        }
        return best;
    }

    /** The decimal separator: of a comma and a point the one that stands before two last digits. */
    static char decimal(List<Cell> cells) {
        long commas = cells.stream().filter(cell -> cell.text().matches(".*,\\d{2}\\D*")).count();
        long points = cells.stream().filter(cell -> cell.text().matches(".*\\.\\d{2}\\D*")).count();
        return commas > points ? ',' : '.';
    }
}
