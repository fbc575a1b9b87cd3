package org.overturn.core.approval;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature under a version of a text.
 *
 * @param sha256 of the text that was signed
 * @param attestation in the words that were signed; with it credentials and licence as they were
 * @param delegator for whom it was signed; empty when in the own name
 * @param voided when the text changed since
 */
public record Signature(
        long id,
        int textNumber,
        String sha256,
        SignatureKind kind,
        String attestation,
        String credentials,
        String licence,
        Signer signer,
        Optional<Signer> delegator,
        Instant at,
        Optional<Voided> voided) {

    /**
     * @param name as it was then
     */
    public record Signer(long userId, String name) {}

    /** When and why it lost its force. */
    public record Voided(Instant at, String because) {}

    public boolean isInForce() {
        return voided.isEmpty();
    }
}
