package org.overturn.core.packet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * Reads the bookmarks of a document that open pages of its own. Names of destinations are looked up
 * in the document they come from, so that two documents may use the same ones. Those that lead in a
 * circle are read once, those beyond a depth or a number not at all.
 */
final class SourceOutline {

    static final int LEVELS = 4;
    private static final int MOST = 500;
    private static final int LONGEST_TITLE = 120;

    private final PDDocument source;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<COSBase, List<Heading>> byPage = new IdentityHashMap<>();
    private int count;

    private SourceOutline(PDDocument source) {
        this.source = source;
    }

    /** The bookmarks by the dictionary of the page they open. */
    static Map<COSBase, List<Heading>> of(PDDocument source) {
        SourceOutline outline = new SourceOutline(source);
        try {
            PDDocumentOutline top = source.getDocumentCatalog().getDocumentOutline();
            if (top != null) {
                outline.read(Optional.ofNullable(top.getFirstChild()), 1);
            }
        } catch (RuntimeException e) {
            // what the library throws at damaged outlines is unbounded; a document is one without
        }
        return outline.byPage;
    }

    /**
     * Reads an item, what is below it, and those that follow.
     *
     * @return the page that the first of them opens
     */
    private Optional<COSBase> read(Optional<PDOutlineItem> first, int level) {
        Optional<COSBase> opened = Optional.empty();
        Optional<PDOutlineItem> next = first;
        while (next.isPresent() && level <= LEVELS && seen.add(next.get().getCOSObject())) {
            PDOutlineItem item = next.get();
            Optional<COSBase> page = readOne(item, level);
            opened = opened.or(() -> page);
            next = Optional.ofNullable(item.getNextSibling());
        }
        return opened;
    }

    /** One that opens nothing itself opens what the first below it does. */
    private Optional<COSBase> readOne(PDOutlineItem item, int level) {
        if (++count > MOST) {
            return Optional.empty();
        }
        int order = count;
        Optional<COSBase> own = page(item);
        Optional<COSBase> below = read(Optional.ofNullable(item.getFirstChild()), level + 1);
        Optional<COSBase> page = own.or(() -> below);
        page.ifPresent(opened ->
                title(item)
                        .ifPresent(title ->
                                byPage.computeIfAbsent(opened, _ -> new ArrayList<>())
                                        .add(new Heading(title, level, order))));
        return page;
    }

    private Optional<COSBase> page(PDOutlineItem item) {
        try {
            return Optional.ofNullable(item.findDestinationPage(source)).map(PDPage::getCOSObject);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty(); // names may be damaged, too, or lead in a circle
        }
    }

    private static Optional<String> title(PDOutlineItem item) {
        return Optional.ofNullable(item.getTitle())
                .map(title -> title.replaceAll("\\s+", " ").strip())
                .filter(title -> !title.isEmpty())
                .map(title -> title.substring(0, Math.min(LONGEST_TITLE, title.length())));
    }
}
