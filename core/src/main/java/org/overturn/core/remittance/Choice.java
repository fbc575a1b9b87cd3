package org.overturn.core.remittance;

/** What a person can decide about a held remittance. */
public enum Choice {
    /** Post it beside what is posted. */
    ACCEPT,
    /** Post it in place of the versions that hold the same claims. */
    REPLACE,
    /** Never post it. */
    REJECT
}
