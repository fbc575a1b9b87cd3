package org.overturn.core.packet;

import java.util.SortedSet;
import java.util.TreeSet;
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
        SortedSet<Integer> pages = new TreeSet<>();
        if (body instanceof ExhibitBody.Copied copied) {
            copied.pages()
                    .forEach((number, page) -> {
                        if (page.blackedOut()) {
                            pages.add(number);
                        }
                    });
        }
        return pages;
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
        return blackedOut().contains(page)
                ? "Exhibit %s, page %d of %d, parts blacked out"
                        .formatted(plan.letter(), page, count)
                : "Exhibit %s, page %d of %d: %s"
                        .formatted(plan.letter(), page, count, plan.title());
    }
}
