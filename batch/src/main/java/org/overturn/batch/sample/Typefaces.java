package org.overturn.batch.sample;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces of all documents: parsed once, embedded in each. For one thread. */
final class Typefaces {

    private static final String FOLDER =
            "/META-INF/resources/webjars/pdfjs-dist/5.4.624/standard_fonts/";

    private final TrueTypeFont regular;
    private final TrueTypeFont bold;

    Typefaces() throws IOException {
        regular = parse("LiberationSans-Regular.ttf");
        bold = parse("LiberationSans-Bold.ttf");
    }

    PDFont regular(PDDocument document) throws IOException {
        return PDType0Font.load(document, regular, true);
    }

    PDFont bold(PDDocument document) throws IOException {
        return PDType0Font.load(document, bold, true);
    }

    private static TrueTypeFont parse(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Typefaces.class.getResourceAsStream(FOLDER + name), name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false); // substitution makes PDFBox fifty times slower
            return font;
        }
    }
}
