package org.overturn.core.remittance.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A workbook, read cell by cell as its XML comes by: numbers and dates exactly as they are stored,
 * formulas by the result that was saved with them.
 */
final class XlsxFile implements TableFile {

    /** Unpacked size of all parts; 500,000 rows need a third of it. POI watches the ratio. */
    private static final long MOST_BYTES = 1L << 30;

    private static final long MOST_BYTES_OF_TEXTS = 1L << 28;

    private final Path file;
    private final List<String> sheets;

    XlsxFile(Path file) {
        this.file = file;
        checkUnpackedSize(file);
        this.sheets = List.copyOf(open(this::names));
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public String description() {
        return "Excel workbook, " + (sheets.size() == 1 ? "one sheet" : sheets.size() + " sheets");
    }

    @Override
    public void read(String sheet, Predicate<Row> enough) {
        open(pack -> {
            XSSFReader reader = new XSSFReader(pack);
            XSSFReader.SheetIterator all = reader.getSheetIterator();
            while (all.hasNext()) {
                try (InputStream xml = all.next()) {
                    if (all.getSheetName().equals(sheet)) {
                        parse(pack, reader, xml, enough);
                        return sheet;
                    }
                }
            }
            throw new IllegalArgumentException("no sheet " + sheet);
        });
    }

    private static void parse(
            OPCPackage pack, XSSFReader reader, InputStream xml, Predicate<Row> enough)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
                new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        new ReadOnlySharedStringsTable(pack),
                        new SheetRows(enough),
                        new StoredValues(Epoch.of(reader)),
                        false));
        try {
            parser.parse(new InputSource(xml));
        } catch (SheetRows.SeenEnough _) {
            // the reader wanted no more rows
        }
    }

    private List<String> names(OPCPackage pack) throws IOException, OpenXML4JException {
        List<String> names = new ArrayList<>();
        XSSFReader.SheetIterator all = new XSSFReader(pack).getSheetIterator();
        while (all.hasNext()) {
            all.next().close();
            names.add(all.getSheetName());
        }
        return names;
    }

    private interface Reading<T> {
        T from(OPCPackage pack)
                throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
    }

    private <T> T open(Reading<T> reading) {
        OPCPackage pack = null;
        try {
            pack = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return reading.from(pack);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | NumberFormatException
                | SAXException
                | ParserConfigurationException e) {
            throw new UnreadableTable(
                    "It can't be read as an Excel workbook (.xlsx); open it in Excel, save it again"
                            + " and put it back.",
                    e);
        } finally {
            if (pack != null) {
                pack.revert(); // closes without writing
            }
        }
    }

    private static void checkUnpackedSize(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long all = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
            long texts =
                    zip.stream()
                            .filter(entry -> entry.getName().endsWith("sharedStrings.xml"))
                            .mapToLong(entry -> Math.max(0, entry.getSize()))
                            .sum();
            if (all > MOST_BYTES || texts > MOST_BYTES_OF_TEXTS) {
                throw new UnreadableTable(
                        "It unpacks to more than a remittance can be; split it or save it as CSV.");
            }
        } catch (IOException e) {
            throw new UnreadableTable(
                    "Its archive is damaged; open it in Excel, save it again and put it back.", e);
        }
    }
}
