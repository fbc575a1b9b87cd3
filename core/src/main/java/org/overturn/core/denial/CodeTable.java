package org.overturn.core.denial;

import java.util.Arrays;

/**
 * Remembers a number for up to four codes (see {@link org.overturn.core.remittance.ClaimFigures}),
 * asking for it the first time. Files may hold any number of codes: when it is full it begins anew.
 */
final class CodeTable {

    /** What is remembered. */
    @FunctionalInterface
    interface Answers {
        long of(long first, long second, long third, long fourth);
    }

    private static final int SLOTS = 1 << 12;
    private static final int MOST = SLOTS / 2;

    private final Answers answers;
    private final long[] keys = new long[SLOTS * 4];
    private final long[] values = new long[SLOTS];
    private final boolean[] used = new boolean[SLOTS];
    private int count;

    CodeTable(Answers answers) {
        this.answers = answers;
    }

    long get(long first, long second, long third, long fourth) {
        int slot = slot(first, second, third, fourth);
        while (used[slot]) {
            int at = slot * 4;
            if (keys[at] == first
                    && keys[at + 1] == second
                    && keys[at + 2] == third
                    && keys[at + 3] == fourth) {
                return values[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return ask(first, second, third, fourth);
    }

    private long ask(long first, long second, long third, long fourth) {
        if (++count > MOST) {
            Arrays.fill(used, false);
            count = 1;
        }
        int slot = slot(first, second, third, fourth);
        while (used[slot]) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        used[slot] = true;
        keys[slot * 4] = first;
        keys[slot * 4 + 1] = second;
        keys[slot * 4 + 2] = third;
        keys[slot * 4 + 3] = fourth;
        values[slot] = answers.of(first, second, third, fourth);
        return values[slot];
    }

    private static int slot(long first, long second, long third, long fourth) {
        long hash = first * 0x9E37_79B9_7F4A_7C15L + second;
        hash = hash * 0x9E37_79B9_7F4A_7C15L + third;
        hash = hash * 0x9E37_79B9_7F4A_7C15L + fourth;
        return (int) (hash * 0x9E37_79B9_7F4A_7C15L >>> 52);
    }
}
