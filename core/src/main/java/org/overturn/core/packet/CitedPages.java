package org.overturn.core.packet;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/**
 * Leads what a letter cites of exhibits whose pages are made here, {@code Ex. A, p. 2}, from the
 * slip sheet to that page: where the pages break is known only when they were laid out.
 */
final class CitedPages {

    private static final Pattern TITLE = Pattern.compile("Go to exhibit ([A-Z]+), page (\\d{1,4})");

    private final PDDocument document;
    private final List<PlacedExhibit> exhibits;

    CitedPages(PDDocument document, List<PlacedExhibit> exhibits) {
        this.document = document;
        this.exhibits = List.copyOf(exhibits);
    }

    /** What a screen reader says for the link. */
    static String title(String letter, int page) {
        return "Go to exhibit " + letter + ", page " + page;
    }

    void lead(int letterPages) throws IOException {
        for (int i = 0; i < letterPages; i++) {
            for (PDAnnotation annotation : document.getPage(i).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() != null) {
                    lead(link);
                }
            }
        }
    }

    private void lead(PDAnnotationLink link) throws IOException {
        Matcher title = TITLE.matcher(link.getContents());
        if (!title.matches()) {
            return;
        }
        int page = Integer.parseInt(title.group(2));
        for (PlacedExhibit exhibit : exhibits) {
            if (exhibit.letter().equals(title.group(1))
                    && page >= 1
                    && page < exhibit.pageCount()
                    && opens(link, exhibit.firstPage())) {
                lead(link, document.getPage(exhibit.firstPage() - 1 + page));
            }
        }
    }

    private static boolean opens(PDAnnotationLink link, int page) throws IOException {
        return link.getAction() instanceof PDActionGoTo go
                && go.getDestination() instanceof PDPageDestination destination
                && destination.retrievePageNumber() + 1 == page;
    }

    private static void lead(PDAnnotationLink link, PDPage page) {
        PDPageXYZDestination top = new PDPageXYZDestination();
        top.setPage(page);
        top.setTop((int) page.getMediaBox().getHeight());
        PDActionGoTo action = new PDActionGoTo();
        action.setDestination(top);
        link.setAction(action);
    }
}
