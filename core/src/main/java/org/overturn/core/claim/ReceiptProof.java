package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.Comparator;
import org.overturn.core.x12.Delimiters;

/**
 * Something that shows by when a claim was with the payer.
 *
 * @param on the day of receipt
 * @param exact false when the claim came on that day or before
 * @param source who says so
 * @param says the status, in the payer's codes; empty where there is none
 * @param payerClaimNumber the payer's number of the claim, where it is told
 * @param file where it stands
 * @param delimiters to cut its bytes into segments
 */
public record ReceiptProof(
        Kind kind,
        LocalDate on,
        boolean exact,
        String source,
        String says,
        String payerClaimNumber,
        KeptFile file,
        ByteRange at,
        Delimiters delimiters) {

    /** The strongest first; of a kind, the earliest. */
    static final Comparator<ReceiptProof> ORDER =
            Comparator.comparing(ReceiptProof::kind)
                    .thenComparing(ReceiptProof::on)
                    .thenComparing(proof -> proof.file().sha256())
                    .thenComparing(proof -> proof.at().offset());

    /** In order of strength. */
    public enum Kind {
        /** 277CA of the payer, A1 or A2. */
        PAYER_ACKNOWLEDGMENT,
        /** DTM*050 of a remittance. */
        REMITTANCE,
        /** 277 answer to a status inquiry. */
        STATUS_RESPONSE,
        /** 277CA of a clearing house. */
        CLEARING_HOUSE_REPORT,
        /** 999, 997 or TA1: the file could be read; weak. */
        FILE_ACKNOWLEDGMENT,
        /** The day our own file was made; weakest. */
        BILLED
    }
}
