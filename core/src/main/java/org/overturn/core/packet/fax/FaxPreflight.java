package org.overturn.core.packet.fax;

import java.util.Optional;

/**
 * Looks at a page before it is sent: does what is on it survive in black and white? A letter does
 * when a part of its strokes becomes black, however thin they are; rules of a table may go.
 */
final class FaxPreflight {

    /** Of a mark: with fewer black dots it isn't known again. */
    private static final double LEAST_BLACK = 0.1;

    /** Of what is written on a page. */
    private static final double MOST_LOST = 0.12;

    /** Of the sheet: fewer are specks of a scanner. */
    private static final double LEAST_WRITTEN = 0.0004;

    private static final double MOST_BLACK = 0.35;
    private static final double SHEET = (double) FaxPage.WIDTH * FaxPage.HEIGHT;

    private long written;
    private long lost;
    private long black;

    private FaxPreflight() {}

    static Optional<FaxFinding> check(FaxPage page) {
        FaxPreflight preflight = new FaxPreflight();
        FaxMark.read(page, preflight::add);
        return preflight.finding();
    }

    private void add(FaxMark mark) {
        black += mark.black();
        if (!mark.isRule()) {
            written += mark.dots();
            lost += mark.black() < LEAST_BLACK * mark.dots() ? mark.dots() : 0;
        }
    }

    private Optional<FaxFinding> finding() {
        if (black / SHEET > MOST_BLACK) {
            return Optional.of(FaxFinding.DARK);
        }
        boolean faint = lost / SHEET > LEAST_WRITTEN && lost > MOST_LOST * written;
        return faint ? Optional.of(FaxFinding.FAINT) : Optional.empty();
    }
}
