package org.overturn.core.evidence.intake;

import static org.overturn.core.issue.IssueCode.DOCUMENT_MISNAMED;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.evidence.TextDecoding;
import org.overturn.core.issue.Issue;

/** One document being read: what it is, its pages, their text. */
final class DocumentReading {

    private final IntakeLimits limits;
    private final Sniffer sniffer;
    private final PageDrawing drawing;
    private final Deadline deadline;

    DocumentReading(IntakeLimits limits, Sniffer sniffer, PageDrawing drawing, Deadline deadline) {
        this.limits = limits;
        this.sniffer = sniffer;
        this.drawing = drawing;
        this.deadline = deadline;
    }

    ReadDocument read(byte[] bytes, String fileName) throws IOException {
        Sniffed sniffed = sniffer.sniff(bytes, fileName, deadline);
        ReadDocument read =
                switch (sniffed.type()) {
                    case PDF -> pdf(bytes);
                    case PNG, JPEG, TIFF -> image(bytes, sniffed.type());
                    case TEXT -> text(bytes);
                    case HTML, DOCX -> flowing(bytes, sniffed);
                    case YAML -> throw new IllegalArgumentException("facts are no document");
                };
        return withName(read, fileName);
    }

    private ReadDocument pdf(byte[] bytes) throws IOException {
        PdfReading.Result result = new PdfReading(limits, deadline).read(bytes);
        return new ReadDocument(MediaType.PDF, result.pages(), Optional.empty(), result.notes());
    }

    private ReadDocument image(byte[] bytes, MediaType type) throws IOException {
        if (isCutOff(bytes, type)) {
            throw Refusals.cutOff();
        }
        int pages = new ImageReading(limits, deadline).count(bytes);
        return new ReadDocument(
                type, Collections.nCopies(pages, PageText.of("")), Optional.empty(), List.of());
    }

    /** Decoders fill up what is missing at the end with grey, and say nothing. */
    private static boolean isCutOff(byte[] bytes, MediaType type) {
        return switch (type) {
            case PNG -> Bytes.findLast(bytes, "IEND") < 0;
            case JPEG ->
                    Bytes.findLast(bytes, "\u00ff\u00d9") < Bytes.findLast(bytes, "\u00ff\u00da");
            default -> false;
        };
    }

    private ReadDocument text(byte[] bytes) {
        String[] pages = TextDecoding.decode(bytes).split("\f", -1);
        if (pages.length > limits.pages()) {
            throw Refusals.tooManyPages(pages.length, limits.pages());
        }
        return new ReadDocument(
                MediaType.TEXT,
                Arrays.stream(pages).map(PageText::of).toList(),
                Optional.empty(),
                List.of());
    }

    private ReadDocument flowing(byte[] bytes, Sniffed sniffed) throws IOException {
        FlowingTexts texts = new FlowingTexts(new ImageReading(limits, deadline));
        boolean word = sniffed.type() == MediaType.DOCX;
        FlowingText text = word ? texts.ofWord(bytes) : texts.ofWeb(bytes);
        deadline.check();
        byte[] pages = drawing.draw(text);
        deadline.check();
        boolean hasFrame = sniffed.office().filter(OfficePackage::hasFrame).isPresent();
        return new ReadDocument(
                sniffed.type(),
                new PdfReading(limits, deadline).read(pages).pages(),
                Optional.of(pages),
                texts.notes(hasFrame));
    }

    private static ReadDocument withName(ReadDocument read, String fileName) {
        String ending = ShownName.ending(fileName);
        if (ending.isEmpty() || read.type().endings().contains(ending)) {
            return read;
        }
        List<Issue> notes = new ArrayList<>(read.notes());
        notes.add(
                Issue.of(
                        DOCUMENT_MISNAMED,
                        "It is called .%s but is %s; it was taken as that."
                                .formatted(ending, read.type().label())));
        return new ReadDocument(read.type(), read.pages(), read.rendition(), notes);
    }
}
