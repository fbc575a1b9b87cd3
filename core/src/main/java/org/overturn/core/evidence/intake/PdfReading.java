package org.overturn.core.evidence.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** Reads a PDF: its pages with their text, and what it holds beside pages. */
final class PdfReading {

    private final IntakeLimits limits;
    private final Deadline deadline;

    PdfReading(IntakeLimits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    /**
     * @param notes what packets leave out of it
     */
    record Result(List<PageText> pages, List<Issue> notes) {}

    Result read(byte[] bytes) throws IOException {
        if (isCutOff(bytes)) {
            throw Refusals.cutOff();
        }
        StreamGuard guard = new StreamGuard(limits, deadline);
        try (PDDocument document = GuardedPdf.open(bytes, guard)) {
            PdfNesting nesting = new PdfNesting(guard);
            nesting.checkTree(document);
            List<Issue> notes = new ArrayList<>(new PdfExtras(document).notes());
            PageMarks marks = PageMarks.of(document, deadline);
            int pages = count(document, nesting, marks);
            notes.addAll(marks.notes());
            List<PageText> texts = texts(document, pages);
            blanks(document, texts).ifPresent(notes::add);
            return new Result(texts, notes);
        } catch (InvalidPasswordException e) {
            throw Refusals.encrypted("The PDF");
        }
    }

    /** How many pages hold nothing: no text, and nothing that is drawn. */
    private Optional<Issue> blanks(PDDocument document, List<PageText> texts) throws IOException {
        int blank = 0;
        int at = 0;
        for (PDPage page : document.getPages()) {
            if (texts.get(at++).text().isBlank() && EmptyPages.drawsNothing(page, deadline)) {
                blank++;
            }
        }
        return blank == 0
                ? Optional.empty()
                : Optional.of(
                        Issue.of(
                                IssueCode.DOCUMENT_BLANK_PAGES,
                                String.format(
                                        Locale.ROOT,
                                        "%,d of its %,d %s empty: no text and no drawing stands on %s.",
                                        blank,
                                        texts.size(),
                                        texts.size() == 1 ? "page is" : "pages are",
                                        blank == 1 ? "it" : "them")));
    }

    /** Nothing may follow the end of the last part but a few stray bytes. */
    private static boolean isCutOff(byte[] bytes) {
        int end = Bytes.findLast(bytes, "%%EOF");
        return end < 0 || Bytes.find(bytes, " obj", end, bytes.length) >= 0;
    }

    /** Looks at each page; what was written onto it belongs to its text from then on. */
    private int count(PDDocument document, PdfNesting nesting, PageMarks marks) throws IOException {
        int pages = 0;
        for (PDPage page : document.getPages()) {
            if (++pages > limits.pages()) {
                throw Refusals.tooManyPages(
                        Math.max(pages, document.getNumberOfPages()), limits.pages());
            }
            if (isMadeUp(page)) {
                throw Refusals.pageDamaged(pages);
            }
            nesting.check(page);
            marks.print(page);
        }
        if (pages == 0) {
            throw Refusals.withoutPages();
        }
        return pages;
    }

    /**
     * PDFBox puts an empty page where it can't read one; what was on it would be lost in silence.
     */
    private static boolean isMadeUp(PDPage page) {
        return page.getCOSObject().size() == 1 && page.getCOSObject().containsKey(COSName.TYPE);
    }

    private List<PageText> texts(PDDocument document, int pages) throws IOException {
        PageStripper stripper = new PageStripper(deadline);
        try (Writer nowhere =
                new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
            stripper.writeText(document, nowhere);
        }
        stripper.passOver(pages);
        return stripper.pages.stream().map(PageText::of).toList();
    }

    /** All pages in one go; the text of each is taken as it ends. */
    private static final class PageStripper extends PDFTextStripper {

        private static final int MOST_ON_A_PAGE = 200_000;
        private static final int MOST_IN_ALL = 20_000_000;

        private final Deadline deadline;
        private final List<String> pages = new ArrayList<>();
        private int onPage;
        private int inAll;

        PageStripper(Deadline deadline) {
            this.deadline = deadline;
            setLineSeparator("\n");
            setSortByPosition(true);
        }

        @Override
        protected void startPage(PDPage page) {
            passOver(getCurrentPageNo() - 1);
            output = new StringWriter();
            onPage = 0;
        }

        /** Pages without any content never start. */
        private void passOver(int count) {
            while (pages.size() < count) {
                pages.add("");
            }
        }

        @Override
        protected void endPage(PDPage page) {
            pages.add(output.toString().replace("\0", "").strip());
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            deadline.check();
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (++onPage > MOST_ON_A_PAGE || ++inAll > MOST_IN_ALL) {
                throw Refusals.tooMuchText();
            }
            super.processTextPosition(text);
        }
    }
}
