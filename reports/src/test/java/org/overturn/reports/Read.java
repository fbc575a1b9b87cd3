package org.overturn.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a workbook back as a person sees it. */
final class Read {

    private Read() {}

    static XSSFWorkbook workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** The values of a row by their column titles, empty cells left out. */
    static List<Object> row(XSSFSheet sheet, int row) {
        List<Object> values = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> values.add(value(cell)));
        return values;
    }

    static Object value(Cell cell) {
        CellType type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                    DateUtil.isCellDateFormatted(cell)
                            ? cell.getLocalDateTimeCellValue().toLocalDate()
                            : (Object) cell.getNumericCellValue();
            default -> "";
        };
    }

    /** What stands behind them. */
    static Object note(XSSFSheet sheet, String label) {
        return value(line(sheet, label).getCell(5));
    }

    private static Row line(XSSFSheet sheet, String label) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(candidate -> label.equals(first(candidate)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + label));
    }

    /** The values beside the first cell of the first column with this text. */
    static List<Object> beside(XSSFSheet sheet, String label) {
        Row row = line(sheet, label);
        return List.of(value(row.getCell(2)), value(row.getCell(3)), value(row.getCell(4)));
    }

    private static Object first(Row row) {
        return Optional.ofNullable(row.getCell(0)).map(Read::value).orElse("");
    }
}
