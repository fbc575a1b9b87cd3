package org.overturn.core.evidence.link;

import org.overturn.core.evidence.DocumentKind;

/**
 * What kind of document a text seems to be.
 *
 * @param score of 100
 * @param reason the words that say so, which are no patient's
 */
public record KindGuess(DocumentKind kind, int score, String reason) {

    /** Whether it may be taken without a person. */
    public boolean isSure() {
        return score >= Matching.SURE;
    }
}
