package org.overturn.api.worklist;

import java.util.List;
import org.overturn.core.worklist.Seen;

/**
 * Denials that are chosen on the page.
 *
 * @param item number and version of each, as {@code 123:4}
 */
record Selection(List<String> item) {

    Selection {
        item = item == null ? List.of() : List.copyOf(item);
    }

    /** What isn't written so is passed over. */
    List<Seen> seen() {
        return item.stream()
                .filter(one -> one.matches("\\d{1,19}:\\d{1,9}"))
                .map(one -> one.split(":"))
                .map(parts -> new Seen(Long.parseLong(parts[0]), Integer.parseInt(parts[1])))
                .toList();
    }
}
