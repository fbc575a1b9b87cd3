package org.overturn.core.remittance.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Hands on numbers as they are stored instead of as they are shown: {@code 1,234.5} on the screen
 * may be 1234.504 in the file. A number shown with leading zeros (format {@code 00000}) is text.
 */
final class StoredValues extends DataFormatter {

    private static final char NUMBER = '\u0001';
    private static final char DATE = '\u0002';
    private static final Pattern PADDED = Pattern.compile("0{2,}");

    private final LocalDate epoch;

    /**
     * @param epoch day 0 of the workbook's dates
     */
    StoredValues(LocalDate epoch) {
        this.epoch = epoch;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            return DATE + epoch.plus((long) value, ChronoUnit.DAYS).toString();
        }
        String plain = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        if (PADDED.matcher(format).matches() && plain.chars().allMatch(Character::isDigit)) {
            return "0".repeat(Math.max(0, format.length() - plain.length())) + plain;
        }
        return NUMBER + plain;
    }

    static Cell cell(String value) {
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (value.charAt(0)) {
            case NUMBER -> new Cell(value.substring(1), Cell.Kind.NUMBER);
            case DATE -> new Cell(value.substring(1), Cell.Kind.DATE);
            default ->
                    value.startsWith("ERROR:")
                            ? new Cell(value.substring(6), Cell.Kind.ERROR)
                            : Cell.text(value);
        };
    }
}
