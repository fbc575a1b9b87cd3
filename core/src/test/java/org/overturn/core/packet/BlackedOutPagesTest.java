package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.packet.PacketBytes.all;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.packet.contents.Box;
import org.overturn.core.packet.contents.Passage;
import org.overturn.core.packet.proof.PacketChecks;

/** What is blacked out is nowhere in the packet: not as text, not in a stream, not in a picture. */
class BlackedOutPagesTest {

    private static final String SECRET = "Zebulon Quagmire";

    @TempDir Path folder;
    private final Packets packets = new Packets(Codes.standard());
    private Path target;

    @BeforeEach
    void choose() {
        target = folder.resolve("packet.pdf");
    }

    /** Two pages of Helvetica, so that a name would stand in the stream as it is written. */
    private PacketDocument note(int rotation) throws Exception {
        Path file = folder.resolve("note.pdf");
        try (PDDocument document = new PDDocument()) {
            for (String words : List.of("Seen with " + SECRET + " today", "The other page")) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                page.setRotation(rotation);
                document.addPage(page);
                try (PDPageContentStream content =
                        new PDPageContentStream(
                                document, page, PDPageContentStream.AppendMode.OVERWRITE, false)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 20);
                    content.newLineAtOffset(100, 500);
                    content.showText(words);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return new PacketDocument(
                Optional.of(7L), DocumentKind.PROGRESS_NOTE, "Visit", MediaType.PDF, file);
    }

    private static PacketDocument without(PacketDocument document, Passage... parts) {
        return document.handled(new Handling(0, Set.of(), List.of(parts)));
    }

    private void assemble(PacketDocument document) {
        packets.assemble(Fixtures.request(List.of(document)), target);
    }

    @ParameterizedTest(name = "page turned by {0}")
    @ValueSource(ints = {0, 90, 180, 270})
    void wordsAreGoneFromTextAndStreamsAndTheirPlaceIsBlack(int rotation) throws Exception {
        assemble(note(rotation));
        assertThat(all(target)).contains(SECRET);

        PacketDocument note = note(rotation);
        byte[] before = Files.readAllBytes(note.path());
        assemble(without(note, Passage.of(1, "z\u00e9bulon-QUAGMIRE")));

        try (Pdf pdf = new Pdf(target)) {
            // text that lies sideways is taken apart
            assertThat(pdf.text().replaceAll("\\s+", ""))
                    .doesNotContain("Zebulon", "Quagmire", "Seenwith")
                    .contains("Theotherpage", "Partsofpage1blackedout");
        }
        assertThat(all(target)).doesNotContain("Zebulon", "Quagmire", "Seen with");
        assertThat(black(target, 6)).isBetween(0.004, 0.02);
        assertThat(note.path()).hasBinaryContent(before);
    }

    @Test
    void aBoxIsBlackWhereItWasDrawn() throws Exception {
        assemble(without(note(0), Passage.of(1, new Box(0, 0, 10_000, 5_000))));

        assertThat(all(target)).doesNotContain("Zebulon", "Quagmire");
        assertThat(black(target, 6)).isBetween(0.35, 0.5);
        try (Pdf pdf = new Pdf(target)) {
            BufferedImage page = new PDFRenderer(pdf.document()).renderImage(5);
            assertThat(page.getRGB(300, 200) & 0xff).isZero();
            assertThat(page.getRGB(300, 600) & 0xff).isEqualTo(0xff);
        }
    }

    @Test
    void aPictureLosesWhatStandsBelowTheBox() throws Exception {
        PacketDocument scan =
                Fixtures.image(folder, DocumentKind.ORDER, "scan.png", MediaType.PNG, 850, 1100);
        assemble(scan);
        double plain = black(target, 6);

        assemble(without(scan, Passage.of(1, new Box(0, 0, 10_000, 10_000))));

        assertThat(plain).isLessThan(0.1);
        assertThat(black(target, 6)).isGreaterThan(0.6);
    }

    @Test
    void thePageSaysSoAloudAndTheManifestNamesItWithoutTheWords() throws Exception {
        PacketDocument note = without(note(0), Passage.of(1, SECRET));
        assemble(note);

        assertThat(all(target)).contains("Exhibit B, page 1 of 2, parts blacked out");
        var check = PacketChecks.check(target);
        assertThat(check.manifest().orElseThrow().parts())
                .extracting(part -> part.kind() + " " + part.blackedOut().orElse("-"))
                .contains("EXHIBIT 1", "REMITTANCE -");
        byte[] first = Files.readAllBytes(target);
        assemble(note);
        assertThat(target).hasBinaryContent(first);
    }

    @Test
    void wordsThatDoNotStandThereLeaveNothingOfTheDocumentInThePacket() throws Exception {
        Packet packet =
                packets.assemble(
                        Fixtures.request(List.of(without(note(0), Passage.of(1, "Somebody Else")))),
                        target);

        assertThat(packet.issues()).hasSize(1);
        assertThat(all(target)).doesNotContain("Zebulon");
    }

    /** How much of a page is black. */
    private static double black(Path file, int page) throws Exception {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            BufferedImage image = new PDFRenderer(document).renderImage(page - 1);
            long black = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    black += (image.getRGB(x, y) & 0xffffff) == 0 ? 1 : 0;
                }
            }
            return (double) black / image.getWidth() / image.getHeight();
        }
    }
}
