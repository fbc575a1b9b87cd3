package org.overturn.core.packet;

import static org.overturn.core.issue.IssueCode.DOCUMENT_ENCRYPTED;
import static org.overturn.core.issue.IssueCode.DOCUMENT_UNREADABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.overturn.core.evidence.TextDecoding;
import org.overturn.core.evidence.intake.GuardedPdf;
import org.overturn.core.evidence.intake.IntakeLimits;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.packet.contents.Passage;

/** Opens documents; those that can't be read become an issue. Close it after the packet's saved. */
final class ExhibitBodies implements AutoCloseable {

    private final PDDocument target;
    private final PrintableText printable;
    private final StandardFonts fonts;
    private final MarkedPage marked;
    private final Deque<PDDocument> open = new ArrayDeque<>();

    ExhibitBodies(
            PDDocument target, PrintableText printable, StandardFonts fonts, MarkedPage marked) {
        this.fonts = fonts;
        this.marked = marked;
        this.target = target;
        this.printable = printable;
    }

    ExhibitBody of(PlannedExhibit exhibit, PacketDocument document) {
        try {
            ExhibitBody body = read(document);
            return body instanceof ExhibitBody.Copied copied
                    ? handled(copied, document.handling())
                    : body;
        } catch (InvalidPasswordException e) {
            return missing(DOCUMENT_ENCRYPTED, exhibit, "asks for a password");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // what libraries throw at damaged files is unbounded; the other exhibits go on
            return missing(DOCUMENT_UNREADABLE, exhibit, "is damaged and can't be read");
        }
    }

    private ExhibitBody handled(ExhibitBody.Copied copied, Handling handling) throws IOException {
        if (copied.pages().isEmpty()) {
            throw new IOException("no pages");
        }
        SortedMap<Integer, SourcePage> pages = new TreeMap<>(copied.pages());
        for (Map.Entry<Integer, SourcePage> page : pages.entrySet()) {
            page.setValue(handled(page.getValue(), page.getKey(), handling));
        }
        return new ExhibitBody.Copied(pages, copied.of());
    }

    private SourcePage handled(SourcePage page, int number, Handling handling) throws IOException {
        SourcePage shown = shown(page, handling.listBlack(number));
        return handling.listMarks(number).isEmpty()
                ? shown
                : marked.of(page, shown, handling, number);
    }

    /** As others may have it: a picture where its content holds what nobody is to read. */
    private SourcePage shown(SourcePage page, List<Passage> black) throws IOException {
        if (!black.isEmpty()) {
            return new BlackedOutPage(target).of(page, black);
        }
        return page.hides() ? new BlackedOutPage(target).seen(page) : page;
    }

    @Override
    public void close() {
        open.forEach(IOUtils::closeQuietly);
    }

    private ExhibitBody read(PacketDocument document) throws IOException {
        return switch (document.mediaType()) {
            case PDF -> pdf(document);
            case PNG, JPEG, TIFF ->
                    new ImagePages(target)
                            .of(
                                    Files.readAllBytes(document.path()),
                                    document.mediaType(),
                                    document.handling());
            case DOCX, HTML ->
                    throw new IOException("its pages are a PDF, made when it was taken in");
            case TEXT, YAML -> typed(TextDecoding.decode(Files.readAllBytes(document.path())));
        };
    }

    /** The pages of a PDF that was made here. */
    ExhibitBody of(byte[] pdf) throws IOException {
        PDDocument source = Loader.loadPDF(pdf);
        open.push(source);
        return handled(PdfPages.copy(source, target, Handling.NONE, fonts), Handling.NONE);
    }

    private ExhibitBody typed(String text) {
        return new ExhibitBody.Generated(TextPages.html(text, printable), printable.lacks(text));
    }

    private ExhibitBody pdf(PacketDocument document) throws IOException {
        PDDocument source = GuardedPdf.open(document.path(), IntakeLimits.standard());
        open.push(source);
        return PdfPages.copy(source, target, document.handling(), fonts);
    }

    private static ExhibitBody missing(IssueCode code, PlannedExhibit exhibit, String why) {
        return new ExhibitBody.Missing(
                Issue.of(
                        code,
                        "Exhibit " + exhibit.letter() + " is missing: the file " + why + "."));
    }
}
