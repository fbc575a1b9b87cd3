package org.overturn.core.remittance.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workers' compensation carrier's workbook as such are: merged names, formulas, padded numbers.
 */
final class Workers {

    private Workers() {}

    static Path write(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Read me").createRow(0).createCell(0).setCellValue("Questions? Call.");
            Sheet sheet = book.createSheet("EOB");
            sheet.createRow(0).createCell(0).setCellValue("Explanation of benefits");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 8));
            texts(sheet.createRow(2), "Bill", "", "", "Service", "", "", "", "Reduction", "");
            texts(
                    sheet.createRow(3),
                    "Invoice No",
                    "Claimant",
                    "Check No",
                    "Date of Service",
                    "CPT Code",
                    "Billed",
                    "Paid",
                    "Reason",
                    "Amount Adjusted");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 6));
            line(book, sheet.createRow(4), 511, 99203, 310.10, 155.05, "PI-45");
            line(book, sheet.createRow(5), 512, 97110, 99.99, 0, "PI-W3");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        return file;
    }

    private static void line(
            XSSFWorkbook book, Row row, int bill, int cpt, double billed, double paid, String why) {
        CellStyle padded = book.createCellStyle();
        padded.setDataFormat(book.createDataFormat().getFormat("000000"));
        row.createCell(0).setCellValue(bill);
        row.getCell(0).setCellStyle(padded);
        row.createCell(1).setCellValue("DOE, JANE");
        row.createCell(2).setCellValue("W-9");
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
        row.createCell(3).setCellValue(LocalDate.of(2026, 10, 31));
        row.getCell(3).setCellStyle(day);
        row.createCell(4).setCellValue(cpt);
        row.createCell(5).setCellValue(billed);
        row.createCell(6).setCellValue(paid);
        row.createCell(7).setCellValue(why);
        int number = row.getRowNum() + 1;
        row.createCell(8).setCellFormula("F" + number + "-G" + number);
    }

    private static void texts(Row row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
