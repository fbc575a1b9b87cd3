package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.settings.Picture;
import org.overturn.core.settings.Pictures;

/** The office's logo beside the letterhead. */
class LogoTest {

    private static final int RED = 0xB02020;
    private static final Picture LOGO = Picture.of(Pictures.png(300, 120));

    @TempDir Path folder;

    @Test
    void standsAtTheTopRightOfTheFirstPageOnly() throws Exception {
        Path file = assemble("with.pdf", Fixtures.requestWith(LOGO));

        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            PDFRenderer pages = new PDFRenderer(pdf);
            BufferedImage first = pages.renderImage(0);
            assertThat(red(first, first.getWidth() / 2, 0, first.getWidth(), 130)).isPositive();
            assertThat(red(first, 0, 0, first.getWidth() / 2, first.getHeight())).isZero();
            assertThat(red(first, 0, 130, first.getWidth(), first.getHeight())).isZero();
            for (int page = 1; page < pdf.getNumberOfPages(); page++) {
                BufferedImage other = pages.renderImage(page);
                assertThat(red(other, 0, 0, other.getWidth(), other.getHeight())).isZero();
            }
        }
    }

    @Test
    void theSameLogoGivesTheSameBytes() throws Exception {
        Path one = assemble("one.pdf", Fixtures.requestWith(LOGO));
        Path other =
                assemble("other.pdf", Fixtures.requestWith(Picture.of(Pictures.png(300, 120))));

        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void withoutALogoTheLetterIsAsEver() throws Exception {
        Path file = assemble("without.pdf", Fixtures.request(List.of()));

        assertThat(Files.size(file)).isPositive();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    private Path assemble(String name, PacketRequest request) {
        Path file = folder.resolve(name);
        new Packets(Codes.standard()).assemble(request, file);
        return file;
    }

    private static long red(BufferedImage page, int left, int top, int right, int bottom) {
        long found = 0;
        for (int x = left; x < right; x++) {
            for (int y = top; y < bottom; y++) {
                found += (page.getRGB(x, y) & 0xFFFFFF) == RED ? 1 : 0;
            }
        }
        return found;
    }
}
