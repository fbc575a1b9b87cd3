package org.overturn.reports;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.overturn.core.money.Money;

/** Writes values into cells, each with the style of its look. */
final class Pen {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Styles styles;

    Pen(Styles styles) {
        this.styles = styles;
    }

    Styles styles() {
        return styles;
    }

    void text(Cell cell, Look look, String text) {
        boolean formula = CellText.looksLikeFormula(text);
        cell.setCellStyle(formula ? styles.quoted(look) : styles.body(look));
        cell.setCellValue(CellText.clean(text));
    }

    /** A real date; before Excel's calendar begins, its text. */
    void date(Cell cell, Look look, Optional<LocalDate> date) {
        cell.setCellStyle(styles.body(look));
        date.ifPresent(day -> {
            if (day.isBefore(FIRST_DAY)) {
                cell.setCellValue(day.toString());
            } else {
                cell.setCellValue(day);
            }
        });
    }

    void money(Cell cell, Money amount) {
        cell.setCellStyle(styles.body(Look.MONEY));
        cell.setCellValue(amount.toBigDecimal().doubleValue());
    }

    void count(Cell cell, Optional<Long> count) {
        cell.setCellStyle(styles.body(Look.COUNT));
        count.ifPresent(value -> cell.setCellValue((double) value));
    }

    /**
     * A live formula with the result it has now, for readers that don't calculate.
     *
     * @param result none: the formula gives empty text
     */
    void formula(Cell cell, CellStyle style, String formula, OptionalDouble result) {
        cell.setCellStyle(style);
        cell.setCellFormula(formula);
        if (result.isPresent()) {
            cell.setCellValue(result.getAsDouble());
        } else {
            cell.setCellValue("");
        }
    }

    /** Numerator over denominator, empty where there is nothing to divide by. */
    static String ratio(String numerator, String denominator) {
        return "IF(%2$s=0,\"\",%1$s/%2$s)".formatted(numerator, denominator);
    }
}
