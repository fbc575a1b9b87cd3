package org.overturn.core.packet;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Lays XHTML out on pages and draws it as tagged PDF. Nothing is loaded, be it from the machine or
 * from elsewhere: pictures stand in the document itself.
 */
final class PacketRenderer {

    private static final Pattern ANCHOR =
            Pattern.compile("^(form-\\d+|letter|index|exhibit-[A-Z]+)$");

    private final PDDocument document;
    private final DocumentFonts fonts;
    private final SourceDrawings drawings;

    PacketRenderer(PDDocument document, DocumentFonts fonts, SourceDrawings drawings) {
        this.document = document;
        this.fonts = fonts;
        this.drawings = drawings;
    }

    /** Where things will stand; nothing is drawn yet. */
    LaidOut layout(String html) {
        PdfBoxRenderer renderer = renderer(html);
        try {
            return new LaidOut(html, map(renderer), renderer);
        } catch (RuntimeException e) {
            renderer.close();
            throw e;
        }
    }

    /** Draws onto new pages of the document. */
    PageMap draw(String html) throws IOException {
        try (LaidOut laidOut = layout(html)) {
            laidOut.draw();
            return laidOut.map();
        }
    }

    /**
     * A document of which every line has its place.
     *
     * @param map where its parts begin
     */
    record LaidOut(String html, PageMap map, PdfBoxRenderer renderer) implements AutoCloseable {

        /** Onto new pages of the document. */
        void draw() throws IOException {
            paint(renderer);
        }

        @Override
        public void close() {
            renderer.close();
        }
    }

    /**
     * The renderer looks for XML factories in every jar of the class path, for each document anew:
     * a fifth of all time. The platform's own are found at once.
     */
    static void paint(PdfBoxRenderer renderer) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            renderer.createPDFWithoutClosing();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static PageMap map(PdfBoxRenderer renderer) {
        renderer.layout();
        renderer.getOutputDevice().setRoot(renderer.getRootBox());
        Map<String, Integer> pages = new HashMap<>();
        List<PageBox> sheets = renderer.getRootBox().getLayer().getPages();
        for (PagePosition<Box> position : renderer.findPagePositionsByID(ANCHOR)) {
            pages.put(position.getId(), begins(position.getElement(), sheets));
        }
        return new PageMap(sheets.size(), pages);
    }

    /** The position of what takes several pages is that of its last. */
    private static int begins(Box box, List<PageBox> sheets) {
        int page = 0;
        while (page < sheets.size() - 1 && sheets.get(page).getBottom() <= box.getAbsY()) {
            page++;
        }
        return page + 1;
    }

    private PdfBoxRenderer renderer(String html) {
        PdfRendererBuilder builder =
                new PdfRendererBuilder()
                        .usePDDocument(document)
                        .usePdfVersion(1.7f)
                        .usePdfAConformance(PdfAConformance.PDFA_2_A)
                        .usePdfUaAccessibility(true)
                        .useColorProfile(PacketMetadata.colourProfile())
                        .useObjectDrawerFactory(drawings)
                        .useExternalResourceAccessControl(
                                (uri, type) -> uri.startsWith("data:image/"), // logo and signatures
                                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                        .withProducer(PacketMetadata.PRODUCER)
                        .withHtmlContent(html, "")
                        .useFastMode();
        fonts.offerTo(builder, html.contains("<pre"));
        return builder.buildPdfRenderer();
    }
}
