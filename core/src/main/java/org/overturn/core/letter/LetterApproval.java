package org.overturn.core.letter;

import java.time.Instant;
import java.util.Optional;
import org.overturn.core.approval.Signature;

/**
 * Who stands behind an edited letter as it is now.
 *
 * @param approved empty while nobody approved this text
 * @param signature in force
 */
public record LetterApproval(Optional<Approved> approved, Optional<Signature> signature) {

    /**
     * Who approved it.
     *
     * @param by the name then
     */
    public record Approved(String by, Instant at) {}
}
