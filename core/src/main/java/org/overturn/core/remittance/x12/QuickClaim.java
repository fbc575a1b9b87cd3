package org.overturn.core.remittance.x12;

import org.overturn.core.money.Money;
import org.overturn.core.remittance.ClaimFigures;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.SegmentIds;
import org.overturn.core.x12.X12Date;

/**
 * Reads the figures of loop 2100 straight from the bytes. It knows nothing of issues: at the first
 * thing that isn't as it should be it gives up, and {@link ClaimReader} reads the claim.
 */
final class QuickClaim {

    /** Bytes that are kept to read a claim again; half of what the window holds is for the rest. */
    private static final int LONGEST = 48 << 10;

    private static final int MOST_ADJUSTMENTS = 1000;
    private static final long HE = ('H' << 8) | 'E';
    private static final long RX = ('R' << 8) | 'X';

    private final int component;
    private final ClaimFigures figures = new ClaimFigures();
    private int segments;

    QuickClaim(int component) {
        this.component = component;
    }

    ClaimFigures figures() {
        return figures;
    }

    /** Segments since the CLP, those of unknown kinds too. */
    int segments() {
        return segments;
    }

    /** Begins with a CLP; false when it has to be read whole. */
    boolean begin(Segment clp) {
        segments = 1;
        long status = clp.code(2);
        long filing = clp.code(6);
        long charge = clp.cents(3);
        long paid = clp.cents(4);
        figures.begin(clp.offset(), status, filing, charge, paid);
        if (clp.has(5)) {
            figures.statePatientShare(clp.cents(5));
        }
        return component < 0x80
                && !RunTogether.isTooLong(clp)
                && status != Segment.LONG_TEXT
                && filing != Segment.LONG_TEXT
                && charge != Money.NO_CENTS
                && paid != Money.NO_CENTS
                && clp.cents(5) != Money.NO_CENTS;
    }

    /** A segment that is none of an 835; it is only counted. */
    void skip() {
        segments++;
    }

    /** Takes a segment; false when the claim has to be read whole, this segment included. */
    boolean accept(Segment s) {
        segments++;
        return s.end() - figures.offset() <= LONGEST && !RunTogether.isTooLong(s) && take(s);
    }

    /** Whether a segment stands within claims, and nothing but the claim needs to know of it. */
    static boolean isWithin(Segment s) {
        return switch (s.key()) {
            case SegmentIds.SVC,
                    SegmentIds.CAS,
                    SegmentIds.DTM,
                    SegmentIds.NM1,
                    SegmentIds.REF,
                    SegmentIds.AMT,
                    SegmentIds.LQ,
                    SegmentIds.MOA,
                    SegmentIds.MIA,
                    SegmentIds.QTY,
                    SegmentIds.PER ->
                    true;
            default -> false;
        };
    }

    private boolean take(Segment s) {
        return switch (s.key()) {
            case SegmentIds.SVC -> line(s);
            case SegmentIds.CAS -> adjustments(s);
            case SegmentIds.DTM -> s.last() <= 2 && isDateOrEmpty(s.code(2));
            case SegmentIds.LQ -> remark(s);
            case SegmentIds.MIA -> remarks(s, 5, 5) && remarks(s, 20, 23);
            case SegmentIds.MOA -> remarks(s, 3, 7);
            default -> true;
        };
    }

    private boolean line(Segment svc) {
        long charge = svc.cents(2);
        long paid = svc.cents(3);
        figures.beginLine(charge, paid);
        return charge != Money.NO_CENTS && paid != Money.NO_CENTS && svc.hasComponent(1, component);
    }

    private static boolean isDateOrEmpty(long code) {
        return code == 0 || X12Date.isValid(code);
    }

    private boolean adjustments(Segment cas) {
        long group = cas.code(1);
        int last = cas.last();
        for (int element = 2; element <= last; element += 3) {
            long reason = cas.code(element);
            long amount = cas.cents(element + 1);
            if (reason == Segment.LONG_TEXT || amount == Money.NO_CENTS) {
                return false;
            }
            if (amount != 0 || cas.has(element + 1)) {
                figures.addAdjustment(group, reason, amount);
            } else if (reason != 0) {
                return false; // a reason without its amount
            }
        }
        return group != Segment.LONG_TEXT && figures.adjustments() < MOST_ADJUSTMENTS;
    }

    private boolean remark(Segment lq) {
        long list = lq.code(1);
        if (list == RX) {
            return false; // of another list, some of whose codes are other RARCs
        }
        if (list != 0 && list != HE) {
            return true;
        }
        long code = lq.code(2);
        if (code > 0) {
            figures.addLineRemark(code);
        }
        return code != Segment.LONG_TEXT;
    }

    private boolean remarks(Segment s, int first, int last) {
        for (int element = first; element <= last; element++) {
            long code = s.code(element);
            if (code == Segment.LONG_TEXT) {
                return false;
            }
            if (code != 0) {
                figures.addClaimRemark(code);
            }
        }
        return true;
    }
}
