package org.overturn.core.packet;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.evidence.intake.FlowingText;
import org.overturn.core.evidence.intake.PageDrawing;
import org.springframework.stereotype.Component;

/**
 * Draws pages of Word documents and web pages, in the packet's typefaces. Nothing but the text's
 * own pictures is loaded. Safe for several threads.
 */
@Component
public class FlowingPages implements PageDrawing {

    private static final String PICTURE = "picture";
    private static final String STYLE =
            """
            @page { size: 8.5in 11in; margin: 0.8in 1in 0.85in 1in; }
            html, body { margin: 0; padding: 0; }
            body { font-family: 'Overturn Sans'; font-size: 10.5pt; line-height: 1.35; word-wrap: break-word; }
            p { margin: 0 0 6pt 0; }
            h1 { font-size: 15pt; } h2 { font-size: 13pt; } h3, h4, h5, h6 { font-size: 11pt; }
            h1, h2, h3, h4, h5, h6 { margin: 9pt 0 4pt 0; line-height: 1.2; page-break-after: avoid; }
            ul, ol { margin: 0 0 6pt 0; padding-left: 20pt; }
            table { border-collapse: collapse; margin: 0 0 8pt 0; max-width: 100%; }
            th, td { border: 0.5pt solid #9aa8b5; padding: 2pt 4pt; text-align: left; vertical-align: top; }
            td p:last-child, th p:last-child { margin-bottom: 0; }
            img { max-width: 6.5in; max-height: 8.6in; }
            pre, code, tt, kbd { font-family: 'Overturn Mono', 'Overturn Sans'; font-size: 9pt; white-space: pre-wrap; }
            blockquote { margin: 0 0 6pt 16pt; }
            center { display: block; text-align: center; }
            sup, sub { font-size: 7.5pt; }
            hr.page-break { page-break-after: always; height: 0; margin: 0; border: 0; visibility: hidden; }
            """;

    private final TypefacePool typefaces = new TypefacePool();

    @Override
    public byte[] draw(FlowingText text) {
        Typefaces lent = typefaces.borrow();
        try (PDDocument document = new PDDocument()) {
            String html = page(PrintableText.in(lent).of(text.body()));
            paint(builder(document, lent, html, text.pictures()));
            document.setDocumentId(key(html));
            document.getDocumentInformation().setProducer(PacketMetadata.PRODUCER);
            document.getDocumentInformation().setCreationDate(null);
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("pages of a document", e);
        } finally {
            typefaces.giveBack(lent);
        }
    }

    private static PdfRendererBuilder builder(
            PDDocument document, Typefaces typefaces, String html, List<byte[]> pictures) {
        PdfRendererBuilder builder =
                new PdfRendererBuilder()
                        .usePDDocument(document)
                        .usePdfVersion(1.7f)
                        .useProtocolsStreamImplementation(uri -> picture(uri, pictures), PICTURE)
                        .useExternalResourceAccessControl(
                                FlowingPages::isPicture,
                                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                        .useExternalResourceAccessControl(
                                FlowingPages::isPicture,
                                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                        .withProducer(PacketMetadata.PRODUCER)
                        .withHtmlContent(html, "")
                        .useFastMode();
        new DocumentFonts(document, typefaces)
                .offerTo(builder, html.contains("<pre") || mono(html));
        return builder;
    }

    private static boolean mono(String html) {
        return html.contains("<code") || html.contains("<tt") || html.contains("<kbd");
    }

    private static void paint(PdfRendererBuilder builder) throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            PacketRenderer.paint(renderer);
        }
    }

    private static boolean isPicture(String uri, ExternalResourceType type) {
        return uri.matches(PICTURE + ":\\d{1,3}");
    }

    private static FSStream picture(String uri, List<byte[]> pictures) {
        int number = Integer.parseInt(uri.substring(PICTURE.length() + 1));
        return new Picture(number < pictures.size() ? pictures.get(number) : new byte[0]);
    }

    private static String page(String body) {
        return "<html lang=\"en\"><head><title>Document</title><style>"
                + STYLE
                + "</style></head><body>"
                + body
                + "</body></html>";
    }

    private static long key(String html) {
        CRC32 sum = new CRC32();
        sum.update(html.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private record Picture(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
