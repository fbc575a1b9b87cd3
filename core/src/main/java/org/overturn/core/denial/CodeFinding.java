package org.overturn.core.denial;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.money.Money;

/**
 * A code in stored remittances that somebody should look at.
 *
 * @param code of two scenarios the reason and the remark: {@code 97 N382}
 * @param count adjustments, remarks or denials that bear it
 * @param amount of the adjustments or denials; zero for remarks
 * @param first day of the first remittance with it; empty where none says its day
 * @param file the file of the first, as it was received
 * @param offset byte of its segment there
 */
public record CodeFinding(
        Kind kind,
        String code,
        long count,
        Money amount,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        String file,
        long offset) {

    /** What is to be looked at. */
    public enum Kind {
        UNKNOWN_REASON("Reasons that are in no list"),
        UNKNOWN_REMARK("Remarks that are in no list"),
        UNKNOWN_REJECT("Pharmacy rejects that are not in our list"),
        RETIRED("Denials to be worked whose reason is retired"),
        REMARK_MISSING("Denials whose reason comes without the remark it needs"),
        TWO_SCENARIOS(
                "Denials whose reason and remark are of two CORE 360 scenarios, as we read them");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without the file: people name it. */
    @Override
    public String toString() {
        return "CodeFinding[" + kind + " " + code + "]";
    }
}
