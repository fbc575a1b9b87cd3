package org.overturn.core.remittance;

import java.time.Instant;

/** Who decided, why and when. */
public record Signature(String by, String reason, Instant at) {

    public Signature {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("a decision has a name and a reason");
        }
    }
}
