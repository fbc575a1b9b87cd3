package org.overturn.reports;

import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of a workbook; readable in grey and by colour-blind readers. */
enum Palette {
    NAVY(0x1F, 0x38, 0x64),
    INK(0x20, 0x20, 0x20),
    BLUE(0x2F, 0x6D, 0xB3),
    ORANGE(0xD5, 0x5E, 0x00),
    GREY(0x59, 0x59, 0x59),
    LINE(0xD9, 0xD9, 0xD9),
    PALE(0xEE, 0xF3, 0xFA),
    WHITE(0xFF, 0xFF, 0xFF),
    RED(0x9C, 0x00, 0x06),
    RED_FILL(0xFF, 0xC7, 0xCE),
    AMBER(0x7F, 0x4F, 0x00),
    AMBER_FILL(0xFF, 0xEB, 0x9C);

    private final byte[] rgb;

    Palette(int red, int green, int blue) {
        this.rgb = new byte[] {(byte) red, (byte) green, (byte) blue};
    }

    XSSFColor cell() {
        return new XSSFColor(rgb.clone());
    }

    XDDFColor chart() {
        return XDDFColor.from(rgb.clone());
    }
}
