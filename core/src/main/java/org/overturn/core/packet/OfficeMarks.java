package org.overturn.core.packet;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What the office added to a page of a document.
 *
 * @param passages how many are marked
 * @param notes as they are printed
 * @param top of the first marked passage, in points from the page's lower edge
 * @param lost what could not be added, in words
 */
record OfficeMarks(int passages, List<String> notes, OptionalDouble top, List<String> lost) {

    static final OfficeMarks NONE =
            new OfficeMarks(0, List.of(), OptionalDouble.empty(), List.of());

    OfficeMarks {
        notes = List.copyOf(notes);
        lost = List.copyOf(lost);
    }

    boolean isEmpty() {
        return passages == 0 && notes.isEmpty();
    }
}
