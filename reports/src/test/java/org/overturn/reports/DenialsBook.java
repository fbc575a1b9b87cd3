package org.overturn.reports;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.db.EachDatabase.AfterDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;

/** The denials of the small office, written once on each database and read back. */
abstract class DenialsBook {

    @TempDir static Path folder;
    static TestDatabase database;
    static ReportDatabase office;
    static Workbooks workbooks;
    static XSSFWorkbook book;

    @BeforeDatabase
    static void writeTheWorkbookOnce(TestDatabase fresh) throws IOException {
        database = fresh;
        office = new ReportDatabase(fresh);
        SmallOffice.fill(office);
        workbooks = new Workbooks(new ReportRepository(office.db()), Codes.standard());
        Path file = folder.resolve("new/folder/denials.xlsx");
        workbooks.writeDenials(file, SmallOffice.FIRST, SmallOffice.LAST, SmallOffice.AS_OF);
        book = Read.workbook(file);
    }

    @AfterDatabase
    static void close() throws IOException {
        book.close();
    }
}
