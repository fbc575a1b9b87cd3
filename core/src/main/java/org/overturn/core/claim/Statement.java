package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.x12.Delimiters;

/**
 * An acknowledgment on file.
 *
 * @param createdOn day of its transaction
 */
public record Statement(
        TransactionKind kind,
        Optional<LocalDate> createdOn,
        KeptFile file,
        Delimiters delimiters,
        Acknowledgment acknowledgment) {}
