package org.overturn.core.packet;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * The footer of every page: appeal, claim and the end of the member's number on the left; the page
 * and its number in the series on the right.
 */
final class PageStamps {

    private static final float SIZE = 8;
    private static final float MARGIN = 72;
    private static final float RULE_Y = 43;
    private static final float UPPER_Y = 32;
    private static final float LOWER_Y = 21.5f;

    private final PDFont font;
    private final String appealNumber;
    private final String claimLine;
    private final PDPropertyList footer;

    PageStamps(PDFont font, String appealNumber, String claimLine) {
        this.font = font;
        this.appealNumber = appealNumber;
        this.claimLine = claimLine;
        COSDictionary artifact = new COSDictionary();
        artifact.setName(COSName.TYPE, "Pagination");
        artifact.setName(COSName.SUBTYPE, "Footer");
        footer = PDPropertyList.create(artifact);
    }

    /** The number of a page in the packet's series: {@code APL-2026-00001-000012}. */
    static String seriesNumber(String appealNumber, int page) {
        return appealNumber + "-" + figures(page);
    }

    /** What tells pages of one appeal apart. */
    static String figures(int page) {
        return String.format(Locale.ROOT, "%06d", page);
    }

    void stampAll(PDDocument document) throws IOException {
        int count = document.getNumberOfPages();
        int number = 1;
        for (PDPage page : document.getPages()) {
            stamp(document, page, number++, count);
        }
    }

    private void stamp(PDDocument document, PDPage page, int number, int count) throws IOException {
        float right = page.getMediaBox().getWidth() - MARGIN;
        String series = seriesNumber(appealNumber, number);
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT, footer);
            content.setStrokingColor(0.72f);
            content.setLineWidth(0.5f);
            content.moveTo(MARGIN, RULE_Y);
            content.lineTo(right, RULE_Y);
            content.stroke();
            content.setNonStrokingColor(0.25f);
            float room = right - MARGIN - width(series) - 12;
            text(content, MARGIN, UPPER_Y, shortened("Appeal " + appealNumber, room));
            text(content, MARGIN, LOWER_Y, shortened(claimLine, room));
            String pageOf = "Page " + number + " of " + count;
            text(content, right - width(pageOf), UPPER_Y, pageOf);
            text(content, right - width(series), LOWER_Y, series);
            content.endMarkedContent();
        }
    }

    private void text(PDPageContentStream content, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private String shortened(String text, float room) throws IOException {
        String fitting = text;
        while (width(fitting) > room) {
            fitting = fitting.substring(0, fitting.length() - 2) + "\u2026";
        }
        return fitting;
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }
}
