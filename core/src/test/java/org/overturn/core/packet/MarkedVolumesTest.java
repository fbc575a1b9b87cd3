package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.packet.archive.ArchiveCheck;
import org.overturn.core.packet.contents.Passage;
import org.overturn.core.packet.fax.Faxes;
import org.overturn.core.packet.proof.Manifest.Marked;
import org.overturn.core.packet.proof.PacketChecks;

/** Marked pages in the files that payers take: volumes, and a fax in black and white. */
class MarkedVolumesTest {

    @TempDir Path folder;
    private PacketRequest request;

    @BeforeEach
    void mark() throws Exception {
        PacketDocument note = OneNote.of(folder, PDRectangle.LETTER, 0);
        request =
                Fixtures.request(
                        List.of(
                                OneNote.marked(
                                        note,
                                        OneNote.mark(Passage.of(1, OneNote.LINE), "Six weeks"),
                                        OneNote.mark(Passage.of(2, "Return in a month"), ""))));
    }

    @Test
    void volumesShowThemConformAndSayWhichPagesTheyAreOn() throws Exception {
        List<Volume> volumes = Conformance.volumes(request, folder);

        assertThat(volumes).hasSizeGreaterThan(1);
        Volume last = volumes.getLast();
        assertThat(ArchiveCheck.of(Files.readAllBytes(last.path())).obstacles()).isEmpty();
        List<Marked> said = new ArrayList<>();
        for (Volume volume : volumes) {
            PacketChecks.check(volume.path()).manifest().orElseThrow().parts().stream()
                    .flatMap(part -> part.listMarked().stream())
                    .forEach(said::add);
        }
        assertThat(said)
                .containsExactly(
                        new Marked(OneNote.FIRST_PAGE, 1, 1),
                        new Marked(OneNote.FIRST_PAGE + 1, 1, 0));
        try (Pdf pdf = new Pdf(last.path())) {
            BufferedImage page = OneNote.draw(last.path(), pdf.pages());
            assertThat(OneNote.where(page, OneNote::isYellow).isEmpty()).isFalse();
        }
    }

    @Test
    void aFaxShowsThePassageAsItWasWithABarBesideIt() throws Exception {
        Path packet = folder.resolve("packet.pdf");
        Path tiff = folder.resolve("fax.tif");
        new Packets(Codes.standard()).assemble(request, packet);

        assertThat(new Faxes().write(packet, tiff)).isEmpty();
        BufferedImage page = page(tiff, OneNote.FIRST_PAGE - 1);
        BufferedImage bar = page(tiff, OneNote.FIRST_PAGE);
        double black = black(page, 0, page.getWidth() * 3 / 4);
        new Packets(Codes.standard())
                .assemble(
                        Fixtures.request(
                                List.of(
                                        OneNote.marked(
                                                request.documents().getFirst(),
                                                OneNote.mark(Passage.of(1), "Six weeks")))),
                        packet);
        new Faxes().write(packet, tiff);
        BufferedImage plain = page(tiff, OneNote.FIRST_PAGE - 1);

        assertThat(black).isBetween(0.0005, 0.02);
        assertThat(black(plain, 0, plain.getWidth() * 3 / 4) / black).isBetween(0.95, 1.05);
        int right = page.getWidth() * 3 / 4;
        assertThat(black(bar, right, bar.getWidth())).isGreaterThan(0.00002);
        assertThat(black(page(tiff, OneNote.FIRST_PAGE), right, bar.getWidth())).isZero();
    }

    private static double black(BufferedImage page, int from, int to) {
        long black = 0;
        for (int y = 0; y < page.getHeight() * 9 / 10; y++) {
            for (int x = from; x < to; x++) {
                black += (page.getRGB(x, y) & 0xffffff) == 0 ? 1 : 0;
            }
        }
        return (double) black / page.getWidth() / page.getHeight();
    }

    private static BufferedImage page(Path tiff, int index) throws Exception {
        try (ImageInputStream in = ImageIO.createImageInputStream(tiff.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            return reader.read(index);
        }
    }
}
