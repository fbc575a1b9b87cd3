package org.overturn.core.packet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDSimpleFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.overturn.core.packet.channel.PageRange;

/** Has the links of a packet's volumes land where those of the packet did, in whichever file. */
final class VolumeLinks {

    /** Where a link of the packet leads: the page and the height on it. */
    private record Target(int page, PDPageDestination destination) {}

    /** What a screen reader says for the link on a slip sheet. */
    static final String BACK = "Back to the index";

    private final Map<Integer, List<Target>> targets = new TreeMap<>();
    private final List<PageRange> volumes;
    private final List<String> names;
    private final int coverPages;

    /**
     * @param names file names of the volumes
     */
    VolumeLinks(PDDocument packet, List<PageRange> volumes, List<String> names, int coverPages)
            throws IOException {
        this.volumes = volumes;
        this.names = names;
        this.coverPages = coverPages;
        int number = 1;
        for (PDPage page : packet.getPages()) {
            List<Target> leading = new ArrayList<>();
            for (PDAnnotationLink link : links(page)) {
                PDPageDestination destination = destination(link);
                leading.add(new Target(destination.retrievePageNumber() + 1, destination));
            }
            targets.put(number++, leading);
        }
    }

    /** Sets the links of the packet's pages in one volume. */
    void mend(PDDocument volume, PageRange pages) throws IOException {
        for (int number = pages.first(); number <= pages.last(); number++) {
            List<PDAnnotationLink> links =
                    links(volume.getPage(coverPages + number - pages.first()));
            List<Target> leading = targets.getOrDefault(number, List.of());
            if (links.size() != leading.size()) {
                throw new IllegalStateException("links got lost on page " + number);
            }
            for (int i = 0; i < links.size(); i++) {
                Target target = leading.get(i);
                lead(
                        links.get(i),
                        BACK.equals(links.get(i).getContents()) && !pages.holds(target.page())
                                ? toCover(volume)
                                : action(volume, pages, target));
            }
        }
    }

    /** A volume without the packet's index has its own on its cover. */
    private static PDAction toCover(PDDocument volume) {
        PDPageFitDestination cover = new PDPageFitDestination();
        cover.setPage(volume.getPage(0));
        PDActionGoTo action = new PDActionGoTo();
        action.setDestination(cover);
        return action;
    }

    /** Sets the links of the cover's index. */
    void mendCover(PDDocument volume, PageRange pages, List<PlacedExhibit> exhibits)
            throws IOException {
        for (int i = 0; i < coverPages; i++) {
            for (PDAnnotationLink link : links(volume.getPage(i))) {
                PlacedExhibit exhibit =
                        exhibits.stream()
                                .filter(e -> link.getContents().endsWith(" " + e.letter()))
                                .findFirst()
                                .orElseThrow();
                PDPageXYZDestination top = new PDPageXYZDestination();
                top.setTop(792);
                lead(link, action(volume, pages, new Target(exhibit.firstPage(), top)));
            }
        }
    }

    private PDAction action(PDDocument volume, PageRange pages, Target target) {
        return pages.holds(target.page()) ? within(volume, pages, target) : beyond(target.page());
    }

    private PDAction within(PDDocument volume, PageRange pages, Target target) {
        COSArray place = new COSArray();
        target.destination().getCOSObject().forEach(place::add);
        place.growToSize(2);
        place.set(0, volume.getPage(coverPages + target.page() - pages.first()));
        PDActionGoTo action = new PDActionGoTo();
        action.getCOSObject().setItem(COSName.D, place);
        return action;
    }

    /** To another file, which lies beside this one. */
    private PDAction beyond(int page) {
        int volume = 0;
        while (!volumes.get(volume).holds(page)) {
            volume++;
        }
        COSArray place = new COSArray();
        place.add(COSInteger.get(coverPages + page - volumes.get(volume).first()));
        place.add(COSName.getPDFName("Fit"));
        // a plain name: PDF/A-3 takes each file that is described for one that lies within
        PDSimpleFileSpecification file = new PDSimpleFileSpecification();
        file.setFile(names.get(volume));
        PDActionRemoteGoTo action = new PDActionRemoteGoTo();
        action.setFile(file);
        action.setD(place);
        return action;
    }

    private static void lead(PDAnnotationLink link, PDAction action) {
        link.getCOSObject().removeItem(COSName.DEST);
        link.setAction(action);
    }

    private static List<PDAnnotationLink> links(PDPage page) throws IOException {
        return page.getAnnotations().stream()
                .filter(PDAnnotationLink.class::isInstance)
                .map(PDAnnotationLink.class::cast)
                .toList();
    }

    private static PDPageDestination destination(PDAnnotationLink link) throws IOException {
        PDDestination destination =
                link.getAction() instanceof PDActionGoTo go
                        ? go.getDestination()
                        : link.getDestination();
        if (destination instanceof PDPageDestination page) {
            return page;
        }
        throw new IllegalStateException("a packet's link leads to no page");
    }
}
