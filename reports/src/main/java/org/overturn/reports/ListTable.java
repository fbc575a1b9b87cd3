package org.overturn.reports;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** The Excel table over a list: filter arrows, bands, a name for pivots. */
final class ListTable {

    private ListTable() {}

    static void create(XSSFSheet sheet, String name, int columns, int rows) {
        int last = ListSheet.HEADER + rows;
        AreaReference area =
                new AreaReference(
                        new CellReference(ListSheet.HEADER, 0),
                        new CellReference(last, columns - 1),
                        SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        CTTableStyleInfo style = table.getCTTable().addNewTableStyleInfo();
        style.setName("TableStyleLight1");
        style.setShowRowStripes(true);
        // account numbers are text that looks like numbers: no green corners
        sheet.addIgnoredErrors(
                new CellRangeAddress(ListSheet.FIRST_ROW, last, 0, columns - 1),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
}
