package org.overturn.reports;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How a sheet prints: landscape, as wide as the paper, header on every page. */
final class PageSetup {

    static final String CONFIDENTIAL = "Confidential: holds protected health information";

    private PageSetup() {}

    /**
     * @param headerRow zero-based row to repeat on each page; negative: none
     */
    static void apply(Sheet sheet, int headerRow, short paper) {
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(paper);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.setMargin(PageMargin.TOP, 0.5);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        if (headerRow >= 0) {
            sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
        }
        Footer footer = sheet.getFooter();
        footer.setLeft("&8" + CONFIDENTIAL);
        footer.setCenter("&8Page &P of &N");
        footer.setRight("&8Overturn, &A");
    }
}
