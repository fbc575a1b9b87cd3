package org.overturn.reports;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once: Excel allows some 64,000. */
final class Styles {

    private final XSSFWorkbook book;
    private final Map<Look, CellStyle> body = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> quoted = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> header = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> total = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> tile = new EnumMap<>(Look.class);
    private final CellStyle title;
    private final CellStyle subtitle;
    private final CellStyle section;
    private final CellStyle sectionHead;
    private final CellStyle note;
    private final CellStyle tileLabel;

    Styles(XSSFWorkbook book) {
        this.book = book;
        for (Look look : Look.values()) {
            body.put(look, data(look, false));
            quoted.put(look, data(look, true));
            header.put(look, header(look));
            total.put(look, total(look));
            tile.put(look, tile(look));
        }
        title = plain(16, Palette.NAVY, true);
        subtitle = plain(10, Palette.GREY, false);
        section = banner(Palette.NAVY, HorizontalAlignment.LEFT);
        sectionHead = banner(Palette.NAVY, HorizontalAlignment.RIGHT);
        note = note();
        tileLabel = tileLabel();
    }

    CellStyle body(Look look) {
        return required(body, look);
    }

    /** For text that a spreadsheet would take for a formula if it were typed in. */
    CellStyle quoted(Look look) {
        return required(quoted, look);
    }

    CellStyle header(Look look) {
        return required(header, look);
    }

    CellStyle total(Look look) {
        return required(total, look);
    }

    CellStyle tile(Look look) {
        return required(tile, look);
    }

    CellStyle title() {
        return title;
    }

    CellStyle subtitle() {
        return subtitle;
    }

    CellStyle section() {
        return section;
    }

    CellStyle sectionHead() {
        return sectionHead;
    }

    CellStyle note() {
        return note;
    }

    CellStyle tileLabel() {
        return tileLabel;
    }

    private XSSFCellStyle data(Look look, boolean quotePrefix) {
        XSSFCellStyle style = formatted(look);
        style.setWrapText(look.isWrapped());
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(Palette.LINE.cell());
        style.setQuotePrefixed(quotePrefix);
        return style;
    }

    private XSSFCellStyle header(Look look) {
        XSSFCellStyle style = banner(Palette.NAVY, look.alignment());
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle total(Look look) {
        XSSFCellStyle style = formatted(look);
        style.setFont(font(11, Palette.NAVY, true));
        return style;
    }

    private XSSFCellStyle tile(Look look) {
        XSSFCellStyle style = formatted(look);
        style.setDataFormat(
                book.createDataFormat().getFormat(look == Look.MONEY ? "$#,##0" : look.format()));
        style.setFont(font(18, Palette.NAVY, true));
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        frame(style);
        return style;
    }

    private XSSFCellStyle tileLabel() {
        XSSFCellStyle style = plain(9, Palette.GREY, false);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        frame(style);
        return style;
    }

    private static void frame(XSSFCellStyle style) {
        fill(style, Palette.PALE);
        style.setBorderLeft(BorderStyle.THICK);
        style.setLeftBorderColor(Palette.WHITE.cell());
        style.setBorderRight(BorderStyle.THICK);
        style.setRightBorderColor(Palette.WHITE.cell());
    }

    private XSSFCellStyle note() {
        XSSFCellStyle style = plain(9, Palette.GREY, false);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(Palette.LINE.cell());
        style.setIndention((short) 1);
        return style;
    }

    private XSSFCellStyle banner(Palette colour, HorizontalAlignment alignment) {
        XSSFCellStyle style = plain(11, Palette.WHITE, true);
        fill(style, colour);
        style.setAlignment(alignment);
        return style;
    }

    private XSSFCellStyle formatted(Look look) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(look.format()));
        style.setAlignment(look.alignment());
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle plain(int points, Palette colour, boolean bold) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font(points, colour, bold));
        return style;
    }

    private XSSFFont font(int points, Palette colour, boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontHeightInPoints((short) points);
        font.setColor(colour.cell());
        font.setBold(bold);
        return font;
    }

    private static void fill(XSSFCellStyle style, Palette colour) {
        style.setFillForegroundColor(colour.cell());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static CellStyle required(Map<Look, CellStyle> styles, Look look) {
        CellStyle style = styles.get(look);
        if (style == null) {
            throw new IllegalStateException("no style for " + look);
        }
        return style;
    }
}
