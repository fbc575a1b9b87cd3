package org.overturn.core.approval;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says about a version of a text.
 *
 * @param resolved who saw to it, and when
 */
public record Comment(
        long id, int textNumber, String text, String by, Instant at, Optional<Resolved> resolved) {

    /** Somebody saw to it. */
    public record Resolved(String by, Instant at) {}

    /** Without the text: a person typed it. */
    @Override
    public String toString() {
        return "Comment[" + id + "]";
    }
}
