package org.overturn.core.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Person;

/**
 * A statement on something that was sent.
 *
 * @param ordinal position in the transaction, from 1
 * @param accountNumber of the claim: 277CA TRN02, 277 REF*EJ; empty above the claim
 * @param trace what it is about in the sender's numbers: TRN02, AK202 or TA101
 * @param group AK102: the group of what it is about; empty in a 277
 * @param source who says so: PR the payer, AY a clearing house
 * @param message STC12, or where the first error of a 999 stands; may hold patient data
 * @param payerClaimNumber REF*1K
 * @param clearingHouseNumber REF*D9
 * @param receivedOn DTP*050, of the claim or of the whole
 * @param statedOn STC02, else the day of the transaction
 * @param serviceFrom DTP*472 or 232
 * @param charge STC04
 * @param contentHash of what it says, in any envelope
 */
public record Acknowledgment(
        int ordinal,
        Level level,
        Verdict verdict,
        String accountNumber,
        String trace,
        String group,
        Person source,
        List<ClaimStatus> statuses,
        String message,
        String payerClaimNumber,
        String clearingHouseNumber,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> statedOn,
        Optional<LocalDate> serviceFrom,
        Optional<LocalDate> serviceTo,
        Optional<Money> charge,
        Totals totals,
        ByteRange at,
        String contentHash) {

    public Acknowledgment {
        statuses = List.copyOf(statuses);
    }

    /** What a statement is about. */
    public enum Level {
        CLAIM,
        /** All claims of a billing provider in a batch. */
        PROVIDER,
        /** All claims of a batch (277CA receiver level; the trace is the 837's BHT03). */
        BATCH,
        /** One ST..SE (999 IK5). */
        TRANSACTION,
        /** One GS..GE (999 AK9). */
        GROUP,
        /** One ISA..IEA (TA1). */
        INTERCHANGE
    }

    /**
     * What the sender counts.
     *
     * @param accepted QTY*90 or QA; AK904
     * @param rejected QTY*AA or QC
     * @param acceptedCharge AMT*YU
     * @param rejectedCharge AMT*YY
     */
    public record Totals(
            Optional<Integer> accepted,
            Optional<Integer> rejected,
            Optional<Money> acceptedCharge,
            Optional<Money> rejectedCharge) {

        public static final Totals NONE =
                new Totals(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The statement with the verdict and the statuses, not the message. */
    @Override
    public String toString() {
        return "Acknowledgment[" + level + " " + verdict + " " + statuses + "]";
    }
}
