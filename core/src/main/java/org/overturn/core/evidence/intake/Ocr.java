package org.overturn.core.evidence.intake;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.evidence.intake.PageText.Source;

/**
 * Recognises the text of pages that are pictures, by the machine's Tesseract. Without it, or when
 * it fails or takes too long, pages stay marked as without text: the document is taken all the
 * same.
 */
public final class Ocr {

    private final Optional<Tesseract> tesseract;
    private final Duration perDocument;

    private Ocr(Optional<Tesseract> tesseract, Duration perDocument) {
        this.tesseract = tesseract;
        this.perDocument = perDocument;
    }

    public static Ocr off() {
        return new Ocr(Optional.empty(), Duration.ofSeconds(1));
    }

    /** What is installed, as the setting wants. */
    public static Ocr of(OcrSetting setting, String languages, Duration perDocument) {
        return switch (setting) {
            case AUTO -> new Ocr(Tesseract.find(languages), perDocument);
            case OFF -> off();
        };
    }

    /** Whether there is something that recognises text. */
    public boolean isOn() {
        return tesseract.isPresent();
    }

    List<PageText> complete(byte[] bytes, ReadDocument read, IntakeLimits limits) {
        boolean complete = read.pages().stream().noneMatch(p -> p.source() == Source.NONE);
        if (tesseract.isEmpty() || complete || !isPictured(read)) {
            return read.pages();
        }
        Deadline deadline = Deadline.in(perDocument);
        StreamGuard guard = new StreamGuard(limits, deadline);
        try (PagePictures pictures = PagePictures.of(bytes, read, guard)) {
            return recognise(tesseract.get(), read.pages(), pictures, deadline);
        } catch (IOException | RuntimeException e) {
            return read.pages(); // it was read before: only its pictures can't be drawn
        }
    }

    private List<PageText> recognise(
            Tesseract recognition, List<PageText> pages, PagePictures pictures, Deadline deadline) {
        List<PageText> completed = new ArrayList<>(pages);
        for (int page = 0; page < pages.size() && !deadline.isOver(); page++) {
            if (pages.get(page).source() == Source.NONE) {
                completed.set(page, recognise(recognition, pictures, page));
            }
        }
        return completed;
    }

    private PageText recognise(Tesseract recognition, PagePictures pictures, int page) {
        try {
            BufferedImage picture = pictures.draw(page);
            return PageText.recognised(recognition.read(picture, perDocument));
        } catch (IOException | RuntimeException e) {
            return PageText.of(""); // the other pages go on
        }
    }

    private static boolean isPictured(ReadDocument read) {
        return read.type().isImage() || read.type() == org.overturn.core.evidence.MediaType.PDF;
    }
}
