package org.overturn.core.remittance.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Makes rows of the cells of a sheet; cells that the file leaves out are blank. */
final class SheetRows implements XSSFSheetXMLHandler.SheetContentsHandler {

    private final Predicate<Row> enough;
    private List<Cell> cells = new ArrayList<>();

    SheetRows(Predicate<Row> enough) {
        this.enough = enough;
    }

    /** Ends the parsing of a sheet; nothing has failed. */
    static final class SeenEnough extends RuntimeException {

        private static final long serialVersionUID = 1;

        SeenEnough() {
            super("seen enough", null, false, false);
        }
    }

    @Override
    public void startRow(int index) {
        TableFile.checkSize(index + 1, 0);
        cells = new ArrayList<>();
    }

    @Override
    public void endRow(int index) {
        if (!enough.test(new Row(index + 1, cells))) {
            throw new SeenEnough();
        }
    }

    @Override
    public void cell(
            @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        TableFile.checkSize(1, column + 1);
        if (column > cells.size()) {
            cells.addAll(Collections.nCopies(column - cells.size(), Cell.BLANK));
        }
        cells.add(StoredValues.cell(value == null ? "" : value));
    }
}
