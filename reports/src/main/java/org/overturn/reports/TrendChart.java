package org.overturn.reports;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The initial denial rate month by month, by claims and by dollars. */
final class TrendChart {

    private TrendChart() {}

    /** Draws the two rate columns, given by their positions, over the months of the list. */
    static void draw(XSSFSheet sheet, int byCount, int byDollars, int rows) {
        XSSFChart chart = ChartFrame.on(sheet, "Initial denial rate by month of remittance");
        chart.displayBlanksAs(DisplayBlanks.GAP);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        bottom.setNumberFormat("mmm yyyy");
        ChartFrame.title(bottom, "Month of remittance");
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        ChartFrame.title(left, "Share denied at first adjudication");
        ChartFrame.grid(left);
        left.setNumberFormat("0%");
        left.setMinimum(0);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFLineChartData data =
                (XDDFLineChartData) chart.createData(ChartTypes.LINE, bottom, left);
        data.setVaryColors(false);
        XDDFCategoryDataSource months =
                XDDFDataSourcesFactory.fromStringCellRange(sheet, column(0, rows));
        series(data, months, sheet, column(byCount, rows), "By claims", Palette.BLUE);
        series(data, months, sheet, column(byDollars, rows), "By dollars", Palette.ORANGE);
        chart.plot(data);
    }

    private static void series(
            XDDFLineChartData data,
            XDDFCategoryDataSource months,
            XSSFSheet sheet,
            CellRangeAddress cells,
            String title,
            Palette colour) {
        XDDFLineChartData.Series series =
                (XDDFLineChartData.Series)
                        data.addSeries(
                                months, XDDFDataSourcesFactory.fromNumericCellRange(sheet, cells));
        series.setTitle(title, null);
        ChartFrame.line(series, colour);
    }

    private static CellRangeAddress column(int column, int rows) {
        return new CellRangeAddress(
                ListSheet.FIRST_ROW, ListSheet.FIRST_ROW + rows - 1, column, column);
    }
}
