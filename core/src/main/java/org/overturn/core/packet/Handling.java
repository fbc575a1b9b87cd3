package org.overturn.core.packet;

import java.util.List;
import java.util.Set;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.packet.contents.Passage;

/**
 * What people want done with a document in one packet.
 *
 * @param place among the exhibits; those without one follow in the customary order
 * @param leftOut pages of the document that stay out, counted from 1
 * @param blackouts parts of pages that are blacked out
 * @param marks passages that are marked, and notes
 */
public record Handling(int place, Set<Integer> leftOut, List<Passage> blackouts, List<Mark> marks) {

    /** As the rule has it. */
    public static final Handling NONE = new Handling(Integer.MAX_VALUE, Set.of());

    public Handling {
        leftOut = Set.copyOf(leftOut);
        blackouts = List.copyOf(blackouts);
        marks = List.copyOf(marks);
    }

    /** Nothing is marked. */
    public Handling(int place, Set<Integer> leftOut, List<Passage> blackouts) {
        this(place, leftOut, blackouts, List.of());
    }

    /** Nothing is blacked out either. */
    public Handling(int place, Set<Integer> leftOut) {
        this(place, leftOut, List.of());
    }

    /** What is black on one page. */
    List<Passage> listBlack(int page) {
        return blackouts.stream().filter(part -> part.page() == page).toList();
    }

    /** Marks on one page. */
    List<Mark> listMarks(int page) {
        return marks.stream().filter(mark -> mark.what().page() == page).toList();
    }

    /** Whether something of the document may not come along. */
    boolean holdsBack() {
        return !leftOut.isEmpty() || !blackouts.isEmpty();
    }
}
