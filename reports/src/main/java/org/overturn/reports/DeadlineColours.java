package org.overturn.reports;

import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Red for what is overdue, amber for what is due within the days that count as soon. */
final class DeadlineColours {

    /** Days left, from zero, that count as "due soon". */
    static final int SOON = 14;

    private DeadlineColours() {}

    static void apply(XSSFSheet sheet, String letter, int rows) {
        if (rows == 0) {
            return;
        }
        XSSFSheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
        int column = CellReference.convertColStringToIndex(letter);
        CellRangeAddress[] cells = {
            new CellRangeAddress(
                    ListSheet.FIRST_ROW, ListSheet.FIRST_ROW + rows - 1, column - 1, column)
        };
        String days = "$" + letter + (ListSheet.FIRST_ROW + 1);
        rules.addConditionalFormatting(
                cells,
                rule(
                        rules,
                        "AND(ISNUMBER(%1$s),%1$s<0)".formatted(days),
                        Palette.RED,
                        Palette.RED_FILL),
                rule(
                        rules,
                        "AND(ISNUMBER(%1$s),%1$s>=0,%1$s<=%2$d)".formatted(days, SOON),
                        Palette.AMBER,
                        Palette.AMBER_FILL));
    }

    private static XSSFConditionalFormattingRule rule(
            XSSFSheetConditionalFormatting rules, String formula, Palette text, Palette fill) {
        XSSFConditionalFormattingRule rule = rules.createConditionalFormattingRule(formula);
        rule.createFontFormatting().setFontColor(text.cell());
        XSSFPatternFormatting pattern = rule.createPatternFormatting();
        pattern.setFillBackgroundColor(fill.cell());
        pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        return rule;
    }
}
