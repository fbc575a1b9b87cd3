package org.overturn.core.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks into a finished packet as a reader's program does. */
final class Pdf implements AutoCloseable {

    private final PDDocument document;

    Pdf(Path file) throws IOException {
        document = Loader.loadPDF(file.toFile());
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    String text() throws IOException {
        return new PDFTextStripper().getText(document);
    }

    /** Titles of the bookmarks with the page each one opens. */
    Map<String, Integer> bookmarks() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
            found.put(
                    item.getTitle(),
                    document.getPages().indexOf(item.findDestinationPage(document)) + 1);
        }
        return found;
    }

    /** Titles of all bookmarks below one with the page each opens. */
    Map<String, Integer> bookmarksBelow(String title) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
            if (item.getTitle().equals(title)) {
                collect(item, found);
            }
        }
        return found;
    }

    private void collect(PDOutlineItem above, Map<String, Integer> found) throws IOException {
        for (PDOutlineItem item : above.children()) {
            found.put(
                    item.getTitle(),
                    document.getPages().indexOf(item.findDestinationPage(document)) + 1);
            collect(item, found);
        }
    }

    /** The pages that the links of a page open, in order. */
    List<Integer> links(int page) throws IOException {
        List<Integer> targets = new ArrayList<>();
        PDPage source = document.getPage(page - 1);
        for (PDAnnotation annotation : source.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionGoTo go
                    && go.getDestination() instanceof PDPageDestination destination) {
                targets.add(destination.retrievePageNumber() + 1);
            }
        }
        return targets;
    }

    /** The files and pages in them that the links of a page open, in order. */
    List<String> remoteLinks(int page) throws IOException {
        List<String> targets = new ArrayList<>();
        for (PDAnnotation annotation : document.getPage(page - 1).getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionRemoteGoTo go
                    && go.getD() instanceof COSArray place) {
                targets.add(go.getFile().getFile() + "#" + (place.getInt(0) + 1));
            }
        }
        return targets;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
