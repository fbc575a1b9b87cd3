package org.overturn.core.evidence.intake;

import static org.overturn.core.issue.IssueCode.DOCUMENT_PAGES_UNREAD;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.evidence.intake.PageText.Source;
import org.overturn.core.issue.Issue;

/**
 * Recognises the text of pages that are pictures, by the machine's Tesseract, within one time for
 * the whole document; what it wasn't enough for is said and marked. Empty pages are passed over.
 * Without it pages stay marked as without text: the document is taken all the same.
 */
public final class Ocr {

    private final Optional<PageRecognition> recognition;
    private final Duration perDocument;

    private Ocr(Optional<PageRecognition> recognition, Duration perDocument) {
        this.recognition = recognition;
        this.perDocument = perDocument;
    }

    public static Ocr off() {
        return new Ocr(Optional.empty(), Duration.ofSeconds(1));
    }

    /** What is installed, as the setting wants. */
    public static Ocr of(OcrSetting setting, String languages, Duration perDocument) {
        return switch (setting) {
            case AUTO ->
                    new Ocr(
                            Tesseract.find(languages).map(PageRecognition.class::cast),
                            perDocument);
            case OFF -> off();
        };
    }

    static Ocr by(PageRecognition recognition, Duration perDocument) {
        return new Ocr(Optional.of(recognition), perDocument);
    }

    /** Whether there is something that recognises text. */
    public boolean isOn() {
        return recognition.isPresent();
    }

    ReadDocument complete(byte[] bytes, ReadDocument read, IntakeLimits limits) {
        boolean complete = read.pages().stream().noneMatch(p -> p.source() == Source.NONE);
        if (recognition.isEmpty() || complete || !isPictured(read)) {
            return read;
        }
        Deadline deadline = Deadline.in(perDocument);
        StreamGuard guard = new StreamGuard(limits, deadline);
        try (PagePictures pictures = PagePictures.of(bytes, read, guard)) {
            return with(read, recognise(recognition.get(), read.pages(), pictures, deadline));
        } catch (IOException | RuntimeException e) {
            // it was read before: only its pictures can't be drawn
            return with(read, read.pages().stream().map(Ocr::unread).toList());
        }
    }

    private static PageText unread(PageText page) {
        return page.source() == Source.NONE ? PageText.unread() : page;
    }

    private static List<PageText> recognise(
            PageRecognition recognition,
            List<PageText> pages,
            PagePictures pictures,
            Deadline deadline) {
        List<PageText> completed = new ArrayList<>(pages);
        for (int page = 0; page < pages.size(); page++) {
            if (pages.get(page).source() == Source.NONE) {
                completed.set(
                        page,
                        deadline.isOver()
                                ? PageText.unread()
                                : recognise(recognition, pictures, page, deadline));
            }
        }
        return completed;
    }

    private static PageText recognise(
            PageRecognition recognition, PagePictures pictures, int page, Deadline deadline) {
        try {
            if (pictures.isEmpty(page, deadline)) {
                return PageText.blank();
            }
            BufferedImage picture = pictures.draw(page);
            return EmptyPages.isBlank(picture, EmptyPages.FAINTEST)
                    ? PageText.blank()
                    : TurnedPages.read(recognition, picture, deadline.left()).page();
        } catch (IOException | RuntimeException e) {
            return PageText.unread(); // the other pages go on
        }
    }

    private ReadDocument with(ReadDocument read, List<PageText> pages) {
        List<Issue> notes = new ArrayList<>(read.notes());
        int[] unread =
                IntStream.range(0, pages.size())
                        .filter(at -> pages.get(at).source() == Source.UNREAD)
                        .toArray();
        if (unread.length > 0) {
            notes.add(Issue.of(DOCUMENT_PAGES_UNREAD, words(unread.length, unread[0] + 1)));
        }
        return new ReadDocument(read.type(), pages, read.rendition(), notes);
    }

    private String words(int count, int first) {
        return "%s of it %s a picture whose text was not read: %,d seconds were not enough, or it can't be drawn. The first is page %,d."
                .formatted(
                        count == 1 ? "1 page" : "%,d pages".formatted(count),
                        count == 1 ? "is" : "are each",
                        perDocument.toSeconds(),
                        first);
    }

    private static boolean isPictured(ReadDocument read) {
        return read.type().isImage() || read.type() == MediaType.PDF;
    }
}
