package org.overturn.core.evidence;

import static org.overturn.core.issue.IssueCode.DOCUMENT_ENCRYPTED;
import static org.overturn.core.issue.IssueCode.DOCUMENT_TOO_LARGE;
import static org.overturn.core.issue.IssueCode.DOCUMENT_UNREADABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a document's pages, one entry a page; reading it proves that the pages are whole. */
final class DocumentPages {

    static final int MOST_PAGES = 2_000;
    private static final long MOST_PIXELS = 150_000_000L;

    private DocumentPages() {}

    /**
     * @throws UnusableDocument when it is damaged, encrypted or too long
     */
    static List<String> read(byte[] bytes, MediaType type) {
        try {
            return switch (type) {
                case PDF -> pdf(bytes);
                case PNG, JPEG, TIFF -> image(bytes);
                case TEXT, YAML -> List.of(TextDecoding.decode(bytes).split("\f", -1));
            };
        } catch (InvalidPasswordException e) {
            throw new UnusableDocument(DOCUMENT_ENCRYPTED, "The PDF asks for a password.");
        } catch (IOException | RuntimeException e) {
            if (e instanceof UnusableDocument known) {
                throw known;
            }
            // libraries throw anything at a damaged file; all of it means the same to a person
            throw new UnusableDocument(
                    DOCUMENT_UNREADABLE, "The file is damaged and can't be read.");
        }
    }

    private static List<String> pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            int count = checked(document.getNumberOfPages());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setLineSeparator("\n");
            stripper.setSortByPosition(true);
            List<String> pages = new ArrayList<>(count);
            for (int page = 1; page <= count; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replace("\0", "").strip());
            }
            return pages;
        }
    }

    private static List<String> image(byte[] bytes) throws IOException {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int count = checked(reader.getNumImages(true));
                for (int page = 0; page < count; page++) {
                    decode(reader, page);
                }
                return Collections.nCopies(count, "");
            } finally {
                reader.dispose();
            }
        }
    }

    private static void decode(ImageReader reader, int page) throws IOException {
        if ((long) reader.getWidth(page) * reader.getHeight(page) > MOST_PIXELS) {
            throw new UnusableDocument(
                    DOCUMENT_TOO_LARGE,
                    "The image is larger than 150 megapixels; scale it down to 300 dots per inch.");
        }
        reader.read(page).flush();
    }

    private static int checked(int pages) {
        if (pages == 0) {
            throw new UnusableDocument(DOCUMENT_UNREADABLE, "The file has no pages.");
        }
        if (pages > MOST_PAGES) {
            throw new UnusableDocument(
                    DOCUMENT_TOO_LARGE,
                    "The file has %,d pages, more than the %,d allowed; split it."
                            .formatted(pages, MOST_PAGES));
        }
        return pages;
    }
}
