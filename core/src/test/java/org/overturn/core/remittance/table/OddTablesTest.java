package org.overturn.core.remittance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.RemittanceEnd;
import org.overturn.core.settings.InvalidSettings;

/** Tables that are damaged, odd or unfinished: nothing half-read, nothing filled in, each told. */
class OddTablesTest {

    private static final String HEADER = "Check,Date,Account,CPT,Billed,Paid,Code,Adj\n";
    private static final String MAPPING =
            """
            always: {payerName: Example Plan}
            columns:
              traceNumber: Check
              paidOn: Date
              accountNumber: Account
              procedure: CPT
              charge: Billed
              paid: Paid
            adjustments:
              - {code: Code, amount: Adj}
            """;

    @TempDir private Path folder;

    @Test
    void aBadRowSetsItsPaymentAsideAndNoOther() throws IOException {
        Translation read =
                translate(
                        HEADER
                                + "C1,11/20/2026,1,99213,100,60,CO-45,40\n"
                                + "C1,11/20/2026,2,99213,100,sixty dollars,CO-45,40\n"
                                + "C2,11/20/2026,3,99213,100,60,CO-45,40\n");

        assertThat(read.remittances())
                .extracting(EnteredRemittance::traceNumber)
                .containsExactly("C2");
        assertThat(messages(read))
                .contains(
                        "Row 3, column \"Paid\": should be an amount (such as 1,250.75) and is"
                                + " other text, 13 characters long.",
                        "The payment that begins in row 2 was set aside whole, for the rows that"
                                + " can't be read.");
    }

    @Test
    void aRowThatNamesNoPaymentMayBelongToAny() throws IOException {
        Translation read =
                translate(
                        HEADER
                                + "C1,11/20/2026,1,99213,100,60,CO-45,40\n"
                                + ",11/20/2026,2,99213,100,60,CO-45,40\n");

        assertThat(read.outcome()).isEqualTo(Translation.Outcome.UNREADABLE);
        assertThat(read.remittances()).isEmpty();
        assertThat(messages(read))
                .contains(
                        "Row 3, column \"Check\": is blank; it should be the check or EFT number.");
    }

    @Test
    void anUnquotedDelimiterThatMovesCellsIsNoticed() throws IOException {
        assertThat(messages(translate(HEADER + "C1,11/20/2026,1,99213,1,100.00,60,CO-45,40\n")))
                .anyMatch(message -> message.contains("lies beyond the header"));
    }

    @Test
    void whatIsNotExplainedStaysOpenUnlessTheMappingSaysOtherwise() throws IOException {
        String table = HEADER + "C1,11/20/2026,1,99213,100,60,,\n";

        Adjudication open = claims(translate(table)).getFirst();
        Translation filled = translate(table, MAPPING + "unexplained: CO-45\n");

        assertThat(open.difference().toString()).isEqualTo("40.00");
        assertThat(claims(filled).getFirst().difference().isZero()).isTrue();
        assertThat(filled.issues()).extracting(Issue::code).contains(IssueCode.TABLE_FILLED_IN);
    }

    @Test
    void aRowsOwnCodeTakesTheRestWhereTheMappingSaysSo() throws IOException {
        Translation read =
                translate(
                        HEADER + "C1,11/20/2026,1,99213,100,0,CO-50,\n",
                        MAPPING + "unexplained: code\n");

        assertThat(Tables.x12(read)).contains("CAS*CO*50*100.00~");
    }

    @ParameterizedTest(name = "a total of {0}: reported {1}")
    @CsvSource({"120, false", "60, false", "121, true"})
    void aTotalIsLeftOutAndChecked(String total, boolean reported) throws IOException {
        Translation read =
                translate(
                        HEADER
                                + "C1,11/20/2026,1,99213,100,60,CO-45,40\n"
                                + "Page total,,,,,60,,\n"
                                + "C1,11/20/2026,2,99213,100,60,CO-45,40\n"
                                + "Total,,,,,"
                                + total
                                + ",,\n",
                        MAPPING + "totals: [Total, Page total]\n");

        assertThat(read.remittances().getFirst().claims()).hasSize(2);
        assertThat(read.issues().stream().map(Issue::code).toList())
                .as("told")
                .satisfies(codes ->
                        assertThat(codes.contains(IssueCode.TABLE_TOTAL_DIFFERS))
                                .isEqualTo(reported));
    }

