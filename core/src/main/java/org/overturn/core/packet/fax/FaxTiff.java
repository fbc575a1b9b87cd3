package org.overturn.core.packet.fax;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;

/** A TIFF of many pages, Group 4 (TIFF class F with ITU-T T.6), one page in memory at a time. */
final class FaxTiff implements AutoCloseable {

    private final ImageWriter writer = platformWriter();
    private final ImageWriteParam settings = writer.getDefaultWriteParam();
    private final ImageOutputStream out;

    FaxTiff(Path target) throws IOException {
        Files.deleteIfExists(target);
        out = ImageIO.createImageOutputStream(target.toFile());
        writer.setOutput(out);
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionType("CCITT T.6");
        writer.prepareWriteSequence(littleEndian());
    }

    /** The byte order of profile S of RFC 3949, which every fax program reads. */
    private IIOMetadata littleEndian() throws IOException {
        IIOMetadata metadata = writer.getDefaultStreamMetadata(settings);
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = new IIOMetadataNode(format);
        IIOMetadataNode order = new IIOMetadataNode("ByteOrder");
        order.setAttribute("value", ByteOrder.LITTLE_ENDIAN.toString());
        root.appendChild(order);
        metadata.setFromTree(format, root);
        return metadata;
    }

    void add(FaxPage page) throws IOException {
        BufferedImage image = page.toImage();
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(image), settings);
        TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
        directory.addTIFFField(ratio(BaselineTIFFTagSet.TAG_X_RESOLUTION, FaxPage.DOTS_ACROSS));
        directory.addTIFFField(ratio(BaselineTIFFTagSet.TAG_Y_RESOLUTION, FaxPage.DOTS_DOWN));
        directory.addTIFFField(
                new TIFFField(
                        tag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT),
                        BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
        writer.writeToSequence(new IIOImage(image, null, directory.getAsMetadata()), settings);
    }

    /** The platform's own: what is written of resolutions is its metadata. */
    private static ImageWriter platformWriter() {
        Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName("tiff");
        while (all.hasNext()) {
            ImageWriter writer = all.next();
            if (writer.getClass().getModule().isNamed()) {
                return writer;
            }
        }
        throw new IllegalStateException("this platform can't write TIFF");
    }

    private static TIFFField ratio(int tag, int dots) {
        return new TIFFField(tag(tag), TIFFTag.TIFF_RATIONAL, 1, new long[][] {{dots, 1}});
    }

    private static TIFFTag tag(int number) {
        return BaselineTIFFTagSet.getInstance().getTag(number);
    }

    @Override
    public void close() throws IOException {
        writer.endWriteSequence();
        writer.dispose();
        out.close();
    }
}
