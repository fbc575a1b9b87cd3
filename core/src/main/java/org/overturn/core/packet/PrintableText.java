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
                .forEach(c -> printable.append(printed(c)));
        return printable.toString();
    }

    /** Whether a character of the text has to be printed as a box. */
    boolean lacks(String text) {
        return !text.chars().allMatch(this::has)
                && Normalizer.normalize(text, Normalizer.Form.NFC)
                        .codePoints()
                        .filter(c -> c != MISSING)
                        .mapToObj(this::printed)
                        .anyMatch(String.valueOf(MISSING)::equals);
    }

    private String printed(int c) {
        if (has(c)) {
            return Character.toString(c);
        }
        if (Character.isSpaceChar(c)) {
            return " ";
        }
        if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
            return "";
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(this::has)
                .forEach(plain::appendCodePoint);
        return plain.isEmpty() ? String.valueOf(MISSING) : plain.toString();
    }

    private boolean has(int c) {
        return c == '\n' || c == '\t' || (c >= ' ' && glyphs.getGlyphId(c) > 0);
    }
}
