package org.overturn.batch.night;

import java.util.List;

/**
 * What one run did, beside the figures of its day.
 *
 * @param taken files read by this run
 * @param seenBefore names of files whose bytes came before
 * @param refused names of files nothing could be read of
 * @param refusedDocuments documents that can't be used
 * @param notPosted remittances of the files taken that are held or set aside, and transactions of
 *     claims files that are cut off
 * @param decided held remittances of which it carried out what a person had decided
 */
public record NightResult(
        NightSummary night,
        int taken,
        List<String> seenBefore,
        List<String> refused,
        int refusedDocuments,
        int notPosted,
        int decided) {

    public NightResult {
        seenBefore = List.copyOf(seenBefore);
        refused = List.copyOf(refused);
    }

    /** Whether a part of this run's input was refused, held or set aside. */
    public boolean refusedInput() {
        return !refused.isEmpty() || refusedDocuments + notPosted > 0;
    }
}
