package org.overturn.core.letter.necessity;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of a letter.
 *
 * @param from none when it began
 * @param reason as the person gave it; may be empty on the way forward
 */
public record StageChange(
        Optional<LetterStage> from, LetterStage to, String reason, String by, Instant at) {

    /** Without the reason: a person typed it. */
    @Override
    public String toString() {
        return "StageChange[" + from.map(Enum::name).orElse("") + " -> " + to + "]";
    }
}
