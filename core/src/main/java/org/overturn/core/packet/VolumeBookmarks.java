package org.overturn.core.packet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.overturn.core.packet.channel.PageRange;

/** The packet's bookmarks in a volume: those of its pages, and of the exhibit it goes on with. */
final class VolumeBookmarks {

    /** A bookmark of the packet with those below it. */
    private record Mark(String title, int page, List<Mark> below) {}

    private final List<Mark> marks;
    private final Map<Integer, PlacedExhibit> exhibits = new HashMap<>();

    VolumeBookmarks(PDDocument packet, List<PlacedExhibit> placed) throws IOException {
        Map<COSBase, Integer> numbers = new IdentityHashMap<>();
        for (PDPage page : packet.getPages()) {
            numbers.put(page.getCOSObject(), numbers.size() + 1);
        }
        PDOutlineNode outline = packet.getDocumentCatalog().getDocumentOutline();
        marks = outline == null ? List.of() : read(packet, outline, numbers);
        placed.forEach(exhibit -> exhibits.put(exhibit.firstPage(), exhibit));
    }

    private static List<Mark> read(
            PDDocument packet, PDOutlineNode node, Map<COSBase, Integer> numbers)
            throws IOException {
        List<Mark> marks = new ArrayList<>();
        for (PDOutlineItem item : node.children()) {
            PDPage page = item.findDestinationPage(packet);
            if (page != null) {
                int number = numbers.getOrDefault(page.getCOSObject(), 1);
                marks.add(new Mark(item.getTitle(), number, read(packet, item, numbers)));
            }
        }
        return marks;
    }

    /** Puts them behind what the volume's outline holds already. */
    void put(PDDocument volume, PageRange range, int coverPages) {
        PDOutlineNode outline = volume.getDocumentCatalog().getDocumentOutline();
        for (Mark mark : marks) {
            opened(mark, range)
                    .ifPresent(open -> {
                        int page = Math.max(open.page(), range.first());
                        PDOutlineItem item =
                                item(open.title(), at(volume, page, range, coverPages));
                        outline.addLast(item);
                        putBelow(item, open, volume, range, coverPages);
                    });
        }
    }

    /** One of this volume as it is; an exhibit that goes on from the one before says so. */
    private Optional<Mark> opened(Mark mark, PageRange range) {
        if (range.holds(mark.page())) {
            return Optional.of(mark);
        }
        PlacedExhibit exhibit = exhibits.get(mark.page());
        return exhibit != null
                        && exhibit.firstPage() < range.first()
                        && exhibit.lastPage() >= range.first()
                ? Optional.of(new Mark(mark.title() + " (continued)", mark.page(), mark.below()))
                : Optional.empty();
    }

    private static void putBelow(
            PDOutlineItem above, Mark mark, PDDocument volume, PageRange range, int coverPages) {
        for (Mark below : mark.below()) {
            PDOutlineItem node = above;
            if (range.holds(below.page())) {
                node = item(below.title(), at(volume, below.page(), range, coverPages));
                above.addLast(node);
            }
            putBelow(node, below, volume, range, coverPages);
        }
    }

    private static PDPage at(PDDocument volume, int page, PageRange range, int coverPages) {
        return volume.getPage(coverPages + page - range.first());
    }

    private static PDOutlineItem item(String title, PDPage page) {
        PDPageFitDestination top = new PDPageFitDestination();
        top.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(top);
        return item;
    }
}
