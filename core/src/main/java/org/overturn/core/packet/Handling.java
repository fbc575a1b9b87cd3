package org.overturn.core.packet;

import java.util.List;
import java.util.Set;
import org.overturn.core.packet.contents.Blackout;

/**
 * What people want done with a document in one packet.
 *
 * @param place among the exhibits; those without one follow in the customary order
 * @param leftOut pages of the document that stay out, counted from 1
 * @param blackouts parts of pages that are blacked out
 */
public record Handling(int place, Set<Integer> leftOut, List<Blackout> blackouts) {

    /** As the rule has it. */
    public static final Handling NONE = new Handling(Integer.MAX_VALUE, Set.of());

    public Handling {
        leftOut = Set.copyOf(leftOut);
        blackouts = List.copyOf(blackouts);
    }

    /** Nothing is blacked out. */
    public Handling(int place, Set<Integer> leftOut) {
        this(place, leftOut, List.of());
    }

    /** Parts of one page. */
    List<Blackout> listOn(int page) {
        return blackouts.stream().filter(part -> part.page() == page).toList();
    }

    /** Whether something of the document may not come along. */
    boolean holdsBack() {
        return !leftOut.isEmpty() || !blackouts.isEmpty();
    }
}
