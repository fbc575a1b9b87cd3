package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * The life of a claim with its payer, over all account numbers it came under.
 *
 * @param entries in the order that counts: remittance date, trace number, place in it
 * @param recoupments provider adjustments that name the claim, in the same order
 * @param questions reversals that a person has to match
 */
public record ClaimHistory(
        ClaimLedger ledger,
        List<Entry> entries,
        List<ClaimRecoupment> recoupments,
        List<Question> questions) {

    public ClaimHistory {
        entries = List.copyOf(entries);
        recoupments = List.copyOf(recoupments);
        questions = List.copyOf(questions);
    }

    /** The entry of one of its adjudications. */
    public Entry get(long adjudicationId) {
        return entries.stream()
                .filter(entry -> entry.adjudicationId == adjudicationId)
                .findFirst()
                .orElseThrow();
    }

    /** What an adjudication is in the life of its claim. */
    public enum Role {
        FIRST("First decision"),
        REVERSAL("Reversal"),
        CORRECTION("New decision"),
        TAKEBACK("New decision that takes money back"),
        ADDITIONAL_PAYMENT("Additional payment"),
        NO_DECISION("No decision of this payer on payment");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    /**
     * One adjudication.
     *
     * @param actsOn what it reverses, corrects or adds to
     * @param reversedBy the reversal that undid it
     */
    public record Entry(
            long adjudicationId,
            Optional<LocalDate> remittedOn,
            String trace,
            String claimNumber,
            Role role,
            Money charge,
            Money paid,
            Money denied,
            Optional<Long> actsOn,
            Optional<Long> reversedBy) {}

    /**
     * A reversal that may undo an adjudication.
     *
     * @param score of 110 points; 70 would be enough
     */
    public record Question(long id, long reversalId, long originalId, int score) {}
}
