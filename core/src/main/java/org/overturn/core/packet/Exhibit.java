package org.overturn.core.packet;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.overturn.core.packet.contents.PageNumbers;

/** An exhibit with what stands behind its slip sheet. */
record Exhibit(PlannedExhibit plan, ExhibitBody body) {

    /** In words, which pages of the document stay out; empty for none. */
    String leftOut() {
        if (!(body instanceof ExhibitBody.Copied copied) || copied.pages().size() == copied.of()) {
            return "";
        }
        SortedSet<Integer> pages = new TreeSet<>();
        for (int page = 1; page <= copied.of(); page++) {
            if (!copied.pages().containsKey(page)) {
                pages.add(page);
            }
        }
        return PageNumbers.write(pages);
    }

    /** Pages with parts that are blacked out. */
    SortedSet<Integer> blackedOut() {
        return pages(SourcePage::blackedOut);
    }

    private SortedSet<Integer> pages(Predicate<SourcePage> wanted) {
        SortedSet<Integer> pages = new TreeSet<>();
        copies().forEach((number, page) -> {
            if (wanted.test(page)) {
                pages.add(number);
            }
        });
        return pages;
    }

    /** Pages to which the office added something. */
    SortedSet<Integer> marked() {
        return pages(page -> !page.marks().isEmpty());
    }

    /** Pages of the document, by their numbers in it; none where they are made here. */
    SortedMap<Integer, SourcePage> copies() {
        return body instanceof ExhibitBody.Copied copied ? copied.pages() : new TreeMap<>();
    }

    String anchor() {
        return "exhibit-" + plan.letter();
    }

    /** Key of one of its pages in {@link SourceDrawings}. */
    String key(int page) {
        return plan.letter() + "-" + page;
    }

    /** What a screen reader says for one of its pages; numbers are those of the document. */
    String description(int page, int count) {
        String which = "Exhibit %s, page %d of %d".formatted(plan.letter(), page, count);
        return (blackedOut().contains(page)
                        ? which + ", parts blacked out"
                        : which + ": " + plan.title())
                + added(copies().get(page));
    }

    /** Notes beside a picture are read aloud; beside text they are text themselves. */
    private static String added(@Nullable SourcePage page) {
        if (page == null || page.marks().isEmpty()) {
            return "";
        }
        int passages = page.marks().passages();
        String marked =
                passages == 0
                        ? ""
                        : passages == 1
                                ? ". The office marked a passage"
                                : ". The office marked " + passages + " passages";
        return !page.scan() || page.marks().notes().isEmpty()
                ? marked
                : marked + ". Note by the office: " + String.join(" Note: ", page.marks().notes());
    }
}
