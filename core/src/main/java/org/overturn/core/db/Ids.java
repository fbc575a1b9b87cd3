package org.overturn.core.db;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Keys made in the application: 64 bits, unique and rising with time, so that parents and children
 * go out in one batch. milliseconds since 2024 above 22 bits of sequence.
 */
@Component
public class Ids {

    private static final long EPOCH = 1_704_067_200_000L;
    private static final int SHIFT = 22;

    private final Clock clock;
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public long next() {
        long floor = (clock.millis() - EPOCH) << SHIFT;
        return last.updateAndGet(previous -> Math.max(previous + 1, floor));
    }
}
