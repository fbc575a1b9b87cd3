package org.overturn.core.remittance.x12;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.SegmentIds;

/**
 * Notices that two segments have run together because the terminator between them is lost: the
 * first has more elements than the guide gives it, and one of them ends with the second's id.
 */
final class RunTogether {

    private static final Set<String> IDS =
            Set.of(
                    "AMT", "CAS", "CLP", "DTM", "MIA", "MOA", "NM1", "PER", "PLB", "QTY", "REF",
                    "SVC");

    private static final int ISA_ELEMENTS = 16;

    private RunTogether() {}

    /** Whether there are more elements than are ever used. */
    static boolean isTooLong(Segment s) {
        int last = s.last();
        return last > 2 && last > most(s.key());
    }

    /** The id of the segment that was swallowed. */
    static Optional<String> swallowed(Segment s) {
        if (isTooLong(s)) {
            for (int element = 1; element < s.last(); element++) {
                String text = s.text(element);
                int at = text.length() - 3;
                if (at > 0 && IDS.contains(text.substring(at))) {
                    return Optional.of(text.substring(at));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the segment was cut off and another file's ISA follows in its place. */
    static boolean swallowsInterchange(Segment s) {
        int cut = s.last() - ISA_ELEMENTS;
        return cut >= 0
                && s.text(cut).toUpperCase(Locale.ROOT).endsWith("ISA")
                && s.text(cut + 1).length() == 2;
    }

    private static int most(int key) {
        return switch (key) {
            case SegmentIds.LQ, SegmentIds.AMT, SegmentIds.QTY -> 2;
            case SegmentIds.REF -> 3;
            case SegmentIds.DTM -> 6;
            case SegmentIds.SVC -> 7;
            case SegmentIds.PER, SegmentIds.MOA -> 9;
            case SegmentIds.NM1 -> 12;
            case SegmentIds.CLP -> 14;
            case SegmentIds.CAS -> 19;
            case SegmentIds.MIA -> 24;
            default -> Integer.MAX_VALUE;
        };
    }
}