    @Test
    void aReasonWithoutGroupIsNotGivenOneInSilence() throws IOException {
        String table = HEADER + "C1,11/20/2026,1,99213,100,60,45,40\n";

        assertThat(translate(table).remittances()).isEmpty();
        assertThat(Tables.x12(translate(table, MAPPING + "defaultGroup: PI\n")))
                .contains("CAS*PI*45*40.00~");
    }

    @Test
    void anUnknownStatusIsAskedForAndAMappedOneTaken() throws IOException {
        String mapping = MAPPING.replace("columns:\n", "columns:\n  status: Code\n");
        mapping = mapping.substring(0, mapping.indexOf("adjustments:"));
        String table =
                HEADER
                        + "C1,11/20/2026,1,99213,100,100,Finalized-Q,\n"
                                .replace("Finalized-Q", "Q7x");

        assertThat(messages(translate(table, mapping)))
                .anyMatch(message -> message.contains("no known status"));
        assertThat(
                        claims(translate(table, mapping + "statuses: {q7X: \"3\"}\n"))
                                .getFirst()
                                .status())
                .isEqualTo("3");
    }

    @Test
    void aTableThatNoMappingOrMoreThanOneFitsIsLeft() throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.csv"), HEADER + "C1,1/1/2026,1,99213,1,1,,\n");
        RemittanceTables two = Tables.mapped(folder, "one", MAPPING, "two", MAPPING);

