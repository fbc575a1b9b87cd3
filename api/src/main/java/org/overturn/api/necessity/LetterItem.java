package org.overturn.api.necessity;

import java.time.LocalDate;
import org.overturn.core.letter.necessity.NecessityLetter;

/**
 * A letter in a list, without what names its patient.
 *
 * @param stage CONSULT, GATHER, DRAFT, REVIEW, APPROVED, SIGNED, SUBMITTED, FOLLOW_UP, DECIDED
 * @param outcome APPROVED, PARTLY_APPROVED, DENIED; empty before
 * @param provider id of the user who is to sign it; empty while nobody is named
 * @param denial id of the denial that it answers; empty where it answers none
 * @param version to be named by a change (If-Match)
 */
record LetterItem(
        String id,
        String number,
        String kind,
        String stage,
        String dueOn,
        String outcome,
        String provider,
        String denial,
        int version) {

    static LetterItem of(NecessityLetter letter) {
        return new LetterItem(
                Long.toString(letter.id()),
                letter.number(),
                letter.kind().name(),
                letter.stage().name(),
                letter.dueOn().map(LocalDate::toString).orElse(""),
                letter.decision().map(decision -> decision.outcome().name()).orElse(""),
                letter.providerId().map(String::valueOf).orElse(""),
                letter.denialId().map(String::valueOf).orElse(""),
                letter.version());
    }
}
