package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.packet.proof.Manifest.Archive;
import org.overturn.core.packet.proof.PacketChecks;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What a packet claims it can be kept as, and what it says where it can't. */
class ArchiveTest {

    @TempDir Path folder;

    private final Packets packets = new Packets(Codes.standard());

    @Test
    void withExhibitsThatConformThePacketIsPdfA3b() throws Exception {
        Path packet = assemble(conforming());

        assertThat(archive(packet)).isEqualTo(new Archive("PDF/A-3b", List.of()));
        assertThat(Conformance.failures(packet, PDFAFlavour.PDFA_3_B)).isEmpty();
    }

    @Test
    void itsVolumesConformToo() throws Exception {
        List<Volume> volumes = Conformance.volumes(Fixtures.request(conforming()), folder);
        assertThat(volumes).hasSizeGreaterThan(1);
        for (Volume volume : volumes) {
            assertThat(Conformance.failures(volume.path(), PDFAFlavour.PDFA_3_B)).isEmpty();
        }
    }

    @Test
    void whatKeepsAnExhibitFromItIsToldWithItsPage() throws Exception {
        PDFont notEmbedded = new PDType1Font(FontName.TIMES_ROMAN);
        Path file =
                pages(
                        content -> {},
                        content -> {
                            content.beginText();
                            content.setFont(notEmbedded, 12);
                            content.showText("Seen today");
                            content.endText();
                        });
        List<PacketDocument> documents = new ArrayList<>(conforming());
        documents.add(Fixtures.document(DocumentKind.OTHER, "Note", MediaType.PDF, file));

        Archive archive = archive(assemble(documents));

        assertThat(archive.standards()).isEmpty();
        assertThat(archive.obstacles())
                .singleElement()
                .asString()
                .matches("Exhibit [B-E], page 2: a font is not embedded, or not all of it");
    }

    @Test
    void aStandardFontIsBroughtAlongAndThePageLooksAsItDid() throws Exception {
        PDFont notEmbedded = new PDType1Font(FontName.HELVETICA_BOLD);
        String text =
                "Seen 3/2: pain 8/10, \u201cworse at night\u201d \u00b1 1 \u2013 \u00e9t\u00e9";
        Path file =
                pages(content -> {
                    content.beginText();
                    content.setFont(notEmbedded, 24);
                    content.newLineAtOffset(40, 400);
                    content.showText(text);
                    content.endText();
                });
        PacketDocument note = Fixtures.document(DocumentKind.ORDER, "Note", MediaType.PDF, file);

        Path packet = assemble(List.of(note));

        assertThat(archive(packet)).isEqualTo(new Archive("PDF/A-3b", List.of()));
        assertThat(Conformance.failures(packet, PDFAFlavour.PDFA_3_B)).isEmpty();
        try (Pdf pdf = new Pdf(packet);
                PDDocument source = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.text(pdf.pages())).contains(text);
            BufferedImage before = new PDFRenderer(source).renderImage(0);
            BufferedImage after = new PDFRenderer(pdf.document()).renderImage(pdf.pages() - 1);
            double scaled = 0.87; // a little smaller, for the packet's footer
            assertThat((double) ink(after))
                    .isCloseTo(ink(before) * scaled, Percentage.withPercentage(4));
        }
    }

    /** Dots that are dark above the packet's own footer. */
    private static int ink(BufferedImage page) {
        int dark = 0;
        for (int y = 0; y < page.getHeight() * 9 / 10; y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                dark += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void coloursOfAPrintingPressKeepAnExhibitFromIt() throws Exception {
        PDColor cyan = new PDColor(new float[] {1, 0, 0, 0}, PDDeviceCMYK.INSTANCE);
        Path file =
                pages(content -> {
                    content.setNonStrokingColor(cyan);
                    content.addRect(50, 50, 100, 100);
                    content.fill();
                });

        assertThat(
                        archive(
                                        assemble(
                                                List.of(
                                                        Fixtures.document(
                                                                DocumentKind.ORDER,
                                                                "Order",
                                                                MediaType.PDF,
                                                                file))))
                                .obstacles())
                .containsExactly("Exhibit B, page 1: colours hang on the device that shows them");
    }

    @Test
    void whatItClaimsIsSoWhateverTheExhibits() throws Exception {
        List<Path> odd =
                List.of(
                        Sources.withLinksScriptsAndStamp(folder.resolve("links.pdf")),
                        pages(content -> content.setNonStrokingColor(Color.RED)),
                        pages(PDPageContentStream::saveGraphicsState));
        int claims = 0;
        for (Path file : odd) {
            Path packet =
                    assemble(
                            List.of(
                                    Fixtures.document(
                                            DocumentKind.ORDER, "Order", MediaType.PDF, file)));
            List<String> failures = Conformance.failures(packet, PDFAFlavour.PDFA_3_B);
            Archive archive = archive(packet);
            if (!archive.standards().isEmpty()) {
                claims++;
                assertThat(failures).as(file.toString()).isEmpty();
            }
            assertThat(archive.standards().isEmpty()).isEqualTo(!archive.obstacles().isEmpty());
        }
        assertThat(claims).isPositive();
    }

    private List<PacketDocument> conforming() throws IOException {
        return List.of(
                Fixtures.pdf(folder, DocumentKind.ORDER, "Order", PDRectangle.A4, 90, 2),
                Fixtures.image(folder, DocumentKind.AUTHORIZATION, "fax", MediaType.PNG, 300, 400),
                Fixtures.text(folder, DocumentKind.CALL_LOG, "Calls", "A\n"));
    }

    private Path assemble(List<PacketDocument> documents) {
        Path packet = folder.resolve("packet.pdf");
        packets.assemble(Fixtures.request(documents), packet);
        return packet;
    }

    private static Archive archive(Path packet) throws IOException {
        return PacketChecks.check(packet).manifest().orElseThrow().archive();
    }

    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    private Path pages(Drawing... drawings) throws IOException {
        Path file = folder.resolve("drawn" + System.nanoTime() + ".pdf");
        try (PDDocument document = new PDDocument()) {
            for (Drawing drawing : drawings) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    drawing.on(content);
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
