package org.overturn.core.evidence.checklist;

/** How much a piece of evidence matters. */
public enum Need {
    REQUIRED,
    USEFUL,
    /** A payer does without it; only in settings. */
    NOT_NEEDED
}
