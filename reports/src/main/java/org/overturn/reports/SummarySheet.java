package org.overturn.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first page: seven figures at a glance, then the blocks they come from. */
final class SummarySheet {

    static final String NAME = "Summary";
    private static final int COLUMNS = 7;
    private static final int WIDTH = 19;
    private static final int TILES = 3;
    private static final int FIRST_SECTION = 6;
    private static final int LAST_VALUE = 4;
    private static final Pattern ROW = Pattern.compile("\\{row(?:-(\\d+))?}");

    private final XSSFSheet sheet;
    private final Pen pen;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Section.Line> lines = new HashMap<>();
    private int next = FIRST_SECTION;

    private SummarySheet(Book book) {
        this.sheet = book.sheet(NAME);
        this.pen = book.pen();
    }

    static void write(Book book, Period period, List<Section> sections) {
        SummarySheet summary = new SummarySheet(book);
        summary.frame(period);
        sections.forEach(summary::section);
        summary.tiles();
        summary.print();
    }

    private void frame(Period period) {
        for (int i = 0; i < COLUMNS; i++) {
            sheet.setColumnWidth(i, WIDTH * 256);
        }
        sheet.setDisplayGridlines(false);
        cell(sheet.createRow(0), 0, pen.styles().title(), "Denials at a glance");
        cell(
                sheet.createRow(1),
                0,
                pen.styles().subtitle(),
                "Remittances of "
                        + period.inWords()
                        + "; deadlines as of "
                        + period.asOfInWords()
                        + ".");
    }

    private void section(Section section) {
        Row banner = sheet.createRow(next++);
        for (int i = 0; i < COLUMNS; i++) {
            banner.createCell(i).setCellStyle(pen.styles().section());
        }
        banner.getCell(0).setCellValue(section.title());
        for (int i = 0; i < section.heads().size(); i++) {
            cell(banner, 2 + i, pen.styles().sectionHead(), section.heads().get(i));
        }
        if (!section.sheet().isEmpty()) {
            link(banner.getCell(COLUMNS - 1), section.sheet());
        }
        section.lines().forEach(this::line);
        next++;
    }

    private void link(Cell cell, String target) {
        Hyperlink link =
                sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target + "'!A1");
        cell.setCellStyle(pen.styles().link());
        cell.setCellValue("Sheet " + target);
        cell.setHyperlink(link);
    }

    private void line(Section.Line line) {
        int number = next + 1;
        rows.putIfAbsent(line.label(), number);
        lines.putIfAbsent(line.label(), line);
        Row row = sheet.createRow(next++);
        Look look = line.label().startsWith("of which") ? Look.INDENTED : Look.TEXT;
        pen.text(row.createCell(0), look, line.label());
        row.createCell(1).setCellStyle(pen.styles().body(Look.TEXT)); // empty: the label runs on
        value(row.createCell(2), number, line.first());
        value(row.createCell(3), number, line.second());
        value(row.createCell(LAST_VALUE), number, line.third());
        cell(row, LAST_VALUE + 1, pen.styles().note(), line.note());
        row.createCell(LAST_VALUE + 2).setCellStyle(pen.styles().note());
    }

    private void value(Cell cell, int row, Value value) {
        switch (value) {
            case Value.Count(long things) -> pen.count(cell, Optional.of(things));
            case Value.Dollars(var amount) -> pen.money(cell, amount);
            case Value.Words(String text) -> {
                cell.setCellStyle(pen.styles().body(Look.TEXT));
                if (!text.isEmpty()) {
                    cell.setCellValue(text);
                }
            }
            case Value.Formula(String text, Look look, var result) ->
                    pen.formula(cell, pen.styles().body(look), resolve(text, row), result);
        }
    }

    /** Puts row numbers in place of {@code {row}} and {@code {row-2}}. */
    private static String resolve(String formula, int row) {
        return ROW.matcher(formula)
                .replaceAll(match -> {
                    String above = match.group(1);
                    int offset = above == null ? 0 : Integer.parseInt(above);
                    return String.valueOf(row - offset);
                });
    }

    private static Cell cell(Row row, int column, CellStyle style, String text) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
        return cell;
    }

    private void tiles() {
        Row labels = sheet.createRow(TILES);
        labels.setHeightInPoints(28);
        Row values = sheet.createRow(TILES + 1);
        values.setHeightInPoints(34);
        List<Tile> tiles = Tile.ALL;
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            cell(labels, i, pen.styles().tileLabel(), tile.label());
            tile(values.createCell(i), tile);
        }
    }

    private void tile(Cell cell, Tile tile) {
        Section.Line line = Optional.ofNullable(lines.get(tile.line())).orElseThrow();
        String source = tile.column() + rows.get(tile.line());
        pen.formula(cell, pen.styles().tile(tile.look()), source, tile.of(line).number());
    }

    private void print() {
        sheet.getWorkbook()
                .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, COLUMNS - 1, 0, next);
        PageSetup.apply(sheet, -1, PrintSetup.LETTER_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(false); // all of it on one page
        sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.createFreezePane(0, TILES + 2);
    }
}
