package org.overturn.core.settings;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A logo or a signature. What is handed in is opened and drawn anew on white, so that nothing else
 * the file held (other formats, places, programs) comes along. Equal pictures give equal bytes.
 */
public final class Picture {

    /** The largest file that is opened. */
    public static final int MOST_BYTES = 5 << 20;

    private static final long MOST_PIXELS = 40_000_000;
    private static final int WIDEST = 1200;
    private static final int HIGHEST = 400;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private final byte[] png;
    private final int width;
    private final int height;

    private Picture(BufferedImage drawn) {
        this.png = encode(drawn);
        this.width = drawn.getWidth();
        this.height = drawn.getHeight();
    }

    /**
     * The picture in the bytes of a PNG or JPEG file, made smaller where it is larger than letters
     * need.
     *
     * @throws UnusablePicture when there is none that can be used
     */
    public static Picture of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new UnusablePicture("The picture is larger than 5 MB. Save it smaller.");
        }
        return new Picture(onWhite(decode(file)));
    }

    /**
     * The picture of a file; empty when there is no file.
     *
     * @throws InvalidSettings when the file holds none
     */
    public static Optional<Picture> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(Files.readAllBytes(file)));
        } catch (UnusablePicture e) {
            throw new InvalidSettings(
                    String.valueOf(file.getFileName()), String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file.getFileName(), e);
        }
    }

    /** The bytes of a PNG file. */
    public byte[] png() {
        return png.clone();
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    private static BufferedImage decode(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw UnusablePicture.ofAnotherKind();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decode(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnusablePicture("The picture can't be opened: its file is damaged.", e);
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw UnusablePicture.ofAnotherKind();
        }
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw new UnusablePicture("The picture has over 40 million dots. Save it smaller.");
        }
        return reader.read(0);
    }

    private static BufferedImage onWhite(BufferedImage given) {
        double scale =
                Math.min(
                        1,
                        Math.min(
                                (double) WIDEST / given.getWidth(),
                                (double) HIGHEST / given.getHeight()));
        int wide = Math.max(1, (int) Math.round(given.getWidth() * scale));
        int high = Math.max(1, (int) Math.round(given.getHeight() * scale));
        Image scaled =
                scale == 1
                        ? given
                        : given.getScaledInstance(wide, high, Image.SCALE_AREA_AVERAGING);
        BufferedImage drawn = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.drawImage(scaled, 0, 0, wide, high, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] encode(BufferedImage drawn) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(drawn, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // into memory
        }
    }

    @Override
    public String toString() {
        return "Picture[" + width + " x " + height + "]";
    }
}
