package org.overturn.core.packet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType1CFont;

/**
 * The fixed-pitch face as a font of a document. Its file is bare CFF, which PDFBox reads but has no
 * way to embed; so the font's dictionary is written here (ISO 32000-1, 9.6.2). Every glyph is 600
 * units wide.
 */
final class TypewriterFont {

    private static final int FIRST = 32;
    private static final int LAST = 255;
    private static final int WIDTH = 600;
    private static final String NAME = "OverturnMono";

    private TypewriterFont() {}

    static PDFont embed(PDDocument document, byte[] cff) throws IOException {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setName(COSName.BASE_FONT, NAME);
        font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
        font.setInt(COSName.FIRST_CHAR, FIRST);
        font.setInt(COSName.LAST_CHAR, LAST);
        font.setItem(
                COSName.WIDTHS,
                new COSArray(Collections.nCopies(LAST - FIRST + 1, COSInteger.get(WIDTH))));
        font.setItem(COSName.FONT_DESC, descriptor(document, cff));
        return new Face(font);
    }

    /**
     * The font's file knows more glyphs than its encoding. PDFBox measures those and then can't
     * draw them; refused when they are measured, they are drawn in another face.
     */
    private static final class Face extends PDType1CFont {

        Face(COSDictionary font) throws IOException {
            super(font);
        }

        @Override
        public float getStringWidth(String text) throws IOException {
            encode(text);
            return super.getStringWidth(text);
        }
    }

    private static PDFontDescriptor descriptor(PDDocument document, byte[] cff) throws IOException {
        PDFontDescriptor descriptor = new PDFontDescriptor(new COSDictionary());
        descriptor.getCOSObject().setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setFontName(NAME);
        descriptor.setFixedPitch(true);
        descriptor.setNonSymbolic(true);
        descriptor.setFontBoundingBox(new PDRectangle(-30, -250, 660, 1070));
        descriptor.setItalicAngle(0);
        descriptor.setAscent(750);
        descriptor.setDescent(-250);
        descriptor.setCapHeight(570);
        descriptor.setStemV(80);
        PDStream file = new PDStream(document, new ByteArrayInputStream(cff), COSName.FLATE_DECODE);
        file.getCOSObject().setName(COSName.SUBTYPE, "Type1C");
        descriptor.setFontFile3(file);
        return descriptor;
    }
}
