package org.overturn.core.remittance;

import java.util.Arrays;
import org.overturn.core.money.Money;

/**
 * The figures of one claim and nothing else: what is needed to sum and to balance it, without an
 * object for each fact. A reader fills the same one for each claim: it must not be kept.
 *
 * <p>Codes are numbers of up to eight ASCII characters, the first in the highest byte used; amounts
 * are cents, zero where the file gives none. Scope 0 is the claim itself, scope n its line n.
 */
public final class ClaimFigures {

    private static final long PATIENT = code("PR");
    private static final long REVERSAL = code("22");

    private long offset;
    private long status;
    private long filingIndicator;
    private long patientShare;
    private int lines;
    private int adjustments;
    private int remarks;
    private long[] charges = new long[16];
    private long[] paid = new long[16];
    private int[] adjustmentEnds = new int[16];
    private long[] groups = new long[32];
    private long[] reasons = new long[32];
    private long[] amounts = new long[32];
    private long[] remarkCodes = new long[16];
    private int[] remarkScopes = new int[16];

    /** Another claim begins. */
    public void begin(
            long theOffset, long theStatus, long theFilingIndicator, long theCharge, long thePaid) {
        offset = theOffset;
        status = theStatus;
        filingIndicator = theFilingIndicator;
        lines = 0;
        adjustments = 0;
        remarks = 0;
        charges[0] = theCharge;
        paid[0] = thePaid;
        adjustmentEnds[0] = 0;
        patientShare = Money.NO_CENTS;
    }

    /** The claim states what the patient owes of it (CLP05). */
    public void statePatientShare(long cents) {
        patientShare = cents;
    }

    public void beginLine(long charge, long paidAmount) {
        lines++;
        if (lines == charges.length) {
            charges = Arrays.copyOf(charges, lines * 2);
            paid = Arrays.copyOf(paid, lines * 2);
            adjustmentEnds = Arrays.copyOf(adjustmentEnds, lines * 2);
        }
        charges[lines] = charge;
        paid[lines] = paidAmount;
        adjustmentEnds[lines] = adjustments;
    }

    /** Adds to the line begun last, to the claim before the first. */
    public void addAdjustment(long group, long reason, long amount) {
        if (adjustments == groups.length) {
            groups = Arrays.copyOf(groups, adjustments * 2);
            reasons = Arrays.copyOf(reasons, adjustments * 2);
            amounts = Arrays.copyOf(amounts, adjustments * 2);
        }
        groups[adjustments] = group;
        reasons[adjustments] = reason;
        amounts[adjustments] = amount;
        adjustmentEnds[lines] = ++adjustments;
    }

    /** Adds to the line begun last, to the claim before the first. */
    public void addLineRemark(long code) {
        addRemark(lines, code);
    }

    public void addClaimRemark(long code) {
        addRemark(0, code);
    }

    private void addRemark(int scope, long code) {
        if (remarks == remarkCodes.length) {
            remarkCodes = Arrays.copyOf(remarkCodes, remarks * 2);
            remarkScopes = Arrays.copyOf(remarkScopes, remarks * 2);
        }
        remarkCodes[remarks] = code;
        remarkScopes[remarks++] = scope;
    }

    /** Byte of the CLP segment in the file. */
    public long offset() {
        return offset;
    }

    public long status() {
        return status;
    }

    public long filingIndicator() {
        return filingIndicator;
    }

    public int lines() {
        return lines;
    }

    public int adjustments() {
        return adjustments;
    }

    public int remarks() {
        return remarks;
    }

    public long charge(int scope) {
        return charges[scope];
    }

    public long paid(int scope) {
        return paid[scope];
    }

    public int adjustmentStart(int scope) {
        return scope == 0 ? 0 : adjustmentEnds[scope - 1];
    }

    /** One past the last adjustment of a scope; the next scope's begin there. */
    public int adjustmentEnd(int scope) {
        return adjustmentEnds[scope];
    }

    public long group(int adjustment) {
        return groups[adjustment];
    }

    public long reason(int adjustment) {
        return reasons[adjustment];
    }

    public long amount(int adjustment) {
        return amounts[adjustment];
    }

    public long remark(int number) {
        return remarkCodes[number];
    }

    public int remarkScope(int number) {
        return remarkScopes[number];
    }

    /** Whether a remark is of that scope or of the claim. */
    public boolean bearsOn(int remark, int scope) {
        return remarkScopes[remark] == scope || remarkScopes[remark] == 0;
    }

    /** CLP03 - claim CAS - line CAS - CLP04; zero when the claim balances. */
    public long difference() {
        long difference = charges[0] - paid[0];
        for (int i = 0; i < adjustments; i++) {
            difference -= amounts[i];
        }
        return difference;
    }

    /** Whether CLP05, where there is one, is the sum of the PR adjustments. */
    public boolean patientShareBalances() {
        if (patientShare == Money.NO_CENTS || (status == REVERSAL && patientShare == 0)) {
            return true;
        }
        long left = patientShare;
        for (int i = 0; i < adjustments; i++) {
            left -= groups[i] == PATIENT ? amounts[i] : 0;
        }
        return left == 0;
    }

    /** The claim, each line, and the lines' charges against the claim's: all sums agree. */
    public boolean balances() {
        long left = charges[0];
        int adjustment = adjustmentEnds[0];
        for (int line = 1; line <= lines; line++) {
            long difference = charges[line] - paid[line];
            for (; adjustment < adjustmentEnds[line]; adjustment++) {
                difference -= amounts[adjustment];
            }
            if (difference != 0) {
                return false;
            }
            left -= charges[line];
        }
        return difference() == 0 && (lines == 0 || left == 0);
    }

    /** A code as text. */
    public static String text(long code) {
        StringBuilder text = new StringBuilder(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            char c = (char) (code >>> shift & 255);
            if (c != 0) {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** A text of up to eight ASCII characters as a code. */
    public static long code(String text) {
        long code = 0;
        for (int i = 0; i < text.length(); i++) {
            code = code << 8 | text.charAt(i);
        }
        return code;
    }
}
