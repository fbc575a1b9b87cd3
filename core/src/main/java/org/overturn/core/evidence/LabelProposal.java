package org.overturn.core.evidence;

import java.util.Optional;
import org.overturn.core.user.Sensitivity;

/**
 * A label that a document's words speak for, and what a person said to it.
 *
 * @param reason words of our lists and where they stand
 * @param confirmed empty while nobody has said
 * @param answeredBy who said; empty while nobody has
 */
public record LabelProposal(
        Sensitivity label, String reason, Optional<Boolean> confirmed, String answeredBy) {

    /** Nothing of it: the reason may be about a patient. */
    @Override
    public String toString() {
        return "LabelProposal[...]";
    }
}
