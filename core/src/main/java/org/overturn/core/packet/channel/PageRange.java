package org.overturn.core.packet.channel;

/**
 * Pages of a packet, counted from 1.
 *
 * @param first the first one
 * @param last the last one, part of the range
 */
public record PageRange(int first, int last) {

    public PageRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("pages " + first + " to " + last);
        }
    }

    public int count() {
        return last - first + 1;
    }

    public boolean holds(int page) {
        return first <= page && page <= last;
    }

    /** Whether they have a page in common. */
    public boolean meets(PageRange other) {
        return first <= other.last && other.first <= last;
    }
}
