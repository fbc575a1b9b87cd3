package org.overturn.core.packet;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a page shows, and where: its text, the footer apart, and the marks of a random bundle. */
final class PageLook extends PDFTextStripper {

    private static final Pattern MARK = Pattern.compile("m\\d\\d[pl]\\d+q");

    private final PDDocument document;
    private final PDPage page;
    private final List<TextPosition> positions = new ArrayList<>();
    private final String text;

    private PageLook(PDDocument document, int number) throws IOException {
        this.document = document;
        page = document.getPage(number - 1);
        setStartPage(number);
        setEndPage(number);
        text = getText(document);
    }

    /**
     * @param number counted from 1
     */
    static PageLook of(PDDocument document, int number) throws IOException {
        return new PageLook(document, number);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        positions.add(position);
        super.processTextPosition(position);
    }

    String text() {
        return text;
    }

    /** All that reaches below the height, in the order it was drawn. */
    String textBelow(double height) {
        return positions.stream()
                .filter(p -> p.getTextMatrix().getTranslateY() < height)
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining())
                .replace("\u00a0", " ");
    }

    /** What stands under a rectangle of the page. */
    String textIn(PDRectangle box) {
        Rectangle2D under =
                new Rectangle2D.Float(
                        box.getLowerLeftX() - 0.5f,
                        box.getLowerLeftY() - 0.5f,
                        box.getWidth() + 1,
                        box.getHeight() + 1);
        return positions.stream()
                .filter(p ->
                        under.contains(
                                p.getTextMatrix().getTranslateX() + p.getWidth() / 2,
                                p.getTextMatrix().getTranslateY() + 1))
                .map(TextPosition::getUnicode)
                .collect(Collectors.joining());
    }

    /** Marks in the order of the page. */
    Set<String> marks() throws IOException {
        Set<String> marks = new LinkedHashSet<>();
        MARK.matcher(text.replaceAll("\\s", "")).results().forEach(m -> marks.add(m.group()));
        pictures(page.getResources(), marks);
        return marks;
    }

    private static void pictures(PDResources resources, Set<String> marks) throws IOException {
        if (resources == null) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            switch (resources.getXObject(name)) {
                case PDImageXObject image -> marks.add("picture " + image.getWidth());
                case PDFormXObject form -> pictures(form.getResources(), marks);
                default -> {}
            }
        }
    }
}
