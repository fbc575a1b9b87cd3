package org.overturn.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @ParameterizedTest(name = "{0} x {1} becomes {2} x {3}")
    @CsvSource({
        "300, 100, 300, 100",
        "1200, 400, 1200, 400",
        "2400, 400, 1200, 200",
        "800, 1600, 200, 400",
        "5000, 1, 1200, 1"
    })
    void aPictureIsMadeAsSmallAsLettersNeed(int width, int height, int wide, int high) {
        Picture picture = Picture.of(Pictures.png(width, height));

        assertThat(picture.width()).isEqualTo(wide);
        assertThat(picture.height()).isEqualTo(high);
    }

    @Test
    void whatIsSeeThroughBecomesWhite() throws IOException {
        BufferedImage drawn = image(Picture.of(Pictures.png(100, 100)));

        assertThat(drawn.getColorModel().hasAlpha()).isFalse();
        assertThat(drawn.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(drawn.getRGB(50, 50)).isEqualTo(0xFFB02020);
    }

    @Test
    void nothingButThePictureIsKept() throws IOException {
        byte[] file = Pictures.png(40, 40);
        byte[] more = Arrays.copyOf(file, file.length + 40);
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(page, 0, more, file.length, page.length);

        assertThat(Picture.of(more).png()).isEqualTo(Picture.of(file).png());
        assertThat(new String(Picture.of(more).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void aPhotographIsTakenToo() {
        BufferedImage photo = new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB);

        assertThat(Picture.of(Pictures.file(photo, "jpg")).width()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF-1.7", "<svg xmlns='http://www.w3.org/2000/svg'/>", "\u0000"})
    void whatIsNoPictureIsRefused(String content) {
        assertThatThrownBy(() -> Picture.of(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnusablePicture.class)
                .hasMessageContaining("PNG or JPEG");
    }

    @Test
    void anotherKindOfPictureIsRefused() {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);

        assertThatThrownBy(() -> Picture.of(Pictures.file(image, "gif")))
                .isInstanceOf(UnusablePicture.class)
                .hasMessageContaining("PNG or JPEG");
    }

    @Test
    void aDamagedPictureIsRefused() {
        byte[] half = Arrays.copyOf(Pictures.png(300, 300), 400);

        assertThatThrownBy(() -> Picture.of(half)).isInstanceOf(UnusablePicture.class);
    }

    /** A few bytes that claim to be 60,000 dots by 60,000: nothing is made ready for them. */
    @Test
    void aBombIsRefusedBeforeItIsOpened() {
        byte[] bomb = Pictures.png(10, 10);
        byte[] side = {0, 0, (byte) 0xEA, 0x60};
        System.arraycopy(side, 0, bomb, 16, 4);
        System.arraycopy(side, 0, bomb, 20, 4);

        assertThatThrownBy(() -> Picture.of(bomb))
                .isInstanceOf(UnusablePicture.class)
                .hasMessageContaining("40 million");
        assertThatThrownBy(() -> Picture.of(new byte[Picture.MOST_BYTES + 1]))
                .isInstanceOf(UnusablePicture.class)
                .hasMessageContaining("5 MB");
    }

    @Test
    void aFileThatHoldsNoPictureIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("logo.png");
        assertThat(Picture.read(file)).isEmpty();
        Files.writeString(file, "no picture");

        assertThatThrownBy(() -> Picture.read(file))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("logo.png")
                .hasMessageContaining("PNG or JPEG");
    }

    private static BufferedImage image(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }
}
