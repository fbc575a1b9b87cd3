package org.overturn.core.remittance;

/**
 * What became of one file of the inbox.
 *
 * @param sha256 of its bytes
 */
public record Arrival(String name, String sha256, Result result) {

    /** The ends a file can come to at arrival. */
    public enum Result {
        /** Registered for storing. */
        TAKEN,
        /** The same bytes came before. */
        SEEN_BEFORE,
        /** Stored already, by another feature than this one: nothing is left to do. */
        RECORDED,
        /** Nothing in it can be read. */
        REFUSED
    }
}
