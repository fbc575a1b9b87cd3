package org.overturn.core.evidence.intake;

import static org.overturn.core.issue.IssueCode.DOCUMENT_PARTS_LEFT_OUT;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSound;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;
import org.overturn.core.issue.Issue;

/**
 * Makes what was filled in and written onto the pages of a PDF a part of their content, as a
 * printer does: fields, stamps, notes that stand on the page. What would print and can't be drawn,
 * and comments that don't print, are said.
 */
public final class PageMarks {

    private static final int LONGEST = 20_000;

    private final PDDocument document;
    private final FilledFields fields;
    private int number;
    private Optional<Integer> lostOn = Optional.empty();
    private Optional<Integer> commentOn = Optional.empty();

    private PageMarks(PDDocument document, Runnable check) {
        this.document = document;
        this.fields = FilledFields.of(document, check);
    }

    /** Of a document that was taken in before, so that it is known to end in time. */
    public static PageMarks of(PDDocument document) {
        return new PageMarks(document, () -> {});
    }

    static PageMarks of(PDDocument document, Deadline deadline) {
        return new PageMarks(document, deadline::check);
    }

    /** Draws the marks on the next page into it; each page of the document, once. */
    public void print(PDPage page) throws IOException {
        number++;
        List<PDAnnotation> printed = new ArrayList<>();
        for (PDAnnotation mark : page.getAnnotations()) {
            if (prints(mark)) {
                if (isDrawable(mark) || isDrawableAtLast(mark)) {
                    printed.add(mark);
                } else if (isMissed(mark)) {
                    lostOn = lostOn.or(() -> Optional.of(number));
                }
            } else if (isComment(mark)) {
                commentOn = commentOn.or(() -> Optional.of(number));
            }
        }
        if (!printed.isEmpty()) {
            draw(page, printed);
        }
    }

    private void draw(PDPage page, List<PDAnnotation> printed) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            for (PDAnnotation mark : printed) {
                PDAppearanceStream look = mark.getNormalAppearanceStream();
                content.saveGraphicsState();
                content.transform(new Matrix(ontoPage(mark.getRectangle(), look)));
                content.drawForm(new PDFormXObject(look.getCOSObject()));
                content.restoreGraphicsState();
            }
        }
    }

    /** What a person should know of the pages printed so far. */
    List<Issue> notes() {
        List<Issue> notes = new ArrayList<>();
        lostOn.ifPresent(page ->
                notes.add(
                        note(
                                "Something that was filled in or written onto page %d can't be drawn;"
                                        + " packets hold the page without it.",
                                page)));
        commentOn.ifPresent(page ->
                notes.add(
                        note(
                                "Comments lie on it that aren't printed, the first on page %d; packets"
                                        + " hold the pages without them.",
                                page)));
        return notes;
    }

    private static Issue note(String words, int page) {
        return Issue.of(DOCUMENT_PARTS_LEFT_OUT, words.formatted(page));
    }

    private static boolean prints(PDAnnotation mark) {
        return !mark.isHidden()
                && !mark.isInvisible()
                && mark.isPrinted()
                && !(mark instanceof PDAnnotationLink)
                && !(mark instanceof PDAnnotationPopup)
                && !(mark instanceof PDAnnotationText)
                && mark.getRectangle() != null;
    }

    /** Words that viewers show on the screen alone. */
    private static boolean isComment(PDAnnotation mark) {
        return mark instanceof PDAnnotationMarkup
                && !mark.isHidden()
                && !mark.isInvisible()
                && hasWords(mark);
    }

    private static boolean hasWords(PDAnnotation mark) {
        return mark.getContents() != null && !mark.getContents().isBlank();
    }

    private boolean isDrawable(PDAnnotation mark) {
        PDAppearanceStream look = mark.getNormalAppearanceStream();
        return look != null
                && look.getBBox() != null
                && look.getBBox().getWidth() > 0
                && look.getBBox().getHeight() > 0
                && !isLost(mark);
    }

    /** Viewers make up a look for those without one; fields have theirs by now. */
    private boolean isDrawableAtLast(PDAnnotation mark) {
        if (mark instanceof PDAnnotationWidget || !isMarkOnPage(mark) || !isWritable(mark)) {
            return false;
        }
        try {
            mark.constructAppearances();
            return isDrawable(mark);
        } catch (RuntimeException e) {
            return false; // what the library throws at damaged marks is unbounded
        }
    }

    private static boolean isMarkOnPage(PDAnnotation mark) {
        return mark instanceof PDAnnotationMarkup
                && !(mark instanceof PDAnnotationFileAttachment)
                && !(mark instanceof PDAnnotationSound);
    }

    /** The library draws a note without those words that its font lacks, and says nothing. */
    private static boolean isWritable(PDAnnotation mark) {
        if (!(mark instanceof PDAnnotationFreeText) || !hasWords(mark)) {
            return true;
        }
        if (mark.getContents().length() > LONGEST) {
            return false;
        }
        try {
            new PDType1Font(FontName.HELVETICA).encode(mark.getContents().replaceAll("\\R", " "));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isMissed(PDAnnotation mark) {
        return mark instanceof PDAnnotationWidget ? isLost(mark) : isMarkOnPage(mark);
    }

    private boolean isLost(PDAnnotation mark) {
        return mark instanceof PDAnnotationWidget widget && fields.isLost(widget);
    }

    /** ISO 32000-1, 12.5.5: the appearance's box, transformed, is fitted onto the rectangle. */
    private static AffineTransform ontoPage(PDRectangle rectangle, PDAppearanceStream look) {
        Rectangle2D box = look.getBBox().transform(look.getMatrix()).getBounds2D();
        AffineTransform fit =
                AffineTransform.getTranslateInstance(
                        rectangle.getLowerLeftX(), rectangle.getLowerLeftY());
        fit.scale(rectangle.getWidth() / box.getWidth(), rectangle.getHeight() / box.getHeight());
        fit.translate(-box.getX(), -box.getY());
        return fit;
    }
}
