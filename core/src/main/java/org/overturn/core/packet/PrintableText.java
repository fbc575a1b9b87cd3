package org.overturn.core.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.overturn.core.packet.Typefaces.Face;

/** Text in the characters that the packet's fonts have; nothing is dropped without a mark. */
final class PrintableText {

    /** Stands for a character that can't be printed. */
    static final char MISSING = '\u25A1';

    private final CmapLookup glyphs;

    private PrintableText(CmapLookup glyphs) {
        this.glyphs = glyphs;
    }

    static PrintableText in(Typefaces typefaces) {
        try {
            return new PrintableText(typefaces.get(Face.REGULAR).getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spaces for odd blanks, plain letters for accented ones that are missing, else a box. */
    String of(String text) {
        if (text.chars().allMatch(this::has)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(c -> append(printable, c));
        return printable.toString();
    }

    private void append(StringBuilder printable, int c) {
        if (has(c)) {
            printable.appendCodePoint(c);
        } else if (Character.isSpaceChar(c)) {
            printable.append(' ');
        } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
            String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
            int before = printable.length();
            parts.codePoints().filter(this::has).forEach(printable::appendCodePoint);
            if (printable.length() == before) {
                printable.append(MISSING);
            }
        }
    }

    private boolean has(int c) {
        return c == '\n' || c == '\t' || (c >= ' ' && glyphs.getGlyphId(c) > 0);
    }
}
