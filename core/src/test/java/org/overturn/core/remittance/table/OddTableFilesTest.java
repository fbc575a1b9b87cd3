package org.overturn.core.remittance.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.remittance.Adjudication;

/** Files that are damaged or oddly written: read for what they are, or refused in plain words. */
class OddTableFilesTest extends ExampleTables {

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

    private static void texts(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
