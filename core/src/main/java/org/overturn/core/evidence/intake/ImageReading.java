package org.overturn.core.evidence.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Proves that a picture's pages are whole. Its size is read first; then every dot is unpacked, but
 * few are kept: memory stays small.
 */
final class ImageReading {

    /** Dots along a side that are kept of a page. */
    private static final int KEPT = 256;

    private final IntakeLimits limits;
    private final Deadline deadline;

    ImageReading(IntakeLimits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    /** How many pages it has. */
    int count(byte[] bytes) throws IOException {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return check(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private int check(ImageReader reader) throws IOException {
        boolean several = reader.getFormatName().toUpperCase(java.util.Locale.ROOT).contains("TIF");
        int pages = several ? reader.getNumImages(true) : 1;
        if (pages > limits.pages()) {
            throw Refusals.tooManyPages(pages, limits.pages());
        }
        if (pages < 1) {
            throw Refusals.withoutPages();
        }
        reader.addIIOReadProgressListener(new Watch());
        for (int page = 0; page < pages; page++) {
            unpack(reader, page);
        }
        return pages;
    }

    private void unpack(ImageReader reader, int page) throws IOException {
        long width = reader.getWidth(page);
        long height = reader.getHeight(page);
        if (width * height > limits.pixelsThatFit()) {
            throw Refusals.tooManyPixels(width, height, limits.pixelsThatFit());
        }
        ImageReadParam few = reader.getDefaultReadParam();
        few.setSourceSubsampling(
                (int) Math.max(1, width / KEPT), (int) Math.max(1, height / KEPT), 0, 0);
        reader.read(page, few).flush();
        deadline.check();
    }

    /** Ends the unpacking when the time is over. */
    private final class Watch implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (deadline.isOver()) {
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}
    }
}
