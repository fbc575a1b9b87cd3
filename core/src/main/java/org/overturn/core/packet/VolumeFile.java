package org.overturn.core.packet;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.multipdf.Splitter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.packet.channel.PageRange;

/** Puts a volume together: the cover, then pages of the packet with their tags. */
final class VolumeFile {

    private final PDDocument packet;
    private final PacketFile facts;
    private final VolumeCover cover;
    private final VolumeLinks links;
    private final VolumeBookmarks bookmarks;
    private final List<PageRange> volumes;
    private final boolean proven;

    VolumeFile(
            PDDocument packet,
            PacketFile facts,
            VolumeCover cover,
            VolumeLinks links,
            List<PageRange> volumes,
            boolean proven)
            throws IOException {
        this.packet = packet;
        this.facts = facts;
        this.cover = cover;
        this.links = links;
        this.volumes = volumes;
        this.proven = proven;
        bookmarks = new VolumeBookmarks(packet, facts.exhibits());
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
        bookmarks.put(document, range, coverPages);
        PacketMetadata.write(
                document, VolumeCover.title(facts, number, volumes.size()), facts.date(), claim());
    }

    /** A file in it asks for part 3. */
    private PacketMetadata.Claim claim() throws IOException {
        PacketMetadata.Claim claim = PacketMetadata.claimOfPages(packet);
        return proven ? claim.withFiles() : claim;
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
}
