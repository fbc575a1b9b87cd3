package org.overturn.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.overturn.core.code.Codes;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** The file as a whole: its cells, tables and charts, its bytes, the period it is for. */
@EachDatabase
class WorkbooksTest extends DenialsBook {

    @Test
    void everyFormulaGivesTheResultThatIsStoredWithIt() {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        int formulas = 0;
        for (var sheet : book) {
            for (var row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        assertSame(cell, evaluator.evaluate(cell));
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(30);
    }

    private static void assertSame(Cell cell, CellValue evaluated) {
        String where = cell.getSheet().getSheetName() + "!" + cell.getAddress();
        if (evaluated.getCellType() == CellType.NUMERIC) {
            assertThat(cell.getNumericCellValue())
                    .as(where)
                    .isCloseTo(evaluated.getNumberValue(), within(1e-9));
        } else {
            assertThat(cell.getStringCellValue()).as(where).isEqualTo(evaluated.getStringValue());
        }
    }

    @Test
    void textThatLooksLikeAFormulaStaysText() {
        XSSFSheet sheet = book.getSheet("Denials");
        Cell patient =
                Stream.iterate(ListSheet.FIRST_ROW, row -> row + 1)
                        .limit(6)
                        .map(row -> (Cell) sheet.getRow(row).getCell(3))
                        .filter(cell -> cell.getStringCellValue().startsWith("="))
                        .findFirst()
                        .orElseThrow();
        assertThat(patient.getCellType()).isEqualTo(CellType.STRING);
        assertThat(patient.getStringCellValue()).isEqualTo(SmallOffice.FORMULA_NAME);
        assertThat(patient.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void listsAreTablesWithFrozenHeadersThatPrintOnEveryPage() {
        for (String name :
                List.of(
                        "Denials",
                        "Reasons",
                        "Payers",
                        "Months",
                        "Deadlines",
                        "Issues",
                        "Definitions")) {
            XSSFSheet sheet = book.getSheet(name);
            assertThat(sheet.getTables()).as(name).hasSize(1);
            assertThat(sheet.getTables().getFirst().getCTTable().isSetAutoFilter()).isTrue();
            assertThat(sheet.getTables().getFirst().getName()).isEqualTo(name);
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo(4);
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(ListSheet.HEADER);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getFooter().getCenter()).contains("Page &P of &N");
            assertThat(sheet.getFooter().getLeft()).contains("Confidential");
        }
    }

    @Test
    void reasonsAndMonthsHaveNativeChartsWithTheirValues() {
        String pareto = chart("Reasons");
        assertThat(pareto)
                .contains("<c:barChart>", "<c:lineChart>", "Reasons!$E$5:$E$8", "Reasons!$G$5:$G$8")
                .contains("<c:v>1450.0</c:v>", "<c:idx val=\"1\"/>");
        String trend = chart("Months");
        assertThat(trend)
                .contains("<c:lineChart>", "Months!$D$5:$D$6", "Months!$G$5:$G$6", "By dollars");
    }

    private static String chart(String sheet) {
        var charts = book.getSheet(sheet).createDrawingPatriarch().getCharts();
        assertThat(charts).hasSize(1);
        return charts.getFirst().getCTChartSpace().xmlText();
    }

    @Test
    void theSameDataGiveTheSameBytes() throws Exception {
        Path again = folder.resolve("again.xlsx");
        Thread.sleep(1100); // zip times and document times count in seconds
        workbooks.writeDenials(again, SmallOffice.FIRST, SmallOffice.LAST, SmallOffice.AS_OF);
        assertThat(again).hasSameBinaryContentAs(folder.resolve("new/folder/denials.xlsx"));
        try (Stream<Path> left = Files.list(folder.resolve("new/folder"))) {
            assertThat(left).hasSize(1); // no scratch files stay behind
        }
    }

    @Test
    void thePropertiesNameNoPersonAndNoClock() {
        var core = book.getProperties().getCoreProperties();
        assertThat(core.getCreator()).isEqualTo("Overturn");
        assertThat(core.getTitle()).isEqualTo("Denials, February 1, 2026 to March 31, 2026");
        assertThat(core.getCreated().toInstant()).isEqualTo("2026-03-10T00:00:00Z");
        assertThat(core.getModified().toInstant()).isEqualTo("2026-03-10T00:00:00Z");
    }

    @Test
    void aPeriodTakesOnlyItsOwnRemittancesButEveryDeadline() throws IOException {
        Path file = folder.resolve("march.xlsx");
        workbooks.writeDenials(file, LocalDate.of(2026, 3, 1), SmallOffice.LAST, SmallOffice.AS_OF);
        try (XSSFWorkbook march = Read.workbook(file)) {
            assertThat(Read.beside(march.getSheet("Summary"), "Initial denial rate, claims"))
                    .containsExactly(2.0, 3.0, 2 / 3.0); // account 2 was first denied in February
            assertThat(Read.beside(march.getSheet("Summary"), "Overdue")).startsWith(1.0);
            assertThat(march.getSheet("Denials").getLastRowNum()).isEqualTo(7);
        }
    }

    @Test
    void anEmptyPeriodSaysSo() throws IOException {
        Path file = folder.resolve("empty.xlsx");
        LocalDate day = LocalDate.of(2020, 1, 1);
        try (TestDatabase empty = database.another()) {
            new Workbooks(new ReportRepository(empty.migrated()), Codes.standard())
                    .writeDenials(file, day, day, day);
        }
        try (XSSFWorkbook quiet = Read.workbook(file)) {
            assertThat(Read.row(quiet.getSheet("Denials"), 4))
                    .containsExactly("No denials in these remittances.");
            assertThat(Read.row(quiet.getSheet("Deadlines"), 4))
                    .containsExactly("Nothing open is due.");
            assertThat(Read.beside(quiet.getSheet("Summary"), "Initial denial rate, claims"))
                    .containsExactly(0.0, 0.0, "");
            assertThat(quiet.getSheet("Reasons").getTables()).isEmpty();
        }
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsABug() {
        assertThatThrownBy(() ->
                        workbooks.writeDenials(
                                folder.resolve("never.xlsx"),
                                SmallOffice.LAST,
                                SmallOffice.FIRST,
                                SmallOffice.AS_OF))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("never.xlsx")).doesNotExist();
    }
}
