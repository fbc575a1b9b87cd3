package org.overturn.core.worklist;

import java.util.List;
import java.util.Optional;

/**
 * Some items in their order.
 *
 * @param previous cursor of the page before; empty on the first
 * @param next cursor of the page after; empty on the last
 */
public record WorklistPage(List<WorkItem> items, Optional<String> previous, Optional<String> next) {

    public WorklistPage {
        items = List.copyOf(items);
    }
}
