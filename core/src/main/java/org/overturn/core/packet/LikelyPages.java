package org.overturn.core.packet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The page numbers of packets drawn before, by their shape. The next one of the same shape mostly
 * has the same, so that laying it out with them is all there is to do. They are a guess: what is
 * printed is what the layout says. Safe for several threads.
 */
final class LikelyPages {

    private static final int MOST = 1000;

    private final Map<List<String>, PageMap> byShape = new ConcurrentHashMap<>();

    Optional<PageMap> find(List<String> shape) {
        return Optional.ofNullable(byShape.get(shape));
    }

    void keep(List<String> shape, PageMap pages) {
        if (byShape.size() >= MOST) {
            byShape.clear();
        }
        byShape.put(shape, pages);
    }
}
