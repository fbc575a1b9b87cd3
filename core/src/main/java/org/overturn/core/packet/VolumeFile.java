package org.overturn.core.packet;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.multipdf.Splitter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.overturn.core.packet.channel.PageRange;

/** Puts a volume together: the cover, then pages of the packet with their tags. */
final class VolumeFile {

    private final PDDocument packet;
    private final PacketFile facts;
    private final VolumeCover cover;
    private final VolumeLinks links;
    private final List<PageRange> volumes;

    VolumeFile(
            PDDocument packet,
            PacketFile facts,
            VolumeCover cover,
            VolumeLinks links,
            List<PageRange> volumes) {
        this.packet = packet;
        this.facts = facts;
        this.cover = cover;
        this.links = links;
        this.volumes = volumes;
    }

    /**
     * Draws onto an empty document.
     *
     * @param number of the volume, counted from 1
     * @param pages what {@link #pages} gave
     */
    void draw(PDDocument document, int number, PDDocument pages) throws IOException {
        PageRange range = volumes.get(number - 1);
        cover.draw(document, volumes, number);
        int coverPages = document.getNumberOfPages();
        new PDFMergerUtility().appendDocument(document, pages);
        links.mend(document, range);
        links.mendCover(document, range, facts.exhibits());
        bookmark(document, range, coverPages);
        PacketMetadata.write(
                document,
                VolumeCover.title(facts, number, volumes.size()),
                facts.date(),
                PacketMetadata.isConforming(packet)
                        ? PacketMetadata.Claim.PDFA_2
                        : PacketMetadata.Claim.NONE);
    }

    /** The pages of a volume, as a document. */
    PDDocument pages(int number) throws IOException {
        PageRange range = volumes.get(number - 1);
        Splitter splitter = new Splitter();
        splitter.setStartPage(range.first());
        splitter.setEndPage(range.last());
        splitter.setSplitAtPage(range.count());
        return splitter.split(packet).getFirst();
    }

    private void bookmark(PDDocument document, PageRange range, int coverPages)
            throws IOException {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (range.first() == 1) {
            bookmarkFront(outline, document, coverPages);
        }
        for (PlacedExhibit exhibit : facts.exhibits()) {
            if (range.holds(exhibit.firstPage())) {
                int page = coverPages + exhibit.firstPage() - range.first();
                outline.addLast(
                        item(
                                "Exhibit " + exhibit.letter() + ": " + exhibit.title(),
                                document.getPage(page)));
            }
        }
    }

    /** What the packet has before its exhibits: forms, letter, index. */
    private void bookmarkFront(PDDocumentOutline outline, PDDocument document, int coverPages)
            throws IOException {
        int exhibits = facts.exhibits().stream().mapToInt(PlacedExhibit::firstPage).min().orElse(1);
        for (PDOutlineItem item : packet.getDocumentCatalog().getDocumentOutline().children()) {
            int page = packet.getPages().indexOf(item.findDestinationPage(packet));
            if (page + 1 < exhibits) {
                outline.addLast(item(item.getTitle(), document.getPage(coverPages + page)));
            }
        }
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
