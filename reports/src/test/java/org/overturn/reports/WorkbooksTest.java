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
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.AfterDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;

@EachDatabase
class WorkbooksTest {

    private static final LocalDate SERVICE = LocalDate.of(2026, 1, 15);

    @TempDir static Path folder;
    private static TestDatabase database;
    private static ReportDatabase office;
    private static Workbooks workbooks;
    private static XSSFWorkbook book;

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

    @Test
    void summaryCountsWhatArrived() {
        assertThat(summary("Files received")).containsExactly(3.0, "", "");
        assertThat(summary("of which refused")).containsExactly(1.0, "", "");
        assertThat(summary("Remittances posted")).containsExactly(3.0, 1576.0, "");
        assertThat(summary("Remittances not posted")).containsExactly(2.0, "", "");
        assertThat(summary("Claim decisions posted")).containsExactly(11.0, 5390.0, "");
    }

    @Test
    void initialRatesTakeFirstDecisionsOnlyAndLeaveTrueDuplicatesOut() {
        assertThat(summary("Initial denial rate, claims")).containsExactly(4.0, 6.0, 4 / 6.0);
        assertThat(summary("Initial denial rate, dollars"))
                .containsExactly(2850.0, 4370.0, 2850 / 4370.0);
        assertThat(summary("Charges of denied claims"))
                .containsExactly(3150.0, 4370.0, 3150 / 4370.0);
    }

    @Test
    void repeatsAndTrueDuplicatesStandApart() {
        assertThat(summary("Denials, each dollar once")).containsExactly(4.0, 2850.0, "");
        assertThat(summary("Denied again (apart)")).containsExactly(1.0, 200.0, "");
        assertThat(summary("True duplicates (apart)")).containsExactly(1.0, 220.0, "");
    }

    @Test
    void appealsAreRatedByWhatWasDecided() {
        assertThat(summary("Appeal rate")).containsExactly(2.0, 2.0, 1.0);
        assertThat(summary("Overturn rate")).containsExactly(1.0, 1.0, 1.0);
        assertThat(summary("Dollar overturn rate")).containsExactly(610.0, 1450.0, 610 / 1450.0);
        assertThat(summary("Recovery rate")).containsExactly(610.0, 2850.0, 610 / 2850.0);
    }

    @Test
    void whatIsDueIsCountedFromTheReportsDay() {
        assertThat(summary("Overdue")).containsExactly(1.0, 200.0, "");
        assertThat(summary("Due within 14 days")).containsExactly(1.0, 800.0, "");
        assertThat(summary("Open appeals")).containsExactly(1.0, 800.0, "");
        assertThat(summary("Open denials without an appeal")).containsExactly(2.0, 400.0, "");
        XSSFSheet sheet = book.getSheet("Summary");
        assertThat(Read.note(sheet, "Overdue")).isEqualTo("0 appeals, 1 denial; from any period");
        assertThat(Read.note(sheet, "Due within 14 days")).isEqualTo("1 appeal, 0 denials");
        assertThat(summary("Appeals that need a person")).containsExactly(1.0, 800.0, "");
        assertThat(summary("Claims to review")).containsExactly(1.0, "", "");
        assertThat(summary("Issues: errors")).containsExactly(1.0, "", "");
    }

    @Test
    void eachChargedAndEachPaidDollarIsAccountedFor() {
        assertThat(summary("Left over: must be zero")).containsExactly("", 0.0, "");
        assertThat(summary("Payments to expect")).containsExactly("", 1576.0, "");
        assertThat(summary("Difference")).containsExactly("", 0.0, "");
    }

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

    @Test
    void everyRateOfTheSummaryIsDefined() {
        List<String> defined = Definition.all().stream().map(Definition::figure).toList();
        Period period = new Period(SmallOffice.FIRST, SmallOffice.LAST, SmallOffice.AS_OF);
        Section rates =
                new SummaryRates(new ReportRepository(office.db()).figures(period)).section();
        assertThat(rates.lines()).extracting(Section.Line::label).isSubsetOf(defined);
    }

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

    private static List<Object> summary(String label) {
        return Read.beside(book.getSheet("Summary"), label);
    }
}
