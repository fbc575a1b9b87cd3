package org.overturn.core.packet.fax;

import java.util.Optional;

/**
 * Looks at a page before it is sent: does what is on it survive in black and white? Light edges of
 * dark strokes do, since the stroke does; what is light with nothing dark near it doesn't.
 */
final class FaxPreflight {

    /** Lighter than this is a tint or the colour of the paper. */
    private static final int PAPER = 232;

    /** Strokes reach so far beyond their dark dots. */
    private static final int REACH = 2;

    /** Of what is written on a page. */
    private static final double MOST_LOST = 0.12;

    /** Of the sheet: fewer are specks of a scanner. */
    private static final double LEAST_WRITTEN = 0.0004;

    private static final double MOST_BLACK = 0.35;

    private FaxPreflight() {}

    static Optional<FaxFinding> check(FaxPage page) {
        long written = 0;
        long lost = 0;
        long black = 0;
        for (int y = 0; y < FaxPage.HEIGHT; y++) {
            for (int x = 0; x < FaxPage.WIDTH; x++) {
                if (page.isBlack(x, y)) {
                    black++;
                    written++;
                } else if (page.tone(x, y) < PAPER) {
                    written++;
                    lost += isNearBlack(page, x, y) ? 0 : 1;
                }
            }
        }
        double sheet = (double) FaxPage.WIDTH * FaxPage.HEIGHT;
        if (black / sheet > MOST_BLACK) {
            return Optional.of(FaxFinding.DARK);
        }
        boolean faint = lost / sheet > LEAST_WRITTEN && lost > MOST_LOST * written;
        return faint ? Optional.of(FaxFinding.FAINT) : Optional.empty();
    }

    private static boolean isNearBlack(FaxPage page, int x, int y) {
        int right = Math.min(FaxPage.WIDTH - 1, x + REACH);
        int bottom = Math.min(FaxPage.HEIGHT - 1, y + REACH);
        for (int row = Math.max(0, y - REACH); row <= bottom; row++) {
            for (int column = Math.max(0, x - REACH); column <= right; column++) {
                if (page.isBlack(column, row)) {
                    return true;
                }
            }
        }
        return false;
    }
}
