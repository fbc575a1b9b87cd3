package org.overturn.api.appeal;

/** What becomes of pages that are asked about. */
enum PageDecision {
    /** They go out, for the reason given. */
    KEEP,
    /** They don't. */
    LEAVE_OUT
}
