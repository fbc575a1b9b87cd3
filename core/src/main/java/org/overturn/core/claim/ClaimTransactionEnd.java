package org.overturn.core.claim;

/**
 * What is known of a transaction once it has been read.
 *
 * @param complete false when it is cut off or damaged: nothing of it is to be stored
 */
public record ClaimTransactionEnd(
        boolean complete, int claims, int acknowledgments, ByteRange at) {}
