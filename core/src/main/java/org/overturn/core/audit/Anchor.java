package org.overturn.core.audit;

import java.time.Instant;

/**
 * What the chain ended with at a time, kept outside the database.
 *
 * @param entry number of the last entry; 0 where the file can't be read
 * @param file name of the file that says so
 */
public record Anchor(long entry, String hash, Instant at, String file) {

    boolean isReadable() {
        return entry > 0;
    }
}
