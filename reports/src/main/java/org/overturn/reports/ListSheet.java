package org.overturn.reports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A sheet that is one list: title, basis, a line of totals that follows the filter, the header, the
 * rows as an Excel table. The header and all above it stay in view.
 */
final class ListSheet<T> {

    static final int TOTALS = 2;
    static final int HEADER = 3;
    static final int FIRST_ROW = 4;

    private final Caption caption;
    private final List<Column<T>> columns;
    private final Map<String, String> letters = new HashMap<>();
    private final Map<String, BigDecimal> sums = new HashMap<>();

    ListSheet(Caption caption, List<Column<T>> columns) {
        this.caption = caption;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            letters.put(columns.get(i).title(), CellReference.convertNumToColString(i));
        }
    }

    /** Zero-based position of a column. */
    int index(String title) {
        return CellReference.convertColStringToIndex(letter(title));
    }

    String letter(String title) {
        return Optional.ofNullable(letters.get(title)).orElseThrow();
    }

    /** Writes all rows through memory: for charts, which want to see their values. */
    XSSFSheet write(Book book, List<T> rows) {
        XSSFSheet sheet = book.sheet(caption.sheet());
        return write(book, sheet, Rows.of(rows));
    }

    /** Streams the rows, however many. */
    XSSFSheet stream(Book book, Rows<T> rows) {
        return write(book, book.stream(caption.sheet()), rows);
    }

    private XSSFSheet write(Book book, Sheet body, Rows<T> rows) {
        XSSFSheet sheet = book.sheet(caption.sheet());
        frame(sheet, book.styles());
        Place place = new Place(FIRST_ROW + 1, FIRST_ROW + 1, FIRST_ROW + rows.size(), letters);
        RowWriter writer = new RowWriter(body, book.pen(), place);
        rows.forEach(writer::write);
        if (rows.size() == 0) {
            Cell cell = sheet.createRow(FIRST_ROW).createCell(0);
            cell.setCellStyle(book.styles().subtitle());
            cell.setCellValue(caption.whenEmpty());
        } else {
            totals(sheet.createRow(TOTALS), book.pen(), place);
            ListTable.create(sheet, caption.sheet(), columns.size(), rows.size());
        }
        return sheet;
    }

    private void frame(XSSFSheet sheet, Styles styles) {
        cell(sheet, 0, styles.title(), caption.title());
        cell(sheet, 1, styles.subtitle(), caption.basis());
        XSSFRow header = sheet.createRow(HEADER);
        header.setHeightInPoints(32);
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            sheet.setColumnWidth(i, column.width() * 256);
            Cell cell = header.createCell(i);
            cell.setCellStyle(styles.header(column.look()));
            cell.setCellValue(column.title());
        }
        sheet.createFreezePane(0, FIRST_ROW);
        sheet.setDisplayGridlines(false);
        PageSetup.apply(sheet, HEADER, paper());
    }

    private static void cell(XSSFSheet sheet, int row, CellStyle style, String text) {
        Cell cell = sheet.createRow(row).createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }

    private short paper() {
        int width = columns.stream().mapToInt(Column::width).sum();
        return width > 200 ? PrintSetup.LEGAL_PAPERSIZE : PrintSetup.LETTER_PAPERSIZE;
    }

    private void totals(XSSFRow row, Pen pen, Place list) {
        Place place = list.at(TOTALS + 1);
        Cell label = row.createCell(0);
        label.setCellStyle(pen.styles().total(Look.TEXT));
        label.setCellValue(sums.isEmpty() ? "" : "Total shown");
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            int at = i;
            switch (column.total()) {
                case Column.Total.None<T> none -> {}
                case Column.Total.Sum<T> sum -> {
                    String formula = "SUBTOTAL(109," + place.column(column.title()) + ")";
                    double now = sum(column.title()).doubleValue();
                    total(row.createCell(at), pen, column.look(), formula, OptionalDouble.of(now));
                }
                case Column.Total.Ratio<T>(String over, String under) -> {
                    String formula = Pen.ratio(place.cell(over), place.cell(under));
                    OptionalDouble now =
                            Ratio.of(sum(over).doubleValue(), sum(under).doubleValue());
                    total(row.createCell(at), pen, column.look(), formula, now);
                }
            }
        }
    }

    private static void total(
            Cell cell, Pen pen, Look look, String formula, OptionalDouble result) {
        pen.formula(cell, pen.styles().total(look), formula, result);
    }

    private BigDecimal sum(String title) {
        return sums.getOrDefault(title, BigDecimal.ZERO);
    }

    /** Puts one row below the other and adds up what has a total. */
    private final class RowWriter {

        private final Sheet body;
        private final Pen pen;
        private final Place list;
        private int next = FIRST_ROW;

        RowWriter(Sheet body, Pen pen, Place list) {
            this.body = body;
            this.pen = pen;
            this.list = list;
        }

        void write(T value) {
            Row row = body.createRow(next);
            Place place = list.at(next + 1);
            int lines = 1;
            for (int i = 0; i < columns.size(); i++) {
                Column<T> column = columns.get(i);
                Cell cell = row.createCell(i);
                column.content().write(pen, cell, value, place);
                if (column.look().isWrapped()) {
                    int needed = WrappedText.lines(cell.getStringCellValue(), column.width());
                    lines = Math.max(lines, needed);
                }
                if (column.total() instanceof Column.Total.Sum<T>(var addend)) {
                    sums.merge(column.title(), addend.apply(value), BigDecimal::add);
                }
            }
            row.setHeightInPoints(WrappedText.height(lines));
            next++;
        }
    }
}
