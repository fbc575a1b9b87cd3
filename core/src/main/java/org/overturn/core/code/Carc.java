package org.overturn.core.code;

import java.util.List;

/**
 * A claim adjustment reason code (835 CAS02) with our own label and judgement.
 *
 * @param remedyKind what is usually done about it
 * @param remedy the usual remedy in words
 * @param preventable whether the office could have avoided it
 * @param soft correctable without arguing
 * @param active false: retired; it stays readable
 * @param needsRemark at least one RARC that is no alert must come with it
 * @param groupRule under which group or line of business it is used, where the list says so; else
 *     empty
 * @param replacedBy what is used in place of a retired one, where that is known; from memory, so
 *     shown and never applied
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
        boolean needsRemark,
        String groupRule,
        List<String> replacedBy) {

    public Carc {
        replacedBy = List.copyOf(replacedBy);
    }

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
