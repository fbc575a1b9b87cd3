package org.overturn.core.remittance;

/** What became of a remittance of a received file. */
public enum RemittanceStatus {
    /** To be stored; some of its adjudications may be. */
    REGISTERED,
    /** Stored whole. */
    STORED,
    /** The same content came before. */
    SKIPPED,
    /** The same payment came before with other content: a person decides. */
    HELD,
    /** Cut off or malformed: nothing of it is stored. */
    SET_ASIDE,
    /** From a test interchange (ISA15 = T): read, not posted. */
    TEST,
    /** A person let another version take its place; its adjudications count no more. */
    REPLACED,
    /** It was held, and a person decided that it is never posted. */
    REJECTED;

    /** Whether its claims are, or are about to be, on the books. */
    public boolean isPosted() {
        return this == REGISTERED || this == STORED;
    }
}
