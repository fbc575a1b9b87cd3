package org.overturn.core.remittance;

import org.overturn.core.code.Codes;

/**
 * A remark code with its place.
 *
 * @param qualifier which list it is of or which element it stood in: {@code HE} (RARC) or {@code
 *     RX} (NCPDP reject) as LQ01 says, empty where LQ01 is left out, {@code MIA05}, {@code MIA20},
 *     {@code MOA03} and so on (RARC) for the claim
 * @param code as sent
 * @param offset byte of the LQ, MIA or MOA segment
 * @param length bytes of that segment with its terminator
 */
public record Remark(String qualifier, String code, long offset, int length) {

    /** LQ01 of a pharmacy reject. */
    public static final String REJECT = "RX";

    /** A pharmacy reject of NCPDP's list; some of its codes (M1, N1) are other RARCs. */
    public boolean isReject() {
        return qualifier.equals(REJECT);
    }

    /** The segment it stood in: LQ, MIA or MOA. */
    public String segment() {
        return qualifier.startsWith("M") ? qualifier.substring(0, 3) : "LQ";
    }

    /** Our label, from the list it is of. */
    public String label(Codes codes) {
        return isReject() ? codes.rejectLabel(code) : codes.rarcLabel(code);
    }

    /** The same code of the same list, wherever it stands. */
    public boolean says(Remark other) {
        return code.equals(other.code) && isReject() == other.isReject();
    }
}
