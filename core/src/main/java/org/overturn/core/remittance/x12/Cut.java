package org.overturn.core.remittance.x12;

/** Why a transaction ended without its SE. */
enum Cut {
    /** Behind a whole segment another part of the envelope followed: only SE is missing. */
    BETWEEN_SEGMENTS,
    /**
     * Behind a whole segment the file ended, or another one followed. Sums prove nothing here:
     * claims that were denied in full may have followed, and add nothing.
     */
    AT_THE_END,
    /** The file ended, or a line was lost, in the middle of a segment. */
    WITHIN_SEGMENT
}
