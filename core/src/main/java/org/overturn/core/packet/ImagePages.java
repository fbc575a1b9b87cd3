package org.overturn.core.packet;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.packet.ExhibitBody.Copied;

/** Makes pages of images: a photo or scan one page, a TIFF as many as it holds. */
final class ImagePages {

    /** 96 dots per inch; what is larger than the sheet is scaled down. */
    private static final double POINTS_PER_PIXEL = 0.75;

    private final PDDocument target;

    ImagePages(PDDocument target) {
        this.target = target;
    }

    Copied of(byte[] bytes, MediaType type, Handling handling) throws IOException {
        return switch (type) {
            case JPEG -> single(page(image(bytes), ImageOrientation.ofJpeg(bytes), 1));
            case PNG -> single(page(png(bytes), 1, 1));
            case TIFF -> tiff(bytes, handling);
            case PDF, DOCX, HTML, TEXT, YAML ->
                    throw new IllegalArgumentException("no image: " + type);
        };
    }

    private static Copied single(SourcePage page) {
        return new Copied(new TreeMap<>(Map.of(1, page)), 1);
    }

    private PDImageXObject png(byte[] bytes) throws IOException {
        Optional<PDImageXObject> twoTone =
                TwoToneImage.isLikely(bytes)
                        ? TwoToneImage.of(target, ImageIO.read(new ByteArrayInputStream(bytes)))
                        : Optional.empty();
        return twoTone.isPresent() ? twoTone.get() : image(bytes);
    }

    private PDImageXObject image(byte[] bytes) throws IOException {
        return PDImageXObject.createFromByteArray(target, bytes, "scan");
    }

    private Copied tiff(byte[] bytes, Handling handling) throws IOException {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("TIFF").next();
            try {
                reader.setInput(in);
                SortedMap<Integer, SourcePage> pages = new TreeMap<>();
                int count = reader.getNumImages(true);
                for (int i = 0; i < count; i++) {
                    if (!handling.leftOut().contains(i + 1)) {
                        TiffFacts facts = TiffFacts.of(reader.getImageMetadata(i));
                        pages.put(
                                i + 1,
                                page(
                                        image(reader.read(i)),
                                        facts.orientation(),
                                        facts.pixelAspect()));
                    }
                }
                return new Copied(pages, count);
            } finally {
                reader.dispose();
            }
        }
    }

    private PDImageXObject image(BufferedImage image) throws IOException {
        return image.getColorModel().getPixelSize() == 1
                ? CCITTFactory.createFromImage(target, image)
                : LosslessFactory.createFromImage(target, image);
    }

    /**
     * @param pixelAspect width of a pixel by its height: a coarse fax has pixels twice as high
     */
    private SourcePage page(PDImageXObject image, int orientation, double pixelAspect)
            throws IOException {
        double width = image.getWidth() * POINTS_PER_PIXEL;
        double height = image.getHeight() * POINTS_PER_PIXEL / pixelAspect;
        boolean sideways = orientation >= 5;
        double seenWidth = sideways ? height : width;
        double seenHeight = sideways ? width : height;
        AffineTransform upright = AffineTransform.getScaleInstance(seenWidth, seenHeight);
        upright.concatenate(ImageOrientation.upright(orientation));
        return new SourcePage(form(image), upright, seenWidth, seenHeight, true);
    }

    /** A drawing of one unit by one that holds the image. */
    PDFormXObject form(PDImageXObject image) throws IOException {
        PDFormXObject form = new PDFormXObject(new PDStream(target));
        form.setBBox(new PDRectangle(1, 1));
        form.setResources(new PDResources());
        try (PDFormContentStream content = new PDFormContentStream(form)) {
            content.drawImage(image, new Matrix());
        }
        return form;
    }
}