        assertThat(two.translate(file).issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.TABLE_AMBIGUOUS);
        assertThat(new RemittanceTables(List.of()).translate(file).issues())
                .extracting(Issue::code)
                .containsExactly(IssueCode.TABLE_UNMAPPED);
        assertThat(
                        Tables.mapped(folder, "two", MAPPING + "fileNames: [\"b*\"]\n")
                                .translate(file)
                                .mapping())
                .isEqualTo("one");
    }

    @Test
    void theSameTableExportedAgainIsTheSameRemittance() throws IOException {
        String rows =
                "C1,11/20/2026,1,99213,100,60,CO-45,40\nC1,11/20/2026,2,99213,100,60,CO-45,40\n";

        RemittanceEnd first = end(translate(HEADER + rows));
        RemittanceEnd again = end(translate("Printed today,,,,,,,\n\n" + HEADER + rows));
        RemittanceEnd other =
                end(translate(HEADER + rows.replace("C1,11/20/2026,2", "C1,11/20/2026,3")));

        assertThat(again.contentHash()).isEqualTo(first.contentHash());
        assertThat(other.contentHash()).isNotEqualTo(first.contentHash());
    }

    @Test
    void utf16AndSemicolonsAndQuotedLineBreaksAreFoundOut() throws IOException {
        String table =
                HEADER.replace(',', ';')
                        + "C1;11/20/2026;\"1\n0\";99213;\"1,100.00\";60;CO-45;\"1,040.00\"\n";
        Path file = folder.resolve("u.csv");
        Files.write(file, ("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE));

        Adjudication claim = claims(Tables.mapped(folder, "m", MAPPING).translate(file)).getFirst();

        assertThat(claim.accountNumber()).isEqualTo("1 0");
        assertThat(claim.chargeOrZero().toString()).isEqualTo("1100.00");
    }

    @Test
    void delimitersOf835sInACellStayWhatTheyAre() throws IOException {
        Translation read = translate(HEADER + "A*1~:,11/20/2026,9|:,99213,100,60,CO-45,40\n");

        Tables.Readout readout = Tables.read(Tables.x12(read));
        assertThat(readout.headers().getFirst().payment().traceNumber()).isEqualTo("A*1~:");
        assertThat(readout.claims().getFirst().accountNumber()).isEqualTo("9|:");
    }

    @Test
    void namesInTwoRowsAndEqualNamesAreToldApart() throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Data");
            texts(sheet.createRow(0), "Claim", "", "", "", "First", "", "Second", "");
            texts(sheet.createRow(1), "Acct", "CPT", "Fee", "Fee", "Code", "Amt", "Code", "Amt");
            texts(sheet.createRow(2), "0077", "99213", "100", "50", "CO-45", "30", "PR-1", "20");
            book.write(out);
        }
        String mapping =
                """
                format: {headerRows: 2}
                always: {payerName: Example Plan}
                columns: {accountNumber: Claim / Acct, procedure: Claim / CPT, charge: Claim / Fee, paid: "Claim / Fee #2"}
                adjustments:
                  - {code: First / Code, amount: First / Amt}
                  - {code: Second / Code, amount: Second / Amt}
                """;

        Translation read = Tables.mapped(folder, "m", mapping).translate(file);

        assertThat(Tables.x12(read))
                .contains("CLP*0077*1*100.00*50.00*20.00", "CAS*CO*45*30.00~", "CAS*PR*1*20.00~");
        assertThat(messages(read)).anyMatch(message -> message.contains("check or EFT number"));
    }

    @Test
    void aFormulaThatFailedIsNoAmount() throws IOException {
        Path file = folder.resolve("f.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Data");
            texts(sheet.createRow(0), HEADER.strip().split(","));
            texts(sheet.createRow(1), "C1", "11/20/2026", "1", "99213", "100", "", "", "");
            sheet.getRow(1).getCell(5).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }

        assertThat(messages(Tables.mapped(folder, "m", MAPPING).translate(file)))
                .anyMatch(message -> message.contains("a failed formula"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an open quote, 'a,b,c\n\"never closed,1,2\n', A quoted text in it never ends",
        "an archive that is none, PK\u0003\u0004rubbish, archive is damaged",
        "nothing, '', It is empty"
    })
    void aDamagedFileIsToldInPlainWords(String what, String content, String says)
            throws IOException {
        Path file = folder.resolve("damaged");
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));

        Translation read = Tables.mapped(folder, "m", MAPPING).translate(file);

        assertThat(read.outcome()).as(what).isEqualTo(Translation.Outcome.UNREADABLE);
        assertThat(messages(read)).anyMatch(message -> message.contains(says));
    }

    @Test
    void anOldOrLockedWorkbookIsRefusedWithTheRemedy() throws IOException {
        Path file = folder.resolve("old.xls");
        Files.write(file, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});

        assertThat(messages(Tables.mapped(folder, "m", MAPPING).translate(file)))
                .anyMatch(message -> message.contains("save it as .xlsx"));
    }

    @Test
    void aHundredThousandRowsAreReadInOneGo() throws IOException {
        StringBuilder table = new StringBuilder(HEADER);
        IntStream.range(0, 100_000)
                .forEach(i ->
                        table.append("C1,11/20/2026,")
                                .append(i)
                                .append(",99213,100,60,CO-45,40\n"));

        assertThat(translate(table.toString()).remittances().getFirst().claims()).hasSize(100_000);
    }

    @Test
    void aWrongMappingIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Tables.mapped(folder, "m", "columns: {acount: Account}\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("m.yml, line 1: \"acount\" is no setting");
        assertThatThrownBy(
                        () -> Tables.mapped(folder, "m", MAPPING.replace("  charge: Billed\n", "")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("say which column is \"charge\"");
    }

    private Translation translate(String table) throws IOException {
        return translate(table, MAPPING);
    }

    private Translation translate(String table, String mapping) throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), table);
        return Tables.mapped(folder, "example", mapping).translate(file);
    }

    private static List<String> messages(Translation translation) {
        return translation.issues().stream().map(Issue::message).toList();
    }

    private static List<Adjudication> claims(Translation translation) throws IOException {
        return Tables.read(Tables.x12(translation)).claims();
    }

    private static RemittanceEnd end(Translation translation) throws IOException {
        return Tables.read(Tables.x12(translation)).ends().getFirst();
    }

    private static void texts(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
