package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A filing rule as people read it.
 *
 * @param source whose rule it is: the contract's, the office's for a payer, the payer's, the
 *     state's or that of the line
 * @param lineOfBusiness name of a line of business; {@code *} for each
 * @param payer whom it holds for; {@code *} for all of the line
 * @param contract the agreement it is written in; empty where it is in none
 * @param level 0 for steps that are no appeal
 * @param limit such as {@code 120 days}; empty where the source gives none
 * @param countedFrom the event that is day 0, in words
 * @param tracks whose way it is; empty: everybody's
 * @param citation where it is written
 * @param verifiedBy who has seen it there, and when
 */
public record Rule(
        RuleSource source,
        String lineOfBusiness,
        String payer,
        String contract,
        int level,
        String name,
        String limit,
        String countedFrom,
        int presumedReceiptDays,
        FiledMeans filed,
        Set<Track> tracks,
        Period inForce,
        String citation,
        Confidence confidence,
        Optional<String> verifiedBy,
        Optional<LocalDate> verifiedOn,
        String form,
        String decision,
        String notes) {

    public Rule {
        tracks = Set.copyOf(tracks);
    }
}
