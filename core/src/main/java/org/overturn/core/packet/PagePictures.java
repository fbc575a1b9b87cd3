package org.overturn.core.packet;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.evidence.intake.GuardedPdf;
import org.overturn.core.evidence.intake.IntakeLimits;
import org.overturn.core.packet.PageWords.Reach;
import org.overturn.core.packet.contents.Box;
import org.overturn.core.packet.contents.Passage;
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
     * Whether words stand on a page, so that they can be blacked out or marked.
     *
     * @param pages how many the document has
     */
    public boolean says(Path file, MediaType type, int pages, int page, String words) {
        return !find(file, type, pages, page, words).isEmpty();
    }

    /**
     * Where words stand on a page, a rectangle for each of their lines; none where they don't.
     *
     * @param pages how many the document has
     */
    public List<Box> find(Path file, MediaType type, int pages, int page, String words) {
        return look(
                file,
                type,
                only(page, pages),
                (shown, drawing) ->
                        LetterRuns.of(
                                        new PassagePlaces(shown, drawing, Reach.CLOSE)
                                                .find(Passage.of(page, words)))
                                .stream()
                                .map(place -> box(shown, place))
                                .toList());
    }

    /**
     * The longest words of a sentence that stand on a page one behind the other; empty where none
     * do that say something.
     *
     * @param pages how many the document has
     */
    public String longest(Path file, MediaType type, int pages, int page, String sentence) {
        return look(
                        file,
                        type,
                        only(page, pages),
                        (_, drawing) -> {
                            String text = PageWords.plain(drawing.document());
                            return List.of(CommonWords.longest(sentence, text));
                        })
                .stream()
                .findFirst()
                .orElse("");
    }

    private static Box box(SourcePage page, Rectangle2D place) {
        double x = Box.WHOLE / page.width();
        double y = Box.WHOLE / page.height();
        return new Box(
                (int) Math.round(place.getX() * x),
                (int) Math.round(place.getY() * y),
                (int) Math.round(place.getWidth() * x),
                (int) Math.round(place.getHeight() * y));
    }

    /** A look at the words of a page. */
    @FunctionalInterface
    private interface Look<T> {
        List<T> at(SourcePage page, PageDrawing drawing) throws IOException;
    }

    private <T> List<T> look(Path file, MediaType type, Handling only, Look<T> look) {
        if (type != MediaType.PDF) {
            return List.of();
        }
        places.acquireUninterruptibly();
        try (PDDocument target = new PDDocument();
                PDDocument source = GuardedPdf.open(file, IntakeLimits.standard())) {
            ExhibitBody.Copied copied = PdfPages.copy(source, target, only);
            if (copied.pages().size() != 1) {
                return List.of();
            }
            SourcePage shown = copied.pages().firstEntry().getValue();
            try (PageDrawing drawing = PageDrawing.of(shown, target)) {
                return look.at(shown, drawing);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of(); // what libraries throw at damaged files is unbounded
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
