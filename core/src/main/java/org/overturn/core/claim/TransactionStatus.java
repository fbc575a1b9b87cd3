package org.overturn.core.claim;

/** What became of a transaction of a claims file. */
enum TransactionStatus {
    STORED,
    /** Cut off or damaged: nothing of it is stored. */
    SET_ASIDE,
    /** From a test interchange (ISA15 = T): read, not stored. */
    TEST
}
