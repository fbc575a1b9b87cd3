package org.overturn.reports;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Dollars by reason as bars, their running share as a line on an axis of its own. */
final class ParetoChart {

    private static final int MOST_BARS = 15;

    private final XSSFSheet sheet;
    private final XSSFChart chart;
    private final int rows;
    private final XDDFCategoryDataSource codes;

    private ParetoChart(XSSFSheet sheet, int code, int rows) {
        this.sheet = sheet;
        this.rows = rows;
        this.chart = ChartFrame.on(sheet, "Denied dollars by reason code (CARC)");
        this.codes = XDDFDataSourcesFactory.fromStringCellRange(sheet, column(code));
    }

    /** Draws the costliest reasons of a list whose columns are given by their positions. */
    static void draw(
            XSSFSheet sheet, int code, int denied, int cumulative, List<ReasonLine> lines) {
        int rows = Math.min(lines.size(), MOST_BARS);
        ParetoChart pareto = new ParetoChart(sheet, code, rows);
        pareto.bars(denied);
        pareto.line(cumulative);
    }

    private void bars(int denied) {
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        ChartFrame.title(bottom, "Reason code (CARC)");
        ChartFrame.title(left, "Denied dollars");
        ChartFrame.grid(left);
        left.setNumberFormat("$#,##0");
        left.setMinimum(0);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
        data.setBarDirection(BarDirection.COL);
        data.setGapWidth(40);
        data.setVaryColors(false);
        XDDFBarChartData.Series series =
                (XDDFBarChartData.Series)
                        data.addSeries(
                                codes,
                                XDDFDataSourcesFactory.fromNumericCellRange(sheet, column(denied)));
        series.setTitle("Denied dollars", null);
        ChartFrame.fill(series, Palette.BLUE);
        chart.plot(data);
    }

    private void line(int cumulative) {
        XDDFCategoryAxis hidden = chart.createCategoryAxis(AxisPosition.BOTTOM);
        hidden.setVisible(false);
        XDDFValueAxis right = chart.createValueAxis(AxisPosition.RIGHT);
        ChartFrame.title(right, "Cumulative share");
        right.setNumberFormat("0%");
        right.setMinimum(0);
        right.setMaximum(1);
        right.setMajorUnit(0.2);
        right.setCrosses(AxisCrosses.MAX);
        right.setCrossBetween(AxisCrossBetween.BETWEEN);
        hidden.crossAxis(right);
        right.crossAxis(hidden);
        XDDFLineChartData data =
                (XDDFLineChartData) chart.createData(ChartTypes.LINE, hidden, right);
        data.setVaryColors(false);
        XDDFLineChartData.Series series =
                (XDDFLineChartData.Series)
                        data.addSeries(
                                codes,
                                XDDFDataSourcesFactory.fromNumericCellRange(
                                        sheet, column(cumulative)));
        series.setTitle("Cumulative share", null);
        // a combined chart numbers its series through, or Excel calls it damaged
        series.getCTLineSer().getIdx().setVal(1);
        series.getCTLineSer().getOrder().setVal(1);
        ChartFrame.line(series, Palette.ORANGE);
        chart.plot(data);
    }

    private CellRangeAddress column(int column) {
        return new CellRangeAddress(
                ListSheet.FIRST_ROW, ListSheet.FIRST_ROW + rows - 1, column, column);
    }
}
