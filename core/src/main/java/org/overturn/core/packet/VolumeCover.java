package org.overturn.core.packet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.packet.channel.PageRange;

/** The cover of a volume: which of how many it is, and where each exhibit stands. */
final class VolumeCover {

    private final PacketFile packet;
    private final int pages;
    private final Typefaces typefaces;

    VolumeCover(PacketFile packet, int pages, Typefaces typefaces) {
        this.packet = packet;
        this.pages = pages;
        this.typefaces = typefaces;
    }

    /**
     * Draws the cover onto new pages of the document.
     *
     * @param number of the volume, counted from 1
     */
    void draw(PDDocument document, List<PageRange> volumes, int number) throws IOException {
        renderer(document).draw(html(volumes, number));
    }

    /** How many pages a cover has, however the packet is cut. */
    int countPages() throws IOException {
        try (PDDocument document = new PDDocument()) {
            return pagesOf(renderer(document), html(List.of(new PageRange(1, pages)), 1));
        }
    }

    private static int pagesOf(PacketRenderer renderer, String html) {
        try (PacketRenderer.LaidOut laidOut = renderer.layout(html)) {
            return laidOut.map().count();
        }
    }

    private PacketRenderer renderer(PDDocument document) {
        return new PacketRenderer(
                document, new DocumentFonts(document, typefaces), new SourceDrawings());
    }

    private String html(List<PageRange> volumes, int number) {
        PageRange own = volumes.get(number - 1);
        List<Row> rows =
                IntStream.range(0, packet.exhibits().size())
                        .mapToObj(i -> row(packet.exhibits().get(i), volumes, own))
                        .toList();
        View view =
                new View(
                        packet.appealNumber(),
                        title(packet, number, volumes.size()),
                        PacketHtml.STYLE,
                        number,
                        volumes.size(),
                        range(own),
                        pages,
                        number == 1 ? "the letter and the index of exhibits" : "",
                        rows);
        return PrintableText.in(typefaces).of(PacketHtml.VOLUME.execute(view));
    }

    static String title(PacketFile packet, int number, int count) {
        return "Appeal packet %s, volume %d of %d".formatted(packet.appealNumber(), number, count);
    }

    private static Row row(PlacedExhibit exhibit, List<PageRange> volumes, PageRange own) {
        PageRange pages = new PageRange(exhibit.firstPage(), exhibit.lastPage());
        String where =
                IntStream.range(0, volumes.size())
                        .filter(i -> volumes.get(i).meets(pages))
                        .mapToObj(i -> Integer.toString(i + 1))
                        .collect(Collectors.joining(", "));
        boolean here = own.holds(exhibit.firstPage());
        return new Row(
                exhibit.letter(),
                exhibit.title(),
                range(pages),
                where,
                here ? Optional.of(exhibit.letter()) : Optional.empty());
    }

    private static String range(PageRange pages) {
        return pages.count() == 1
                ? Integer.toString(pages.first())
                : pages.first() + "\u2013" + pages.last();
    }

    record View(
            String appealNumber,
            String title,
            String style,
            int number,
            int count,
            String own,
            int pages,
            String front,
            List<Row> rows) {}

    /**
     * A line of the index.
     *
     * @param link the letter, where the exhibit begins in this volume
     */
    record Row(String letter, String title, String pages, String volumes, Optional<String> link) {}
}
