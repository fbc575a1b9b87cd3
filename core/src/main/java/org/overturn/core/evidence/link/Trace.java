package org.overturn.core.evidence.link;

import java.util.Optional;

/**
 * Something on a page that is another patient's, or not this one's.
 *
 * @param words as the page writes it
 * @param reason in words without a value
 * @param otherAccount whose it is, where that is known
 * @param known whether it is a patient's on file
 */
record Trace(String words, String reason, Optional<String> otherAccount, boolean known) {

    static Trace contradiction(String words, String reason) {
        return new Trace(words, reason, Optional.empty(), false);
    }

    /** Nothing: it is a patient's. */
    @Override
    public String toString() {
        return "Trace[...]";
    }
}
