package org.overturn.reports;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes the cell styles of one workbook. */
final class StyleMaker {

    private final XSSFWorkbook book;

    StyleMaker(XSSFWorkbook book) {
        this.book = book;
    }

    XSSFCellStyle data(Look look, boolean quotePrefix) {
        XSSFCellStyle style = formatted(look);
        style.setWrapText(look.isWrapped());
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(Palette.LINE.cell());
        style.setQuotePrefixed(quotePrefix);
        return style;
    }

    XSSFCellStyle header(Look look) {
        XSSFCellStyle style = plain(11, Palette.WHITE, true);
        fill(style, Palette.NAVY);
        style.setAlignment(look.alignment());
        style.setIndention(look.indention());
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle total(Look look) {
        XSSFCellStyle style = formatted(look);
        style.setFont(font(11, Palette.NAVY, true));
        return style;
    }

    XSSFCellStyle tile(Look look) {
        XSSFCellStyle style = formatted(look);
        style.setDataFormat(book.createDataFormat().getFormat(tileFormat(look)));
        style.setFont(font(18, Palette.NAVY, true));
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setIndention((short) 0);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        frame(style);
        return style;
    }

    private static String tileFormat(Look look) {
        return switch (look) {
            case MONEY -> "$#,##0";
            case RATE -> "0.0%";
            default -> "#,##0";
        };
    }

    XSSFCellStyle tileLabel() {
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

    XSSFCellStyle note() {
        XSSFCellStyle style = plain(9, Palette.GREY, false);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(Palette.LINE.cell());
        style.setIndention((short) 1);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle banner(HorizontalAlignment alignment) {
        XSSFCellStyle style = plain(11, Palette.NAVY, true);
        fill(style, Palette.PALE);
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setBottomBorderColor(Palette.NAVY.cell());
        style.setAlignment(alignment);
        style.setIndention((short) (alignment == HorizontalAlignment.LEFT ? 1 : 0));
        return style;
    }

    XSSFCellStyle link() {
        XSSFCellStyle style = banner(HorizontalAlignment.RIGHT);
        XSSFFont font = font(9, Palette.BLUE, false);
        font.setUnderline(XSSFFont.U_SINGLE);
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle formatted(Look look) {
        XSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(look.format()));
        style.setAlignment(look.alignment());
        style.setIndention(look.indention());
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFont(font(11, Palette.INK, false));
        return style;
    }

    XSSFCellStyle plain(int points, Palette colour, boolean bold) {
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
}
