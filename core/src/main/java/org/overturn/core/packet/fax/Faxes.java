package org.overturn.core.packet.fax;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Service;

/** PDFs as a fax program takes them: TIFF, Group 4, at fax resolution. Safe for several threads. */
@Service
public class Faxes {

    /** Writes the pages of a PDF as one TIFF. */
    public Map<Integer, FaxFinding> write(Path pdf, Path target) {
        return write(List.of(pdf), target);
    }

    /**
     * Writes the pages of PDFs, one behind the other, as one TIFF.
     *
     * @param target replaced as a whole or not at all
     * @return pages that can't be read once they are faxed, counted from 1
     * @throws UncheckedIOException when the PDF can't be read or the target not be written
     */
    public Map<Integer, FaxFinding> write(List<Path> pdfs, Path target) {
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Map<Integer, FaxFinding> findings = draw(pdfs, unfinished);
            Files.move(
                    unfinished,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException("fax " + target.getFileName(), e);
        } finally {
            IOUtils.closeQuietly(() -> Files.deleteIfExists(unfinished));
        }
    }

    private static Map<Integer, FaxFinding> draw(List<Path> pdfs, Path target) throws IOException {
        Map<Integer, FaxFinding> findings = new TreeMap<>();
        try (FaxTiff tiff = new FaxTiff(target)) {
            int before = 0;
            for (Path pdf : pdfs) {
                before += add(pdf, tiff, before, findings);
            }
        }
        return findings;
    }

    /** Adds the pages of a PDF behind so many others. */
    private static int add(Path pdf, FaxTiff tiff, int before, Map<Integer, FaxFinding> findings)
            throws IOException {
        try (PDDocument document =
                Loader.loadPDF(pdf.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage image =
                        renderer.renderImageWithDPI(i, FaxPage.DOTS_ACROSS, ImageType.GRAY);
                FaxPage page = FaxPage.of(image);
                int number = before + i + 1;
                FaxPreflight.check(page).ifPresent(finding -> findings.put(number, finding));
                tiff.add(page);
            }
            return document.getNumberOfPages();
        }
    }
}
