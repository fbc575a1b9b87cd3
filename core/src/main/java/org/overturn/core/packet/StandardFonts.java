package org.overturn.core.packet;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.overturn.core.packet.Typefaces.Face;

/**
 * Brings along what copied pages expect a viewer to have: where they name Helvetica or Arial and
 * don't embed it, Liberation Sans is, whose letters are as wide. Pages look as they did, on any
 * machine, and can be archived. A font with a letter that Liberation Sans lacks, or that has
 * another width, stays as it is.
 */
final class StandardFonts {

    private static final Pattern SANS =
            Pattern.compile("(Helvetica|Arial(MT)?)([-,](Bold)?(Italic|Oblique)?(MT)?)?");

    private static final String NONE = ".notdef";

    /** In thousandths of the font's size: rounding. */
    private static final float SAME_WIDTH = 1.5f;

    /** Of plus-minus, division sign and micro sign: a third of a point in a text of ten. */
    private static final float NEARLY_SAME_WIDTH = 36;

    /** Alone it stands in no text, and only the two fonts' makers know why it differs. */
    private static final String MACRON = "macron";

    private static final int LAST_OF_ASCII = 126;

    private final PDDocument target;
    private final Typefaces typefaces;
    private final Map<COSBase, Optional<PDFont>> known = new IdentityHashMap<>();
    private final Map<String, PDFont> embedded = new HashMap<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    StandardFonts(PDDocument target, Typefaces typefaces) {
        this.target = target;
        this.typefaces = typefaces;
    }

    /** Puts them in wherever the drawing names them. */
    void embedIn(PDFormXObject drawing) throws IOException {
        PDResources resources = drawing.getResources();
        if (resources == null || !seen.add(resources.getCOSObject())) {
            return;
        }
        for (COSName name : resources.getFontNames()) {
            Optional<PDFont> font = replacement(resources.getFont(name));
            if (font.isPresent()) {
                resources.put(name, font.get());
            }
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject part = resources.isImageXObject(name) ? null : resources.getXObject(name);
            if (part instanceof PDFormXObject form) {
                embedIn(form);
            }
        }
    }

    private Optional<PDFont> replacement(PDFont font) throws IOException {
        if (!(font instanceof PDSimpleFont simple) || font instanceof PDType3Font) {
            return Optional.empty();
        }
        Optional<PDFont> before = known.get(font.getCOSObject());
        if (before == null) {
            before = replacementOf(simple);
            known.put(font.getCOSObject(), before);
        }
        return before;
    }

    private Optional<PDFont> replacementOf(PDSimpleFont font) throws IOException {
        String name = String.valueOf(font.getName());
        Encoding encoding = font.getEncoding();
        if (font.isEmbedded() || encoding == null || !SANS.matcher(name).matches()) {
            return Optional.empty();
        }
        Face face = face(name);
        PDFont ours = embed(face, onWinAnsi(encoding));
        return saysTheSame(font, encoding, ours, typefaces.get(face))
                ? Optional.of(ours)
                : Optional.empty();
    }

    private static Face face(String name) {
        String style = name.toLowerCase(Locale.ROOT);
        boolean slanted = style.contains("italic") || style.contains("oblique");
        if (style.contains("bold")) {
            return slanted ? Face.BOLD_ITALIC : Face.BOLD;
        }
        return slanted ? Face.ITALIC : Face.REGULAR;
    }

    private PDFont embed(Face face, Encoding encoding) throws IOException {
        String key = face + " " + encoding.getCOSObject();
        PDFont font = embedded.get(key);
        if (font == null) {
            font = PDTrueTypeFont.load(target, typefaces.get(face), encoding);
            embedded.put(key, font);
        }
        return font;
    }

    /** TrueType fonts are encoded by what differs from WinAnsi (ISO 19005-3, 6.2.11.6). */
    private static Encoding onWinAnsi(Encoding encoding) {
        COSArray differences = new COSArray();
        for (int code = 0; code < 256; code++) {
            String name = encoding.getName(code);
            if (!name.equals(NONE) && !name.equals(WinAnsiEncoding.INSTANCE.getName(code))) {
                differences.add(COSInteger.get(code));
                differences.add(COSName.getPDFName(name));
            }
        }
        return differences.size() == 0
                ? WinAnsiEncoding.INSTANCE
                : new DictionaryEncoding(COSName.WIN_ANSI_ENCODING, differences);
    }

    private static boolean saysTheSame(
            PDSimpleFont font, Encoding encoding, PDFont ours, TrueTypeFont face)
            throws IOException {
        CmapLookup letters = face.getUnicodeCmapLookup();
        for (int code = 0; code < 256; code++) {
            String name = encoding.getName(code);
            String letter = GlyphList.getAdobeGlyphList().toUnicode(name);
            if (name.equals(NONE) || name.equals(MACRON)) {
                continue;
            }
            if (letter == null) {
                return false;
            }
            float apart = Math.abs(font.getWidth(code) - ours.getWidth(code));
            if (letters.getGlyphId(letter.codePointAt(0)) == 0
                    || apart > (code <= LAST_OF_ASCII ? SAME_WIDTH : NEARLY_SAME_WIDTH)) {
                return false;
            }
        }
        return true;
    }
}
