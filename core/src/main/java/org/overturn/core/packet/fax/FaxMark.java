package org.overturn.core.packet.fax;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * What stands on a page without a gap in it: a letter, a rule, a picture.
 *
 * @param dots that are not paper
 * @param black dots among them, which the fax shows
 */
record FaxMark(int width, int height, int dots, int black) {

    /** Lighter than this is a tint or the colour of the paper. */
    private static final int PAPER = 232;

    private static final int THICKEST_RULE = 6;
    private static final int SHORTEST_RULE = 60;

    /** Hands over each mark of a page once. */
    static void read(FaxPage page, Consumer<FaxMark> reader) {
        Search search = new Search(page);
        for (int dot = search.next(0); dot >= 0; dot = search.next(dot)) {
            reader.accept(search.take(dot));
        }
    }

    /** A line of a table or a form: nobody misses it. */
    boolean isRule() {
        return Math.min(width, height) <= THICKEST_RULE && Math.max(width, height) >= SHORTEST_RULE;
    }

    private static final class Search {

        private final FaxPage page;
        private final BitSet left = new BitSet(FaxPage.WIDTH * FaxPage.HEIGHT);
        private int[] waiting = new int[1 << 10];
        private int count;

        Search(FaxPage page) {
            this.page = page;
            for (int y = 0; y < FaxPage.HEIGHT; y++) {
                for (int x = 0; x < FaxPage.WIDTH; x++) {
                    left.set(y * FaxPage.WIDTH + x, page.tone(x, y) < PAPER);
                }
            }
        }

        int next(int from) {
            return left.nextSetBit(from);
        }

        /** All that hangs together with this dot. */
        FaxMark take(int first) {
            int minX = FaxPage.WIDTH;
            int maxX = 0;
            int minY = FaxPage.HEIGHT;
            int maxY = 0;
            int dots = 0;
            int black = 0;
            push(first);
            while (count > 0) {
                int dot = waiting[--count];
                int x = dot % FaxPage.WIDTH;
                int y = dot / FaxPage.WIDTH;
                minX = Math.min(minX, x);
                maxX = Math.max(maxX, x);
                minY = Math.min(minY, y);
                maxY = Math.max(maxY, y);
                dots++;
                black += page.isBlack(x, y) ? 1 : 0;
                pushAround(x, y);
            }
            return new FaxMark(maxX - minX + 1, maxY - minY + 1, dots, black);
        }

        private void pushAround(int x, int y) {
            for (int row = Math.max(0, y - 1); row <= Math.min(FaxPage.HEIGHT - 1, y + 1); row++) {
                for (int column = Math.max(0, x - 1);
                        column <= Math.min(FaxPage.WIDTH - 1, x + 1);
                        column++) {
                    int dot = row * FaxPage.WIDTH + column;
                    if (left.get(dot)) {
                        push(dot);
                    }
                }
            }
        }

        private void push(int dot) {
            left.clear(dot);
            if (count == waiting.length) {
                waiting = Arrays.copyOf(waiting, 2 * count);
            }
            waiting[count++] = dot;
        }
    }
}
