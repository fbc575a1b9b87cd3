package org.overturn.core.audit;

/** How an action ended. */
public enum AuditOutcome {
    DONE,
    /** It was not allowed. */
    REFUSED,
    /** It was allowed, and something went wrong. */
    FAILED
}
