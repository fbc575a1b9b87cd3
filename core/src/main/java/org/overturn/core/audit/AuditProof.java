package org.overturn.core.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What a check of the whole chain found.
 *
 * @param entries so many were read: all, or those before the breach
 * @param first when the first of them was recorded
 * @param last when the last of them was recorded
 * @param anchors so many were compared and agree
 * @param breach the first place where it does not hold; empty when it is intact
 */
public record AuditProof(
        long entries,
        Optional<Instant> first,
        Optional<Instant> last,
        int anchors,
        Optional<Breach> breach) {

    public boolean isIntact() {
        return breach.isEmpty();
    }
}
