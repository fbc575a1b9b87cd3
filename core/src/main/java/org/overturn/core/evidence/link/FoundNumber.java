package org.overturn.core.evidence.link;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A number on a page that may be somebody's.
 *
 * @param words as the page writes it
 * @param keys as numbers are compared, the whole first
 * @param label what the page calls it
 */
record FoundNumber(String words, Set<String> keys, Label label) {

    /** What a page calls a number. */
    enum Label {
        ACCOUNT,
        MEMBER,
        CLAIM,
        OTHER,
        NONE
    }

    FoundNumber {
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    }

    /** Nothing: it may be a patient's. */
    @Override
    public String toString() {
        return "FoundNumber[" + label + "]";
    }
}
