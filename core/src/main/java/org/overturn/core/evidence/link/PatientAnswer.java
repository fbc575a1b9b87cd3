package org.overturn.core.evidence.link;

import java.time.Instant;

/**
 * Somebody says that a document belongs to its account, though it seems to be another patient's.
 *
 * @param otherAccount to which it seemed to belong; empty where none fitted
 */
public record PatientAnswer(String otherAccount, String reason, String by, Instant at) {

    /** Without the words: a person typed them. */
    @Override
    public String toString() {
        return "PatientAnswer[...]";
    }
}
