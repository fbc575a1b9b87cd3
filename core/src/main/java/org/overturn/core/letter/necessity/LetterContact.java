package org.overturn.core.letter.necessity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A talk with the payer about a letter that was sent.
 *
 * @param spokeWith name or reference number of the call
 * @param said what was said
 * @param receipt whether the payer has it
 * @param processing whether the payer works on it
 * @param nextAction what to do next, and by {@code nextOn}
 */
public record LetterContact(
        LocalDate on,
        LetterChannel channel,
        String spokeWith,
        String said,
        Answer receipt,
        Answer processing,
        String nextAction,
        Optional<LocalDate> nextOn) {

    public LetterContact {
        spokeWith = spokeWith.strip();
        said = said.strip();
        nextAction = nextAction.strip();
    }

    @Override
    public String toString() {
        return "LetterContact[" + channel + "]";
    }
}
