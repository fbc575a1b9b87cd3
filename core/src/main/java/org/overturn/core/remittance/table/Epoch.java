package org.overturn.core.remittance.table;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Day 0 of a workbook's dates: 1899-12-30, or 1904-01-01 in those from old Macs. */
final class Epoch extends DefaultHandler {

    static final LocalDate USUAL = LocalDate.of(1899, 12, 30);
    private static final LocalDate MACINTOSH = LocalDate.of(1904, 1, 1);

    private LocalDate day = USUAL;

    private Epoch() {}

    static LocalDate of(XSSFReader reader)
            throws IOException, InvalidFormatException, SAXException, ParserConfigurationException {
        Epoch epoch = new Epoch();
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(epoch);
        try (InputStream workbook = reader.getWorkbookData()) {
            parser.parse(new InputSource(workbook));
        }
        return epoch.day;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String flag = String.valueOf(attributes.getValue("date1904"));
            day = flag.equals("1") || flag.equals("true") ? MACINTOSH : USUAL;
        }
    }
}
