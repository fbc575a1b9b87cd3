package org.overturn.reports;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of one workbook, each made once: Excel allows some 64,000. */
final class Styles {

    private final Map<Look, CellStyle> body = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> quoted = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> header = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> total = new EnumMap<>(Look.class);
    private final Map<Look, CellStyle> tile = new EnumMap<>(Look.class);
    private final CellStyle title;
    private final CellStyle subtitle;
    private final CellStyle section;
    private final CellStyle sectionHead;
    private final CellStyle link;
    private final CellStyle note;
    private final CellStyle tileLabel;

    Styles(XSSFWorkbook book) {
        StyleMaker make = new StyleMaker(book);
        for (Look look : Look.values()) {
            body.put(look, make.data(look, false));
            quoted.put(look, make.data(look, true));
            header.put(look, make.header(look));
            total.put(look, make.total(look));
            tile.put(look, make.tile(look));
        }
        title = make.plain(16, Palette.NAVY, true);
        subtitle = make.plain(10, Palette.GREY, false);
        section = make.banner(HorizontalAlignment.LEFT);
        sectionHead = make.banner(HorizontalAlignment.RIGHT);
        link = make.link();
        note = make.note();
        tileLabel = make.tileLabel();
    }

    CellStyle body(Look look) {
        return required(body, look);
    }

    /** For text that a spreadsheet would take for a formula if it were typed in. */
    CellStyle quoted(Look look) {
        return required(quoted, look);
    }

    CellStyle header(Look look) {
        return required(header, look);
    }

    CellStyle total(Look look) {
        return required(total, look);
    }

    CellStyle tile(Look look) {
        return required(tile, look);
    }

    CellStyle title() {
        return title;
    }

    CellStyle subtitle() {
        return subtitle;
    }

    CellStyle section() {
        return section;
    }

    CellStyle sectionHead() {
        return sectionHead;
    }

    CellStyle link() {
        return link;
    }

    CellStyle note() {
        return note;
    }

    CellStyle tileLabel() {
        return tileLabel;
    }

    private static CellStyle required(Map<Look, CellStyle> styles, Look look) {
        CellStyle style = styles.get(look);
        if (style == null) {
            throw new IllegalStateException("no style for " + look);
        }
        return style;
    }
}
