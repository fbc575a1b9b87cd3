package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;

/** Remittances that come as tables, from the inbox to the workbook. */
class TableNightTest {

    private static final String HEADER =
            "Check,Date,Amount,Account,ICN,CPT,DOS,Billed,Paid,Code,Adj";
    private static final String CSV =
            HEADER
                    + "\nC1,11/18/2026,60.00,PT1,I1,99213,10/31/2026,100.00,60.00,CO-45,40.00\n"
                    + "C1,11/18/2026,60.00,PT2,I2,72148,10/31/2026,1450.00,0.00,CO-50,1450.00\n";
    private static final String MAPPING =
            """
            always: {payerName: Example Plan, payerIdentifier: "1999000001"}
            columns:
              traceNumber: Check
              paidOn: Date
              paymentAmount: Amount
              accountNumber: Account
              payerClaimNumber: ICN
              procedure: CPT
              serviceFrom: DOS
              charge: Billed
              paid: Paid
            adjustments:
              - {code: Code, amount: Adj}
            """;

    @TempDir private Path folder;
    private NightFolders office;

    @BeforeEach
    void aMappingIsThere() throws IOException {
        office = new NightFolders(folder);
        Path payers = Files.createDirectories(folder.resolve("settings/payers"));
        Files.writeString(payers.resolve("example.yml"), MAPPING);
        Files.createDirectories(office.inbox().resolve("remittances"));
    }

    @Test
    void aCsvAndAWorkbookBecomeDenialsAppealsAndRowsOfTheReport() throws Exception {
        put("era.csv", CSV);
        workbook("era.xlsx");

        assertThat(office.runNight()).isEqualTo(ExitCode.DONE);

        var rows = StoredRows.of(office.data());
        assertThat(rows.get("remittance")).hasSize(2).allMatch(row -> row.contains("STORED"));
        assertThat(rows.get("adjudication")).hasSize(3);
        assertThat(rows.get("denial")).hasSize(2);
        assertThat(rows.get("remittance_file"))
                .filteredOn(row -> row.contains("TRANSLATED"))
                .hasSize(2);
        assertThat(office.inbox().resolve("remittances")).isEmptyDirectory();
        assertThat(office.outbox().resolve("reports/denials-" + NightFolders.DATE + ".xlsx"))
                .exists();
        try (var packets = Files.list(office.outbox().resolve("packets"))) {
            assertThat(packets).isNotEmpty();
        }
    }

    @Test
    void anIssueOfATableNamesItsRowAndNoByteThatNobodyCanCount() throws Exception {
        put("era.csv", CSV.replace("1450.00,0.00,CO-50,1450.00", "1450.00,0.00,CO-50,1449.00"));

        office.runNight();

        assertThat(StoredRows.of(office.data()).get("issue"))
                .filteredOn(row -> row.contains("code=LINE_OUT_OF_BALANCE"))
                .singleElement()
                .asString()
                .contains("file_name=era.csv start_byte=null", "message=Row 3: Line 1 (72148)");
    }

    @Test
    void theSameTableUnderAnotherNameOrWithATitleAboveIsNotStoredTwice() throws Exception {
        put("a.csv", CSV);
        put("b.csv", CSV);
        put("c.csv", "Export of today\n\n" + CSV);

        assertThat(office.runNight()).isEqualTo(ExitCode.DONE);

        assertThat(StoredRows.of(office.data()).get("adjudication")).hasSize(2);
        assertThat(office.inbox().resolve("remittances")).isEmptyDirectory();
    }

    @Test
    void aTableWithoutMappingStaysWithTheAdviceToMapIt() throws Exception {
        put("other.csv", CSV.replace("Billed", "Total billed"));

        office.runNight();

        assertThat(office.inbox().resolve("remittances/other.csv")).exists();
        assertThat(issues()).contains("TABLE_UNMAPPED").contains("overturn map FILE");
        assertThat(StoredRows.of(office.data()).get("remittance_file")).isEmpty();
    }

    @Test
    void aPaymentWithABadRowIsStoredOnceTheRowIsMended() throws Exception {
        String good = CSV + "C2,11/19/2026,10.00,PT3,I3,99212,10/31/2026,10.00,10.00,,\n";
        put("era.csv", good.replace(",1450.00,0.00,", ",1450.00,none,"));
        office.runNight();
        assertThat(accounts()).hasSize(1).allMatch(row -> row.contains("PT3"));
        assertThat(issues()).contains("TABLE_PAYMENT_SET_ASIDE").contains("Row 3");

        put("era.csv", good);
        office.runNight();

        assertThat(accounts()).hasSize(3);
    }

    private List<String> accounts() throws SQLException {
        return StoredRows.of(office.data()).get("adjudication");
    }

    private String issues() throws IOException {
        return Files.readString(office.outbox().resolve("issues-" + NightFolders.DATE + ".csv"));
    }

    private void put(String name, String text) throws IOException {
        settle(Files.writeString(office.inbox().resolve("remittances").resolve(name), text));
    }

    /** Nobody writes to it any more. */
    private static void settle(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private void workbook(String name) throws IOException {
        Path file = office.inbox().resolve("remittances").resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("ERA");
            texts(sheet.createRow(0), HEADER.split(",", -1));
            texts(
                    sheet.createRow(1),
                    "X1,11/19/2026,0.00,PT9,I9,29881,10/30/2026,2000.00,0.00,CO-197,2000.00"
                            .split(",", -1));
            book.write(out);
        }
        settle(file);
    }

    private static void texts(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
