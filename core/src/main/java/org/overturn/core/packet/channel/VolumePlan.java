package org.overturn.core.packet.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Cuts a packet into as few volumes as its limits allow, between exhibits where that is possible
 * and within one only where it alone is too large. The pages keep their order and their numbers.
 */
public final class VolumePlan {

    private final Limits limits;
    private final Sizes sizes;

    private VolumePlan(Limits limits, Sizes sizes) {
        this.limits = limits;
        this.sizes = sizes;
    }

    /** What a volume takes. */
    public interface Sizes {

        /** Bytes of a file with these pages and their cover; more is said rather than less. */
        long bytes(PageRange pages);

        /** Pages that each volume has before its first: its cover with the index. */
        int coverPages();
    }

    /**
     * The volumes, in order; one alone has no cover.
     *
     * @param starts pages on which an exhibit begins
     * @param pages of the whole packet
     * @throws DoesNotFit when there is no way
     */
    public static List<PageRange> of(List<Integer> starts, int pages, Limits limits, Sizes sizes) {
        PageRange whole = new PageRange(1, pages);
        if (limits.allow(pages, sizes.bytes(whole))) {
            return List.of(whole);
        }
        List<PageRange> volumes =
                new VolumePlan(limits, sizes).cut(new TreeSet<>(starts), whole.last());
        if (volumes.size() > limits.files()) {
            throw new DoesNotFit(
                    "The packet makes %d files and this way of sending takes %d. Leave out pages"
                                    .formatted(volumes.size(), limits.files())
                            + " that aren't needed, or send it another way.");
        }
        return volumes;
    }

    private List<PageRange> cut(NavigableSet<Integer> starts, int pages) {
        List<PageRange> volumes = new ArrayList<>();
        int first = 1;
        while (first <= pages) {
            int last = lastThatFits(first, pages);
            Integer next = starts.floor(last + 1); // an exhibit begins after it
            boolean within = last < pages && next != null && next > first;
            PageRange volume = new PageRange(first, within ? next - 1 : last);
            volumes.add(volume);
            first = volume.last() + 1;
        }
        return volumes;
    }

    /** Sizes only grow with each page, so the last one is found by halving. */
    private int lastThatFits(int first, int pages) {
        if (!limits.allow(1 + sizes.coverPages(), 0)) {
            throw new DoesNotFit(
                    ("This way of sending takes no more than %d pages in a file. The packet has more, and in each"
                                    + " file of several the cover alone takes %d. Raise the limit if the"
                                    + " payer takes more pages, or send it another way.")
                            .formatted(limits.pages(), sizes.coverPages()));
        }
        if (!fits(new PageRange(first, first))) {
            throw new DoesNotFit(
                    "Page %d alone is larger than what this way of sending takes. Scan it again at"
                                    .formatted(first)
                            + " 200 dots an inch, or leave it out.");
        }
        int fitting = first;
        int beyond = pages + 1;
        while (beyond - fitting > 1) {
            int middle = (fitting + beyond) >>> 1;
            if (fits(new PageRange(first, middle))) {
                fitting = middle;
            } else {
                beyond = middle;
            }
        }
        return fitting;
    }

    private boolean fits(PageRange pages) {
        return limits.allow(pages.count() + sizes.coverPages(), sizes.bytes(pages));
    }
}
