package org.overturn.core.packet;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.MultiPixelPackedSampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Scans in black and white, eight pixels a byte as they are decoded. PDFBox's LosslessFactory asks
 * for the colour of each pixel instead, which took most of the time of a packet with scans.
 */
final class TwoToneImage {

    private static final int PNG_BIT_DEPTH_AT = 24; // W3C PNG, 11.2.1 IHDR
    private static final int BLACK = 0xFF000000;
    private static final int WHITE = 0xFFFFFFFF;

    private TwoToneImage() {}

    static boolean isLikely(byte[] png) {
        return png.length > PNG_BIT_DEPTH_AT && png[PNG_BIT_DEPTH_AT] == 1;
    }

    /** Empty for other colours than black and white, and for pixels that lie otherwise. */
    static Optional<PDImageXObject> of(PDDocument target, BufferedImage image) throws IOException {
        if (image == null
                || !(image.getColorModel() instanceof IndexColorModel colours)
                || !(image.getSampleModel() instanceof MultiPixelPackedSampleModel pixels)
                || !(image.getRaster().getDataBuffer() instanceof DataBufferByte data)
                || !isPlain(image, colours, pixels, data)) {
            return Optional.empty();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(data.getData(), 0, pixels.getScanlineStride() * image.getHeight());
        }
        PDImageXObject made =
                new PDImageXObject(
                        target,
                        new ByteArrayInputStream(packed.toByteArray()),
                        COSName.FLATE_DECODE,
                        image.getWidth(),
                        image.getHeight(),
                        1,
                        PDDeviceGray.INSTANCE);
        if (colours.getRGB(0) == WHITE) {
            made.setDecode(new COSArray(List.of(COSInteger.ONE, COSInteger.ZERO)));
        }
        return Optional.of(made);
    }

    private static boolean isPlain(
            BufferedImage image,
            IndexColorModel colours,
            MultiPixelPackedSampleModel pixels,
            DataBufferByte data) {
        return colours.getMapSize() == 2
                && colours.getRGB(0) + colours.getRGB(1) == BLACK + WHITE
                && (colours.getRGB(0) == BLACK || colours.getRGB(0) == WHITE)
                && pixels.getPixelBitStride() == 1
                && pixels.getDataBitOffset() == 0
                && data.getNumBanks() == 1
                && data.getOffset() == 0
                && pixels.getScanlineStride() == (image.getWidth() + 7) / 8
                && image.getRaster().getParent() == null;
    }
}
