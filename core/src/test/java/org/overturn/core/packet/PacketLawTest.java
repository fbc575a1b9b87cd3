package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;

/** What holds for any bundle of documents: sizes, rotations, images, counts. */
class PacketLawTest {

    private static final int DPI = 72;

    private final Packets packets = new Packets(Codes.standard());

    @TempDir Path folder;

    @ParameterizedTest(name = "bundle {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void numbersAreRightAndNothingReachesIntoTheFooter(int seed) throws Exception {
        List<PacketDocument> documents = bundle(new SplittableRandom(seed));
        Path target = folder.resolve("packet.pdf");
        Packet packet = packets.assemble(Fixtures.request(documents), target);
        assertThat(packet.issues()).isEmpty();
        assertThat(packet.exhibits()).hasSize(documents.size() + 1);
        try (Pdf pdf = new Pdf(target)) {
            assertThat(packet.exhibits().getLast().lastPage()).isEqualTo(pdf.pages());
            for (PlacedExhibit exhibit : packet.exhibits()) {
                assertThat(pdf.text(exhibit.firstPage()))
                        .contains("Exhibit " + exhibit.letter())
                        .contains("packet pages " + exhibit.firstPage() + "\u2013");
                assertThat(pdf.bookmarks())
                        .containsEntry(
                                "Exhibit " + exhibit.letter() + ": " + exhibit.title(),
                                exhibit.firstPage());
            }
            PDFRenderer renderer = new PDFRenderer(pdf.document());
            for (int page = 1; page <= pdf.pages(); page++) {
                assertThat(pdf.text(page)).contains("Page " + page + " of " + pdf.pages());
                assertStripAboveFooterIsEmpty(renderer.renderImageWithDPI(page - 1, DPI), page);
            }
        }
    }

    /** Between the footer's rule (43 points) and the content's end (50) there is only paper. */
    private static void assertStripAboveFooterIsEmpty(BufferedImage image, int page) {
        int width = image.getWidth();
        assertThat(Math.min(width, image.getHeight())).isEqualTo(612);
        for (int y = image.getHeight() - 49; y < image.getHeight() - 44; y++) {
            for (int x = 0; x < width; x++) {
                assertThat(image.getRGB(x, y) & 0xFFFFFF)
                        .as("page %d at %d, %d", page, x, y)
                        .isEqualTo(0xFFFFFF);
            }
        }
    }

    private List<PacketDocument> bundle(SplittableRandom random) throws Exception {
        List<PacketDocument> documents = new ArrayList<>();
        int count = random.nextInt(1, 13);
        for (int i = 0; i < count; i++) {
            DocumentKind kind = DocumentKind.values()[random.nextInt(DocumentKind.FACTS.ordinal())];
            String name = "Item " + i;
            documents.add(
                    switch (random.nextInt(5)) {
                        case 0 ->
                                Fixtures.image(
                                        folder,
                                        kind,
                                        name,
                                        random.nextBoolean() ? MediaType.PNG : MediaType.JPEG,
                                        random.nextInt(20, 1500),
                                        random.nextInt(20, 1500));
                        case 1 ->
                                Fixtures.text(
                                        folder,
                                        kind,
                                        name,
                                        ("x".repeat(random.nextInt(1, 130)) + " & <b>\n")
                                                .repeat(random.nextInt(1, 150)));
                        default ->
                                Fixtures.pdf(
                                        folder,
                                        kind,
                                        name,
                                        new PDRectangle(
                                                random.nextInt(-40, 40),
                                                random.nextInt(-40, 40),
                                                random.nextInt(100, 2000),
                                                random.nextInt(100, 2000)),
                                        90 * random.nextInt(4),
                                        random.nextInt(1, 5));
                    });
        }
        return documents;
    }
}
