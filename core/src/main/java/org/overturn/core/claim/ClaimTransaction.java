package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.x12.Delimiters;

/**
 * What stands before the first claim or statement of a transaction.
 *
 * @param ordinal position in the file among those of our kinds, from 1
 * @param offset byte of the ST segment, or of the TA1
 * @param reference BHT03: the sender's number of the batch; a 277CA returns it as TRN02
 * @param createdOn BHT04, else the group's date
 */
public record ClaimTransaction(
        int ordinal,
        long offset,
        TransactionKind kind,
        Envelope envelope,
        String controlNumber,
        String reference,
        Optional<LocalDate> createdOn) {

    /**
     * What is around it.
     *
     * @param interchangeNumber ISA13
     * @param groupNumber GS06
     * @param sender GS02, else ISA06
     * @param receiver GS03
     * @param version GS08, else ST03
     * @param test ISA15 is T
     */
    public record Envelope(
            String interchangeNumber,
            String groupNumber,
            String sender,
            String receiver,
            String version,
            Delimiters delimiters,
            boolean test) {}
}
