package org.overturn.core.packet;

import java.util.Comparator;
import java.util.Map;

/**
 * The page on which each part begins, counted from 1.
 *
 * @param count pages in all
 * @param firstPages by the id of the part's heading
 */
record PageMap(int count, Map<String, Integer> firstPages) {

    PageMap {
        firstPages = Map.copyOf(firstPages);
    }

    /** Before the next part. */
    int lastPage(String anchor) {
        int first = firstPage(anchor);
        return firstPages.values().stream()
                .filter(page -> page > first)
                .min(Comparator.naturalOrder())
                .map(next -> next - 1)
                .orElse(count);
    }

    int firstPage(String anchor) {
        Integer page = firstPages.get(anchor);
        if (page == null) {
            throw new IllegalStateException("no heading with id " + anchor + " was laid out");
        }
        return page;
    }
}
