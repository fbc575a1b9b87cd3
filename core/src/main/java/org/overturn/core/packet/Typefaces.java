package org.overturn.core.packet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The four faces of Liberation Sans and a typewriter face, parsed once. Not for several threads at
 * a time: {@link TypefacePool} lends them.
 */
final class Typefaces {

    /** Family name of the proportional face in packet.css. */
    static final String SANS = "Overturn Sans";

    /** Family name of the typewriter face in packet.css. */
    static final String MONO = "Overturn Mono";

    private static final String FOLDER =
            "/META-INF/resources/webjars/pdfjs-dist/5.4.624/standard_fonts/";

    /** A face of the proportional family. */
    enum Face {
        REGULAR("LiberationSans-Regular.ttf", 400, false),
        BOLD("LiberationSans-Bold.ttf", 700, false),
        ITALIC("LiberationSans-Italic.ttf", 400, true),
        BOLD_ITALIC("LiberationSans-BoldItalic.ttf", 700, true);

        private final String file;
        private final int weight;
        private final boolean italic;

        Face(String file, int weight, boolean italic) {
            this.file = file;
            this.weight = weight;
            this.italic = italic;
        }

        int weight() {
            return weight;
        }

        boolean italic() {
            return italic;
        }
    }

    private final Map<Face, TrueTypeFont> faces = new EnumMap<>(Face.class);
    private final byte[] mono = bytes("FoxitFixed.pfb");

    Typefaces() {
        for (Face face : Face.values()) {
            faces.put(face, parse(bytes(face.file)));
        }
    }

    TrueTypeFont get(Face face) {
        TrueTypeFont font = faces.get(face);
        if (font == null) {
            throw new IllegalStateException("no font for " + face);
        }
        return font;
    }

    byte[] mono() {
        return mono;
    }

    private static TrueTypeFont parse(byte[] bytes) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            font.setEnableGsub(false); // with ligatures PDFBox is some 50 times slower
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Typefaces.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + FOLDER + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
