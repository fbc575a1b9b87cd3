package org.overturn.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.overturn.core.code.Codes;
import org.overturn.core.db.EachDatabase;

/** What the rows of each list say, and in which order. */
@EachDatabase
class ListSheetsTest extends DenialsBook {

    private static final LocalDate SERVICE = LocalDate.of(2026, 1, 15);

    @Test
    void denialsListsOneRowADenial() {
        XSSFSheet sheet = book.getSheet("Denials");
        assertThat(sheet.getLastRowNum()).isEqualTo(ListSheet.FIRST_ROW + 5);
        assertThat(Read.row(sheet, ListSheet.FIRST_ROW))
                .containsExactly(
                        "ACME HEALTH",
                        "1",
                        "ICN1",
                        "DOE, JANE",
                        SERVICE,
                        LocalDate.of(2026, 2, 9),
                        "72148-26-59",
                        "CO-50",
                        Codes.standard().carcLabel("50"),
                        "N661, N1",
                        "Medical necessity",
                        "Provider",
                        1450.0,
                        "Appeal",
                        "Overturned",
                        "Initial",
                        "APL-2026-00001",
                        "",
                        "",
                        610.0,
                        "CARC 50 is usually answered so.");
        assertThat(Read.row(sheet, ListSheet.FIRST_ROW + 1))
                .contains("Whole claim", "CO-97", LocalDate.of(2026, 3, 9), -1.0);
    }

    @Test
    void aRemittanceWithoutDateCountsForTheDayItsFileCame() {
        assertThat(Read.row(book.getSheet("Denials"), ListSheet.FIRST_ROW + 5))
                .startsWith("BEACON MEDICARE", "5")
                .contains(LocalDate.of(2026, 3, 5), "True duplicate");
    }

    @Test
    void totalsFollowTheFilter() {
        Cell total = book.getSheet("Denials").getRow(ListSheet.TOTALS).getCell(12);
        assertThat(total.getCellFormula()).isEqualTo("SUBTOTAL(109,M$5:M$10)");
        assertThat(total.getNumericCellValue()).isEqualTo(3270.0);
    }

    @Test
    void reasonsStandByDollarsWithTheirRunningShare() {
        XSSFSheet sheet = book.getSheet("Reasons");
        assertThat(sheet.getLastRowNum()).isEqualTo(ListSheet.FIRST_ROW + 3);
        assertThat(Read.row(sheet, 4))
                .containsExactly(
                        1.0,
                        "50",
                        Codes.standard().carcLabel("50"),
                        1.0,
                        1450.0,
                        1450 / 2850.0,
                        1450 / 2850.0,
                        610.0);
        assertThat(Read.row(sheet, 5)).startsWith(2.0, "197").contains(2250 / 2850.0);
        assertThat(Read.row(sheet, 6)).startsWith(3.0, "27").contains(2650 / 2850.0);
        assertThat(Read.row(sheet, 7)).startsWith(4.0, "97").contains(1.0);
    }

    @Test
    void payersStandByDeniedDollars() {
        XSSFSheet sheet = book.getSheet("Payers");
        assertThat(Read.row(sheet, 4))
                .startsWith(
                        "ACME HEALTH", 5.0, 4.0, 0.8, 3370.0, 2850.0, 2850 / 3370.0, 168.0, 610.0)
                .endsWith("50 " + Codes.standard().carcLabel("50"), 1450.0);
        assertThat(Read.row(sheet, 5))
                .startsWith("BEACON MEDICARE", 1.0, 0.0, 0.0, 1000.0, 0.0, 0.0, 640.0, 0.0);
        assertThat(Read.row(sheet, ListSheet.TOTALS)).contains(6.0, 4.0, 4 / 6.0, 4370.0);
    }

    @Test
    void monthsGoByTheRemittance() {
        XSSFSheet sheet = book.getSheet("Months");
        assertThat(Read.row(sheet, 4))
                .containsExactly(
                        LocalDate.of(2026, 2, 1),
                        3.0,
                        2.0,
                        2 / 3.0,
                        2170.0,
                        1650.0,
                        1650 / 2170.0,
                        2.0,
                        1.0,
                        610.0);
        assertThat(Read.row(sheet, 5))
                .startsWith(LocalDate.of(2026, 3, 1), 3.0, 2.0, 2 / 3.0, 2200.0, 1200.0);
    }

    @Test
    void deadlinesShowTheEarliestFirstFromAppealsAndOtherRoutes() {
        XSSFSheet sheet = book.getSheet("Deadlines");
        assertThat(Read.row(sheet, 4))
                .startsWith("Corrected claim", LocalDate.of(2026, 3, 9), -1.0, 200.0, "Open");
        assertThat(Read.row(sheet, 5))
                .startsWith(
                        "APL-2026-00002",
                        LocalDate.of(2026, 3, 20),
                        10.0,
                        800.0,
                        "Needs a person",
                        "ACME HEALTH",
                        "8",
                        "ICN8")
                .endsWith("First level", "Verified", "Contract", "", "Counted from March 5.");
        assertThat(Read.row(sheet, 6)).startsWith("Corrected claim", "").contains("Open");
        assertThat(sheet.getLastRowNum()).isEqualTo(6);
        assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                .isEqualTo(1);
    }

    @Test
    void issuesShowErrorsFirstWithTheirRemedy() {
        XSSFSheet sheet = book.getSheet("Issues");
        assertThat(Read.row(sheet, 4))
                .startsWith("Error", LocalDate.of(2026, 3, 6), "Not an 835")
                .contains(
                        "Send the file the payer calls 835 or ERA; this one holds no readable ST*835.")
                .endsWith("broken.835", 17.0, "ISA");
        assertThat(Read.row(sheet, 5)).startsWith("Warning");
    }
}
