package org.overturn.core.letter.necessity;

import java.util.Optional;
import org.overturn.core.approval.Waived;

/**
 * A finding of the newest version.
 *
 * @param waived who let it pass and why, for a required one
 */
public record CheckedFinding(LetterFinding finding, Optional<Waived> waived) {

    /** Whether the letter can't be approved for it. */
    public boolean blocks() {
        return finding.isRequired() && waived.isEmpty();
    }
}
