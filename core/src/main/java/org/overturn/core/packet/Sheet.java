package org.overturn.core.packet;

import java.awt.geom.AffineTransform;

/** The geometry of a page of the packet: US Letter with a strip at the bottom for the footer. */
final class Sheet {

    static final double SHORT_SIDE = 612;
    static final double LONG_SIDE = 792;

    /** Nothing but the footer is drawn below this height, in points. */
    static final double FOOTER_HEIGHT = 50;

    private static final double SCAN_MARGIN = 36;

    private Sheet() {}

    /**
     * Where a page goes: above the footer, centred, made smaller where it has to be, never larger.
     */
    static AffineTransform place(SourcePage page) {
        Room room = room(page);
        double scale =
                Math.min(1, Math.min(room.width() / page.width(), room.height() / page.height()));
        AffineTransform matrix =
                AffineTransform.getTranslateInstance(
                        room.margin() + (room.width() - page.width() * scale) / 2,
                        FOOTER_HEIGHT + (room.height() - page.height() * scale) / 2);
        matrix.scale(scale, scale);
        matrix.concatenate(page.upright());
        return matrix;
    }

    /** What a page may take of the sheet, in points. */
    record Room(double width, double height, double margin) {}

    static Room room(SourcePage page) {
        double margin = page.scan() ? SCAN_MARGIN : 0;
        return new Room(
                (page.landscape() ? LONG_SIDE : SHORT_SIDE) - 2 * margin,
                (page.landscape() ? SHORT_SIDE : LONG_SIDE) - FOOTER_HEIGHT - margin,
                margin);
    }
}
