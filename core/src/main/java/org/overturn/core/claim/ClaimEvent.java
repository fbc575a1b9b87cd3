package org.overturn.core.claim;

/** What the reader tells of a file, in its order: a transaction begins, holds facts, ends. */
public sealed interface ClaimEvent {

    /** A transaction begins. */
    record Began(ClaimTransaction transaction) implements ClaimEvent {}

    /** A claim of an 837. */
    record Submitted(SubmittedClaim claim) implements ClaimEvent {}

    /** A statement of a 277, 999, 997 or TA1. */
    record Acknowledged(Acknowledgment acknowledgment) implements ClaimEvent {}

    /** The transaction ends. */
    record Ended(ClaimTransactionEnd end) implements ClaimEvent {}
}
