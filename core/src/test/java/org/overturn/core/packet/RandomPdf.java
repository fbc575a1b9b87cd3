package org.overturn.core.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** A PDF of pages of any size and turn, with a mark on each, and an outline that may be broken. */
final class RandomPdf {

    private static final List<PDRectangle> SIZES =
            List.of(
                    PDRectangle.LETTER,
                    PDRectangle.LETTER,
                    PDRectangle.A4,
                    PDRectangle.LEGAL,
                    new PDRectangle(792, 612),
                    new PDRectangle(36, 54),
                    new PDRectangle(4000, 2500),
                    new PDRectangle(-300, 120, 500, 700),
                    new PDRectangle(200, 1900));

    private final SplittableRandom random;
    private final String name;
    private final PDDocument document = new PDDocument();
    private final List<RandomBundle.Heading> headings = new ArrayList<>();
    private final COSDictionary named = new COSDictionary();
    private int titles;

    private RandomPdf(SplittableRandom random, String name) {
        this.random = random;
        this.name = name;
    }

    static String mark(String name, int page) {
        return "%sp%03dq".formatted(name, page);
    }

    /** Writes it, and says which bookmarks lead to which of its pages. */
    static List<RandomBundle.Heading> write(
            SplittableRandom random, String name, int pages, Path file) throws IOException {
        RandomPdf pdf = new RandomPdf(random, name);
        try (pdf.document) {
            for (int page = 1; page <= pages; page++) {
                pdf.add(mark(name, page));
            }
            if (random.nextInt(3) > 0) {
                pdf.outline();
            }
            pdf.document.setDocumentId(1L);
            pdf.document.save(file.toFile());
        }
        return pdf.headings;
    }

    private void add(String mark) throws IOException {
        PDPage page = new PDPage(SIZES.get(random.nextInt(SIZES.size())));
        page.setRotation(90 * random.nextInt(4));
        if (random.nextInt(4) == 0) {
            page.setUserUnit(random.nextInt(1, 5) / 2f);
        }
        if (random.nextInt(3) == 0) {
            page.setCropBox(within(page.getMediaBox()));
        }
        document.addPage(page);
        PDRectangle seen = page.getCropBox();
        float size = Math.min(10, Math.min(seen.getWidth(), seen.getHeight()) / 8);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), size);
            content.newLineAtOffset(
                    seen.getLowerLeftX() + between(0.01, seen.getWidth() - 7 * size),
                    seen.getLowerLeftY() + between(0.3 * size, seen.getHeight() - size));
            content.showText(mark);
            content.endText();
            content.addRect(
                    seen.getLowerLeftX(), seen.getLowerLeftY(), seen.getWidth(), seen.getHeight());
            content.stroke();
        }
    }

    /** At the edge more often than not: there stamps could meet it. */
    private float between(double low, double high) {
        double at =
                switch (random.nextInt(4)) {
                    case 0 -> low;
                    case 1 -> high;
                    default -> low + random.nextDouble() * Math.max(0, high - low);
                };
        return (float) Math.max(low, at);
    }

    private PDRectangle within(PDRectangle box) {
        float x = box.getWidth() * random.nextInt(30) / 100;
        float y = box.getHeight() * random.nextInt(30) / 100;
        return new PDRectangle(
                box.getLowerLeftX() + x,
                box.getLowerLeftY() + y,
                box.getWidth() * 0.6f,
                box.getHeight() * 0.65f);
    }

    /** Some of it leads nowhere or in a circle. */
    private void outline() throws IOException {
        PDDocumentOutline outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        fill(outline, 1, random.nextInt(1, 5));
        document.getDocumentCatalog().getCOSObject().setItem(COSName.DESTS, named);
        if (random.nextInt(4) == 0) {
            PDOutlineItem last = outline.getLastChild();
            last.getCOSObject().setItem(COSName.NEXT, outline.getFirstChild());
        }
    }

    /**
     * @return the page that the first of them opens; 0 for none
     */
    private int fill(PDOutlineNode node, int level, int count) throws IOException {
        int first = 0;
        for (int i = 0; i < count; i++) {
            PDOutlineItem item = new PDOutlineItem();
            String title = "%s heading %d <&>".formatted(name, ++titles);
            item.setTitle(title);
            int page = lead(item, 1 + random.nextInt(document.getNumberOfPages()));
            node.addLast(item);
            int below =
                    level < 12 && random.nextInt(3) == 0
                            ? fill(item, level + 1, random.nextInt(1, 3))
                            : 0;
            int opened = page > 0 ? page : level < SourceOutline.LEVELS ? below : 0;
            if (opened > 0 && level <= SourceOutline.LEVELS) {
                headings.add(new RandomBundle.Heading(title, opened));
            }
            first = first == 0 ? opened : first;
        }
        return first;
    }

    /** By a page, a name or an action, or nowhere. */
    private int lead(PDOutlineItem item, int page) throws IOException {
        switch (random.nextInt(6)) {
            case 0 -> item.setDestination(new PDNamedDestination("nowhere"));
            case 1 -> item.getCOSObject().setItem(COSName.DEST, new COSString("no such name"));
            case 2 -> {
                String shared = "Chapter" + titles; // in each document, for another page
                named.setItem(COSName.getPDFName(shared), to(page));
                item.setDestination(new PDNamedDestination(shared));
                return page;
            }
            case 3 -> {
                PDActionGoTo action = new PDActionGoTo();
                action.setDestination(to(page));
                item.setAction(action);
                return page;
            }
            default -> {
                item.setDestination(document.getPage(page - 1));
                return page;
            }
        }
        return 0;
    }

    private PDPageFitDestination to(int page) {
        PDPageFitDestination to = new PDPageFitDestination();
        to.setPage(document.getPage(page - 1));
        return to;
    }
}
