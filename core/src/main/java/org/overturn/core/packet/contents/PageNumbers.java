package org.overturn.core.packet.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Numbers of pages as people write them: {@code 3, 5-7}. */
public final class PageNumbers {

    private static final String ONE_OR_RANGE = "\\d{1,5}(?:\\s*[-\u2013]\\s*\\d{1,5})?";

    private PageNumbers() {}

    /**
     * @param most how many pages the document has
     * @throws ArrangementRefused when it isn't such a list, or names a page that isn't there
     */
    public static SortedSet<Integer> read(String text, int most) {
        SortedSet<Integer> pages = new TreeSet<>();
        for (String part : text.strip().split("\\s*[,;]\\s*|(?<=\\d)\\s+(?=\\d)")) {
            if (!part.strip().matches(ONE_OR_RANGE)) {
                throw new ArrangementRefused("Write page numbers such as 3, 5-7.");
            }
            String[] ends = part.strip().split("\\s*[-\u2013]\\s*");
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (first < 1 || last < first || last > most) {
                throw new ArrangementRefused(
                        "Name pages from 1 to " + most + ": the document has no others.");
            }
            for (int page = first; page <= last; page++) {
                pages.add(page);
            }
        }
        return pages;
    }

    /** {@code 3, 5-7}. */
    public static String write(SortedSet<Integer> pages) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (int page : pages) {
            if (from != 0 && page != to + 1) {
                parts.add(range(from, to));
                from = page;
            }
            from = from == 0 ? page : from;
            to = page;
        }
        if (from != 0) {
            parts.add(range(from, to));
        }
        return String.join(", ", parts);
    }

    private static String range(int from, int to) {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
