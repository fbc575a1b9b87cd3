package org.overturn.core.letter.necessity;

import java.time.LocalDate;

/**
 * How a signed letter went to the payer.
 *
 * @param sentTo number, address or portal
 * @param enclosed what went with it, one a line
 * @param tracking confirmation or tracking number; may be empty
 */
public record LetterSubmission(
        LetterChannel channel, String sentTo, String enclosed, String tracking, LocalDate sentOn) {

    public LetterSubmission {
        sentTo = sentTo.strip();
        enclosed = enclosed.strip();
        tracking = tracking.strip();
    }

    @Override
    public String toString() {
        return "LetterSubmission[" + channel + "]";
    }
}
