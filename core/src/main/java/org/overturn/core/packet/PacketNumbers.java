package org.overturn.core.packet;

import java.util.List;
import java.util.Optional;
import org.overturn.core.packet.contents.PageNumbers;

/** Page numbers as the index and the slip sheets print them. */
final class PacketNumbers {

    private final String appealNumber;
    private final String writer;
    private final List<Exhibit> exhibits;
    private final Optional<PageMap> pages;

    PacketNumbers(PacketRequest request, List<Exhibit> exhibits, Optional<PageMap> pages) {
        this.appealNumber = request.appealNumber();
        this.writer = request.writer();
        this.exhibits = List.copyOf(exhibits);
        this.pages = pages;
    }

    String letterPages() {
        return pages("letter");
    }

    String letterFigures() {
        return figures("letter");
    }

    String pages(FormPart form) {
        return pages(form.anchor());
    }

    String figures(FormPart form) {
        return figures(form.anchor());
    }

    String figures(Exhibit exhibit) {
        return figures(exhibit.anchor());
    }

    /** The last figures of the numbers its pages bear. */
    private String figures(String anchor) {
        int first = pages.map(p -> p.firstPage(anchor)).orElse(0);
        int last = pages.map(p -> p.lastPage(anchor)).orElse(1);
        String figures = PageStamps.figures(first);
        return first == last ? figures : figures + "\u2013" + PageStamps.figures(last);
    }

    private String pages(String anchor) {
        return pages.map(p -> range(p.firstPage(anchor), p.lastPage(anchor))).orElse("0");
    }

    /** Slip sheet included. */
    String pages(Exhibit exhibit) {
        return pages.map(p -> range(first(p, exhibit), last(p, exhibit))).orElse("000\u2013000");
    }

    /** In words, without the slip sheet: what was enclosed. */
    String count(Exhibit exhibit) {
        int count = pages.map(p -> last(p, exhibit) - first(p, exhibit)).orElse(0);
        return count == 1 ? "1 page" : count + " pages";
    }

    /** Which pages of the document are not enclosed; empty where all are. */
    String leftOut(Exhibit exhibit) {
        String pages = exhibit.leftOut();
        return pages.isEmpty() ? "" : named("P", pages) + " of the document not enclosed";
    }

    /** Which pages can't be seen as a whole; empty where all can. */
    String blackedOut(Exhibit exhibit) {
        String pages = PageNumbers.write(exhibit.blackedOut());
        return pages.isEmpty() ? "" : "Parts of " + named("p", pages) + " blacked out";
    }

    /** On which pages the office marked passages or noted something; empty for none. */
    String marked(Exhibit exhibit) {
        String pages = PageNumbers.write(exhibit.marked());
        return pages.isEmpty()
                ? ""
                : "Yellow marks and notes on "
                        + named("p", pages)
                        + " are by "
                        + writer
                        + ", no part of the document";
    }

    private static String named(String initial, String pages) {
        return initial + (pages.matches("\\d+") ? "age " : "ages ") + pages;
    }

    /** The numbers its pages bear. */
    String series(Exhibit exhibit) {
        return pages.map(p ->
                        PageStamps.seriesNumber(appealNumber, first(p, exhibit))
                                + " to "
                                + PageStamps.seriesNumber(appealNumber, last(p, exhibit)))
                .orElse("");
    }

    List<PlacedExhibit> placed(PageMap map) {
        return exhibits.stream()
                .map(e ->
                        new PlacedExhibit(
                                e.plan().letter(),
                                e.plan().title(),
                                first(map, e),
                                last(map, e) - first(map, e) + 1,
                                e.plan().document().flatMap(PacketDocument::documentId)))
                .toList();
    }

    private static int first(PageMap map, Exhibit exhibit) {
        return map.firstPage(exhibit.anchor());
    }

    private static int last(PageMap map, Exhibit exhibit) {
        return map.lastPage(exhibit.anchor());
    }

    private static String range(int first, int last) {
        return first == last ? String.valueOf(first) : first + "\u2013" + last;
    }
}
