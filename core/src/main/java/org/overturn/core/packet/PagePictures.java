package org.overturn.core.packet;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.evidence.intake.GuardedPdf;
import org.overturn.core.evidence.intake.IntakeLimits;
import org.springframework.stereotype.Component;

/** Pages of documents as pictures for people who put a packet together. */
@Component
public class PagePictures {

    /** Drawing takes memory for the dots; who comes third waits. */
    private final Semaphore places = new Semaphore(2);

    /**
     * A page as PNG, upright; empty where the document has no pages of its own, no such page, or
     * can't be drawn.
     *
     * @param pages how many the document has
     * @param page from 1
     * @param longest dots of its longer side
     */
    public Optional<byte[]> png(Path file, MediaType type, int pages, int page, int longest) {
        if (page < 1 || page > pages) {
            return Optional.empty();
        }
        places.acquireUninterruptibly();
        try (PDDocument target = new PDDocument()) {
            return draw(target, file, type, only(page, pages), longest);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty(); // what libraries throw at damaged files is unbounded
        } finally {
            places.release();
        }
    }

    /**
     * Whether words stand on a page, so that they can be blacked out.
     *
     * @param pages how many the document has
     */
    public boolean says(Path file, MediaType type, int pages, int page, String words) {
        if (type != MediaType.PDF || page < 1 || page > pages) {
            return false;
        }
        places.acquireUninterruptibly();
        try (PDDocument target = new PDDocument();
                PDDocument source = GuardedPdf.open(file, IntakeLimits.standard())) {
            ExhibitBody.Copied copied = PdfPages.copy(source, target, only(page, pages));
            try (PageDrawing drawing =
                    PageDrawing.of(copied.pages().firstEntry().getValue(), target)) {
                return !PageWords.find(drawing.document(), words).isEmpty();
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false; // what libraries throw at damaged files is unbounded
        } finally {
            places.release();
        }
    }

    private static Handling only(int page, int pages) {
        Set<Integer> others = new HashSet<>(IntStream.rangeClosed(1, pages).boxed().toList());
        others.remove(page);
        return new Handling(0, others);
    }

    private static Optional<byte[]> draw(
            PDDocument target, Path file, MediaType type, Handling only, int longest)
            throws IOException {
        return switch (type) {
            case PDF -> {
                try (PDDocument source = GuardedPdf.open(file, IntakeLimits.standard())) {
                    yield png(PdfPages.copy(source, target, only), target, longest);
                }
            }
            case PNG, JPEG, TIFF ->
                    png(
                            new ImagePages(target).of(Files.readAllBytes(file), type, only),
                            target,
                            longest);
            case DOCX, HTML, TEXT, YAML -> Optional.empty();
        };
    }

    private static Optional<byte[]> png(ExhibitBody.Copied copied, PDDocument target, int longest)
            throws IOException {
        if (copied.pages().size() != 1) {
            return Optional.empty();
        }
        SourcePage page = copied.pages().firstEntry().getValue();
        try (PageDrawing drawing = PageDrawing.of(page, target)) {
            BufferedImage image = drawing.draw(longest / Math.max(page.width(), page.height()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return Optional.of(out.toByteArray());
        }
    }
}
