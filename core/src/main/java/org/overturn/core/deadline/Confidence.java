package org.overturn.core.deadline;

/** How far a filing limit can be trusted. */
public enum Confidence {
    /** Read in its source. */
    VERIFIED,
    /** From general knowledge of the law or the payer's manual; likely right. */
    ASSUMED,
    /** A cautious guess: someone must look it up in the contract. */
    UNVERIFIED
}
