package org.overturn.core.code;

/**
 * A claim adjustment reason code (835 CAS02) with our own label and judgement.
 *
 * @param remedyKind what is usually done about it
 * @param remedy the usual remedy in words
 * @param preventable whether the office could have avoided it
 * @param soft correctable without arguing
 * @param needsRemark at least one RARC that is no alert must come with it
 */
public record Carc(
        String code,
        String label,
        DenialCategory category,
        IsDenial isDenial,
        RemedyKind remedyKind,
        String remedy,
        boolean preventable,
        boolean soft,
        boolean active,
        boolean needsRemark) {

    /** Whether an adjustment with this code is a denial; {@code MAYBE}: amount and group decide. */
    public enum IsDenial {
        YES,
        NO,
        MAYBE
    }

    /** The usual next move (column {@code appealable} of carc.csv). */
    public enum RemedyKind {
        APPEAL,
        CORRECTED_CLAIM,
        BILL_OTHER_PAYER,
        SUBMIT_DOCS,
        PATIENT,
        ENROLLMENT_FIX,
        WRITE_OFF,
        NONE
    }
}
