package org.overturn.core.evidence.intake;

import java.time.Duration;

/** The end of the time that one document may take. */
final class Deadline {

    private final long endNanos;
    private final Duration length;

    private Deadline(Duration length) {
        this.length = length;
        endNanos = System.nanoTime() + length.toNanos();
    }

    static Deadline in(Duration length) {
        return new Deadline(length);
    }

    /** What is left of the time; nothing when it is over. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    boolean isOver() {
        return System.nanoTime() - endNanos > 0 || Thread.currentThread().isInterrupted();
    }

    /**
     * Ends the reading of a document that takes too long.
     *
     * @throws org.overturn.core.evidence.UnusableDocument when the time is over
     */
    void check() {
        if (isOver()) {
            throw Refusals.tooSlow(length);
        }
    }
}
