package org.overturn.core.packet;

import java.util.Set;

/**
 * What people want done with a document in one packet.
 *
 * @param place among the exhibits; those without one follow in the customary order
 * @param leftOut pages of the document that stay out, counted from 1
 */
public record Handling(int place, Set<Integer> leftOut) {

    /** As the rule has it. */
    public static final Handling NONE = new Handling(Integer.MAX_VALUE, Set.of());

    public Handling {
        leftOut = Set.copyOf(leftOut);
    }
}
