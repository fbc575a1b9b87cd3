package org.overturn.core.packet;

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

    int firstPage(String anchor) {
        Integer page = firstPages.get(anchor);
        if (page == null) {
            throw new IllegalStateException("no heading with id " + anchor + " was laid out");
        }
        return page;
    }
}
