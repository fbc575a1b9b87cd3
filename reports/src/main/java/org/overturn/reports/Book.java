package org.overturn.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook being written. Frames, charts and short lists go to the sheets themselves; long lists
 * stream over them with a hundred rows in memory.
 */
final class Book implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;

    private final XSSFWorkbook sheets = new XSSFWorkbook();
    private final SXSSFWorkbook streams;
    private final Pen pen;

    /** Makes the sheets, in the order of their tabs. */
    Book(List<String> names) {
        names.forEach(sheets::createSheet);
        streams = new SXSSFWorkbook(sheets, ROWS_IN_MEMORY, true, false);
        pen = new Pen(new Styles(sheets));
    }

    XSSFSheet sheet(String name) {
        return Optional.ofNullable(sheets.getSheet(name)).orElseThrow();
    }

    /** The same sheet for rows in rising order below those it has, each written once. */
    Sheet stream(String name) {
        return Optional.ofNullable(streams.getSheet(name)).orElseThrow();
    }

    Pen pen() {
        return pen;
    }

    Styles styles() {
        return pen.styles();
    }

    /** Prints the sheet from its first cell to these, zero-based. */
    void printArea(XSSFSheet sheet, int lastColumn, int lastRow) {
        sheets.setPrintArea(sheets.getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
    }

    /** The document's properties: no person's name, and the report's day instead of the clock. */
    void describe(String title, LocalDate day) {
        POIXMLProperties properties = sheets.getProperties();
        Date instant = Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreator("Overturn");
        properties.getCoreProperties().setCreated(Optional.of(instant));
        properties.getCoreProperties().setModified(Optional.of(instant));
        properties.getExtendedProperties().setApplication("Overturn");
    }

    void write(OutputStream out) throws IOException {
        streams.write(out);
    }

    @Override
    public void close() throws IOException {
        streams.close();
    }
}
