package org.overturn.core.remittance;

/** What a check of a remittance's stored rows said. */
public enum Proof {
    /** They add up to the payment: claims - provider adjustments = BPR02. */
    BALANCED,
    /** They are what the file says, and the file itself doesn't balance. */
    UNBALANCED,
    /** They are not what the file said when it was read; an error of the program or the disk. */
    BROKEN
}
