package org.overturn.core.packet;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * Leads what a letter cites, {@code Ex. A, p. 2}, to where it stands. Of exhibits whose pages are
 * made here that is the page, for where these break is known only when they were laid out; of
 * documents it is the first passage that is marked on the page.
 */
final class CitedPages {

    private static final Pattern TITLE = Pattern.compile("Go to exhibit ([A-Z]+), page (\\d{1,4})");

    private final PDDocument document;

    /** Of a marked passage, so that it doesn't stand at the very edge of the window. */
    private static final int ABOVE = 24;

    private final List<PlacedExhibit> exhibits;
    private final List<Exhibit> bodies;

    CitedPages(PDDocument document, List<PlacedExhibit> exhibits, List<Exhibit> bodies) {
        this.document = document;
        this.exhibits = List.copyOf(exhibits);
        this.bodies = List.copyOf(bodies);
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
                PDPage target = document.getPage(exhibit.firstPage() - 1 + page);
                lead(link, target, (int) target.getMediaBox().getHeight());
            }
        }
        for (Exhibit exhibit : bodies) {
            if (exhibit.plan().letter().equals(title.group(1))) {
                leadToMark(link, Optional.ofNullable(exhibit.copies().get(page)));
            }
        }
    }

    private static void leadToMark(PDAnnotationLink link, Optional<SourcePage> marked)
            throws IOException {
        OptionalDouble top = marked.map(page -> page.marks().top()).orElse(OptionalDouble.empty());
        if (top.isPresent()
                && link.getAction() instanceof PDActionGoTo go
                && go.getDestination() instanceof PDPageDestination destination) {
            Point2D place =
                    Sheet.place(marked.orElseThrow())
                            .transform(new Point2D.Double(0, top.getAsDouble()), null);
            PDPage page = destination.getPage();
            int most = (int) page.getMediaBox().getHeight();
            lead(link, page, Math.min(most, (int) place.getY() + ABOVE));
        }
    }

    private static boolean opens(PDAnnotationLink link, int page) throws IOException {
        return link.getAction() instanceof PDActionGoTo go
                && go.getDestination() instanceof PDPageDestination destination
                && destination.retrievePageNumber() + 1 == page;
    }

    private static void lead(PDAnnotationLink link, PDPage page, int height) {
        PDPageXYZDestination top = new PDPageXYZDestination();
        top.setPage(page);
        top.setTop(height);
        PDActionGoTo action = new PDActionGoTo();
        action.setDestination(top);
        link.setAction(action);
    }
}
