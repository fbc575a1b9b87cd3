package org.overturn.core.packet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.overturn.core.packet.Typefaces.Face;

/** The fonts of one document; each is embedded once, and only when used. */
final class DocumentFonts {

    private final PDDocument document;
    private final Typefaces typefaces;
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);

    DocumentFonts(PDDocument document, Typefaces typefaces) {
        this.document = document;
        this.typefaces = typefaces;
    }

    PDFont get(Face face) {
        return fonts.computeIfAbsent(face, this::load);
    }

    void offerTo(PdfRendererBuilder builder, boolean withMono) {
        for (Face face : Face.values()) {
            FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new Lazy(face), Typefaces.SANS, face.weight(), style, true);
        }
        if (withMono) {
            builder.useFont(
                    new PDFontSupplier(mono()), Typefaces.MONO, 400, FontStyle.NORMAL, true);
        }
    }

    private PDFont load(Face face) {
        try {
            return PDType0Font.load(document, typefaces.get(face), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDFont mono() {
        try {
            return TypewriterFont.embed(document, typefaces.mono());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Lazy extends PDFontSupplier {

        private final Face face;

        Lazy(Face face) {
            super(null);
            this.face = face;
        }

        @Override
        public PDFont supply() {
            return get(face);
        }
    }
}
