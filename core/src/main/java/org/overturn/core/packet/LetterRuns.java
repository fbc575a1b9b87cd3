package org.overturn.core.packet;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Puts the places of letters together that stand beside each other, whichever way they run. */
final class LetterRuns {

    private static final double SAME_LINE = 0.5;

    private LetterRuns() {}

    /** One rectangle for each run, the spaces between its words included. */
    static List<Rectangle2D> of(List<Rectangle2D> letters) {
        List<Rectangle2D> runs = new ArrayList<>();
        for (Rectangle2D letter : letters) {
            if (!runs.isEmpty() && isBeside(runs.getLast(), letter)) {
                runs.set(runs.size() - 1, runs.getLast().createUnion(letter));
            } else {
                runs.add(letter);
            }
        }
        return runs;
    }

    private static boolean isBeside(Rectangle2D run, Rectangle2D letter) {
        Rectangle2D common = run.createIntersection(letter); // negative where they are apart
        boolean across = common.getHeight() > SAME_LINE * letter.getHeight();
        boolean down = common.getWidth() > SAME_LINE * letter.getWidth();
        return (across && -common.getWidth() < letter.getHeight())
                || (down
                        && !across
                        && -common.getHeight() < letter.getWidth()
                        && isNarrow(run, letter));
    }

    /** Whether the union is no wider than a line that runs down the page. */
    private static boolean isNarrow(Rectangle2D run, Rectangle2D letter) {
        return run.getWidth() < 1.5 * letter.getWidth() && letter.getWidth() > letter.getHeight();
    }
}
