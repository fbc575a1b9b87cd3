package org.overturn.core.evidence.checklist;

/** What supplies a piece of evidence. */
public enum Supply {
    /** A document of one of some kinds. */
    DOCUMENT,
    /** The remittance page, which every packet has. */
    REMITTANCE,
    /** The claim as it was sent, if it was imported. */
    CLAIM,
    /** A document, or the payer's acknowledgment of the claim. */
    RECEIPT,
    /** The letter, which asks for its own facts. */
    LETTER
}
