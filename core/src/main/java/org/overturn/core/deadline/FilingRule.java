package org.overturn.core.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the table of rules.
 *
 * @param payer whom it holds for
 * @param level 0 for steps that are no appeal
 * @param count length of the limit; 0 when the source gives none
 * @param countedFrom the event that is day 0
 * @param trust how sure it is, in the table's words
 * @param about what else the table says
 * @param tracks whose way it is; empty: everybody's
 */
record FilingRule(
        String lineOfBusiness,
        PayerPattern payer,
        int level,
        String levelName,
        int count,
        CountedIn unit,
        String countedFrom,
        int presumedReceiptDays,
        String citation,
        String trust,
        About about,
        Set<Track> tracks,
        FiledMeans filed,
        Period inForce,
        Verified verified) {

    /** For people: {@code decisionDays} until when the payer is to decide. */
    record About(
            String decisionDays,
            String expedited,
            String floor,
            String form,
            String reviewer,
            String notes) {}

    /** Who has seen it in its source, and when. */
    record Verified(Optional<String> by, Optional<LocalDate> on) {}

    FilingRule {
        tracks = Set.copyOf(tracks);
    }

    boolean hasLimit() {
        return count > 0;
    }

    boolean isFor(Track track) {
        return tracks.isEmpty() || tracks.contains(track);
    }

    /** Whether the limit runs from the day the notice arrived, so that a shown receipt counts. */
    boolean runsFromReceipt() {
        return presumedReceiptDays > 0 || countedFrom.endsWith("_received");
    }

    /**
     * The last day.
     *
     * @param event the day of the event that the limit is counted from
     */
    Optional<LocalDate> lastDay(LocalDate event) {
        return hasLimit()
                ? Optional.of(unit.lastDay(event.plusDays(presumedReceiptDays), count))
                : Optional.empty();
    }

    /** The name without what the table adds in brackets or after a comma. */
    String shortName() {
        return levelName.split(" \\(|, ", 2)[0];
    }

    Confidence confidence() {
        if (trust.startsWith("verified")) {
            return Confidence.VERIFIED;
        }
        return trust.contains("memory-high") || trust.contains("memory-medium")
                ? Confidence.ASSUMED
                : Confidence.UNVERIFIED;
    }
}
