package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.evidence.intake.DocumentReader;
import org.overturn.core.evidence.intake.FormFiles;
import org.overturn.core.evidence.intake.HostileFiles;
import org.overturn.core.evidence.intake.IntakeLimits;
import org.overturn.core.evidence.intake.Ocr;
import org.overturn.core.evidence.intake.RawPdf;
import org.overturn.core.evidence.intake.WordFiles;

class HostileExhibitsTest {

    private static final Set<String> ACTIVE =
            Set.of("JavaScript", "Launch", "URI", "SubmitForm", "GoToR", "ImportData", "Filespec");

    private final Packets packets = new Packets(Codes.standard());

    @TempDir Path folder;

    @Test
    void whatHidesInTheResourcesOfAPageStaysOutOfThePacket() throws Exception {
        Path file = Files.write(folder.resolve("hidden.pdf"), hidden());
        packets.assemble(Fixtures.request(List.of(pdf("Order", file))), target());

        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text()).contains("Plain words");
            assertInert(pdf);
        }
        assertThat(Files.readString(target(), StandardCharsets.ISO_8859_1))
                .doesNotContain("app.alert")
                .doesNotContain("tracker.example")
                .doesNotContain("cmd.exe");
    }

    @Test
    void filledFieldsAndStampsArePrintedAndNothingOfAFormIsLeft() throws Exception {
        Path busy = Sources.withLinksScriptsAndStamp(folder.resolve("busy.pdf"));
        packets.assemble(Fixtures.request(List.of(pdf("Order", busy))), target());

        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text()).contains("Signed in ink");
            assertThat(pdf.document().getDocumentCatalog().getAcroForm()).isNull();
            assertInert(pdf);
        }
    }

    /** What a viewer would have drawn on the screen. */
    @Test
    void fieldsAndTypedNotesWithoutALookArePrintedToo() throws Exception {
        byte[] form =
                FormFiles.filled()
                        .field("patient", "Jane Example")
                        .ticked("denied")
                        .typed("Denied by phone on March 3")
                        .bytes();
        Path file = Files.write(folder.resolve("form.pdf"), form);
        packets.assemble(Fixtures.request(List.of(pdf("Order", file))), target());

        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text()).contains("Jane Example", "Denied by phone on March 3");
            int page = pdf.pages();
            BufferedImage image = new PDFRenderer(pdf.document()).renderImage(page - 1, 1);
            Path pictures = Files.createDirectories(Path.of("target/pages"));
            ImageIO.write(image, "png", pictures.resolve("filled-form.png").toFile());
            assertInert(pdf);
        }
    }

    @Test
    void pagesOfAWordDocumentAWebPageAndAFaxOfSeveralPagesStandInThePacket() throws Exception {
        Path fax = fax(3);
        packets.assemble(
                Fixtures.request(
                        List.of(
                                rendered("Letter from Word", WordFiles.letter(), "a.docx"),
                                rendered(
                                        "Policy from the web",
                                        HostileFiles.html(
                                                "<h1>Coverage of injections</h1><p>Covered where <b>six weeks</b> of"
                                                        + " therapy failed.</p><ul><li>One</li><li>Two</li></ul>"
                                                        + "<table><tr><th>Code</th><th>Covered</th></tr><tr><td>62323</td>"
                                                        + "<td>yes</td></tr></table><pre>x = 1\ny = 2</pre>"),
                                        "b.html"),
                                Fixtures.document(DocumentKind.ORDER, "Fax", MediaType.TIFF, fax))),
                target());

        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text())
                    .contains("Letter of medical necessity", "On the second page.")
                    .contains("Coverage of injections", "six weeks", "62323");
            assertInert(pdf);
            Path pictures = Files.createDirectories(Path.of("target/pages"));
            PDFRenderer renderer = new PDFRenderer(pdf.document());
            for (int page = 0; page < pdf.pages(); page++) {
                BufferedImage image = renderer.renderImage(page, 0.6f);
                ImageIO.write(
                        image,
                        "png",
                        pictures.resolve("intake-%02d.png".formatted(page + 1)).toFile());
            }
            assertThat(pdf.pages()).isEqualTo(2 + 2 + 1 + 2 + 1 + 1 + 1 + 3);
        }
    }

    @Test
    void aPacketGoesOnWithoutADocumentThatUnpacksToTooMuch() throws Exception {
        RawPdf bomb = new RawPdf();
        bomb.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R >>");
        bomb.add("<< /Type /Pages /Count 1 /Kids [1 0 R] >>");
        bomb.add(
                "/Filter /FlateDecode",
                org.overturn.core.evidence.intake.Deflated.of(' ', 1L << 30));
        Path file =
                Files.write(
                        folder.resolve("bomb.pdf"),
                        bomb.bytes(bomb.add("<< /Type /Catalog /Pages 2 0 R >>")));
        Packet packet = packets.assemble(Fixtures.request(List.of(pdf("Order", file))), target());

        assertThat(packet.issues()).hasSize(1);
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.text()).contains("Exhibit B is missing");
        }
    }

    private PacketDocument pdf(String title, Path file) {
        return Fixtures.document(DocumentKind.ORDER, title, MediaType.PDF, file);
    }

    private PacketDocument rendered(String title, byte[] bytes, String name) throws Exception {
        byte[] pages =
                new DocumentReader(IntakeLimits.standard(), new FlowingPages(), Ocr.off())
                        .read(bytes, name)
                        .rendition()
                        .orElseThrow();
        return pdf(title, Files.write(folder.resolve(name + ".pdf"), pages));
    }

    /** Nothing but the manifest is attached; nothing reached from the catalog acts. */
    private static void assertInert(Pdf pdf) throws IOException {
        assertThat(pdf.document().getDocumentCatalog().getNames().getEmbeddedFiles().getNames())
                .containsOnlyKeys(EmbeddedManifest.NAME);
        EmbeddedManifest.remove(pdf.document()); // in memory: the rest is looked through
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(pdf.document().getDocumentCatalog().getCOSObject());
        while (!open.isEmpty()) {
            COSBase part = open.pop();
            COSBase found = part instanceof COSObject reference ? reference.getObject() : part;
            if (found == null || !seen.add(found)) {
                continue;
            }
            if (found instanceof COSArray array) {
                array.forEach(open::push);
            } else if (found instanceof COSDictionary dictionary) {
                assertThat(dictionary.getNameAsString(COSName.S)).isNotIn(ACTIVE);
                assertThat(dictionary.getNameAsString(COSName.TYPE)).isNotIn(ACTIVE);
                assertThat(dictionary.keySet())
                        .doesNotContain(
                                COSName.JAVA_SCRIPT,
                                COSName.EMBEDDED_FILES,
                                COSName.getPDFName("OPI"),
                                COSName.getPDFName("Ref"),
                                COSName.ACRO_FORM);
                dictionary.getValues().forEach(open::push);
            }
        }
    }

    private static byte[] hidden() {
        RawPdf pdf = new RawPdf();
        int script = pdf.add("<< /S /JavaScript /JS (app.alert\\(1\\)) >>");
        int launch = pdf.add("<< /S /Launch /F (cmd.exe) >>");
        int file = pdf.add("<< /Type /Filespec /F (http://tracker.example/x) /EF << >> >>");
        int font = pdf.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        int form =
                pdf.add(
                        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /OPI << /F %d 0 R >> /Ref << /F %d 0 R >> /PieceInfo << /X %d 0 R >>"
                                .formatted(file, file, script),
                        new byte[0]);
        int image =
                pdf.add(
                        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /F (http://tracker.example/i) /Alternates [<< /Image %d 0 R >>]"
                                .formatted(file),
                        new byte[1]);
        int content =
                pdf.add(
                        "",
                        "BT /URI 12 Tf 72 700 Td (Plain words) Tj ET /F Do /I Do"
                                .getBytes(StandardCharsets.ISO_8859_1));
        int page =
                pdf.add(
                        ("<< /Type /Page /MediaBox [0 0 612 792] /Parent %d 0 R /Contents %d 0 R /AA << /O %d 0 R >>"
                                        + " /Resources << /Font << /F1 %d 0 R /URI %d 0 R >> /XObject << /F %d 0 R /I %d 0 R >>"
                                        + " /Properties << /P << /A %d 0 R /B [%d 0 R %d 0 R] >> >> /Evil %d 0 R >> >>")
                                .formatted(
                                        content + 2,
                                        content,
                                        script,
                                        font,
                                        font,
                                        form,
                                        image,
                                        launch,
                                        script,
                                        file,
                                        launch));
        int pages = pdf.add("<< /Type /Pages /Count 1 /Kids [" + page + " 0 R] >>");
        return pdf.bytes(
                pdf.add(
                        "<< /Type /Catalog /Pages %d 0 R /OpenAction %d 0 R >>"
                                .formatted(pages, script)));
    }

    private Path fax(int pages) throws Exception {
        Path file = folder.resolve("fax.tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("TIFF").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 1; i <= pages; i++) {
                BufferedImage page = new BufferedImage(850, 1100, BufferedImage.TYPE_BYTE_BINARY);
                var graphics = page.createGraphics();
                graphics.fillRect(0, 0, 850, 1100);
                graphics.setColor(java.awt.Color.BLACK);
                for (int mark = 0; mark < i; mark++) {
                    graphics.fillRect(80 + 120 * mark, 80, 90, 90);
                }
                graphics.drawRect(60, 60, 730, 980);
                graphics.dispose();
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)))).isNotNull();
        return file;
    }

    private Path target() {
        return folder.resolve("packet.pdf");
    }
}
