package org.overturn.core.evidence.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.overturn.core.evidence.MediaType;

/** The pages of a document as pictures for recognition: 300 dots per inch, less for large ones. */
final class PagePictures implements AutoCloseable {

    private static final double MOST_DOTS = 16_000_000;
    private static final float DOTS_A_POINT = 300f / 72;

    /** Enough to see whether there is anything on a page. */
    private static final float DRAFT_DOTS_A_POINT = 1;

    private final Optional<PDDocument> document;
    private final byte[] bytes;

    private PagePictures(Optional<PDDocument> document, byte[] bytes) {
        this.document = document;
        this.bytes = bytes;
    }

    static PagePictures of(byte[] bytes, ReadDocument read, StreamGuard guard) throws IOException {
        return new PagePictures(
                read.type() == MediaType.PDF
                        ? Optional.of(GuardedPdf.open(bytes, guard))
                        : Optional.empty(),
                bytes);
    }

    BufferedImage draw(int page) throws IOException {
        return document.isPresent() ? drawn(document.get(), page, DOTS_A_POINT) : picture(page);
    }

    /** Whether a page of a PDF shows nothing; found out without drawing it large. */
    boolean isEmpty(int page, Deadline deadline) throws IOException {
        if (document.isEmpty()) {
            return false;
        }
        PDDocument pdf = document.get();
        return EmptyPages.drawsNothing(pdf.getPage(page), deadline)
                || EmptyPages.isBlank(drawn(pdf, page, DRAFT_DOTS_A_POINT), 0);
    }

    @Override
    public void close() throws IOException {
        if (document.isPresent()) {
            document.get().close();
        }
    }

    private static BufferedImage drawn(PDDocument pdf, int page, float dotsAPoint)
            throws IOException {
        PDRectangle box = pdf.getPage(page).getCropBox();
        double area = (double) box.getWidth() * box.getHeight();
        float scale = (float) Math.min(dotsAPoint, Math.sqrt(MOST_DOTS / area));
        PDFRenderer renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(dotsAPoint == DOTS_A_POINT);
        return renderer.renderImage(page, scale, ImageType.GRAY);
    }

    private BufferedImage picture(int page) throws IOException {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in, false, true);
                ImageReadParam param = reader.getDefaultReadParam();
                double dots = (double) reader.getWidth(page) * reader.getHeight(page);
                int every = (int) Math.max(1, Math.ceil(Math.sqrt(dots / MOST_DOTS)));
                param.setSourceSubsampling(every, every, 0, 0);
                return reader.read(page, param);
            } finally {
                reader.dispose();
            }
        }
    }
}
