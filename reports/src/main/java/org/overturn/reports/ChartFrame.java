package org.overturn.reports;

import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What the charts have in common: their place beside the list, fonts, lines, colours. */
final class ChartFrame {

    private static final int WIDTH_IN_COLUMNS = 11;
    private static final int HEIGHT_IN_ROWS = 22;

    private ChartFrame() {}

    static XSSFChart on(XSSFSheet sheet, String title) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int left = sheet.getRow(ListSheet.HEADER).getLastCellNum() + 1;
        sheet.setColumnWidth(left - 1, 3 * 256);
        XSSFClientAnchor anchor =
                drawing.createAnchor(
                        0,
                        0,
                        0,
                        0,
                        left,
                        ListSheet.HEADER,
                        left + WIDTH_IN_COLUMNS,
                        ListSheet.HEADER + HEIGHT_IN_ROWS);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        return chart;
    }

    static void title(XDDFChartAxis axis, String title) {
        axis.setTitle(title);
        axis.setVisible(true);
    }

    static void grid(XDDFChartAxis axis) {
        axis.getOrAddMajorGridProperties().setLineProperties(stroke(Palette.LINE.chart(), 0.75));
    }

    static void fill(XDDFBarChartData.Series series, Palette colour) {
        series.setFillProperties(new XDDFSolidFillProperties(colour.chart()));
    }

    static void line(XDDFLineChartData.Series series, Palette colour) {
        series.setSmooth(false);
        series.setLineProperties(stroke(colour.chart(), 2.25));
        series.setMarkerStyle(MarkerStyle.CIRCLE);
        XDDFShapeProperties marker = new XDDFShapeProperties();
        marker.setFillProperties(new XDDFSolidFillProperties(colour.chart()));
        marker.setLineProperties(stroke(XDDFColor.from(PresetColor.WHITE), 0.75));
        series.getCTLineSer().getMarker().setSpPr(marker.getXmlObject());
    }

    private static XDDFLineProperties stroke(XDDFColor colour, double points) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour));
        line.setWidth(points);
        return line;
    }
}
