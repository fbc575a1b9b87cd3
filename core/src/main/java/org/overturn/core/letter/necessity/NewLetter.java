package org.overturn.core.letter.necessity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A letter somebody asks for; there may be no claim yet.
 *
 * @param providerId the user who will approve and sign
 * @param accountNumber under which the office keeps patient and documents
 * @param facility and {@code payerKey} as users' scopes name them; blank where not known
 * @param denialId the refusal it answers
 * @param content what is known of the fields
 * @param reason why it is asked for, in a few words
 */
public record NewLetter(
        ServiceKind kind,
        Optional<Long> providerId,
        String accountNumber,
        String facility,
        String payerKey,
        Optional<Long> denialId,
        Optional<LocalDate> dueOn,
        LetterContent content,
        String reason) {

    public NewLetter {
        accountNumber = accountNumber.strip();
        facility = facility.strip();
        payerKey = payerKey.strip();
        reason = reason.strip();
    }

    @Override
    public String toString() {
        return "NewLetter[" + kind + "]";
    }
}
