package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.x12.Delimiters;

/**
 * A claim that was sent, as it stands in the kept file.
 *
 * @param batch BHT03 of its transaction
 * @param sentOn BHT04, else the group's date
 */
public record Submission(
        long id,
        TransactionKind kind,
        String batch,
        Optional<LocalDate> sentOn,
        KeptFile file,
        Delimiters delimiters,
        SubmittedClaim claim) {}
