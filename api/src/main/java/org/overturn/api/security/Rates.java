package org.overturn.api.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts what each asks for, and says how long to wait when it is too much. */
final class Rates {

    /** More than one office has; the ones who asked longest ago are forgotten first. */
    private static final int MOST = 50_000;

    private final int aMinute;
    private final Map<String, Bucket> buckets =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                            return size() > MOST;
                        }
                    });

    Rates(int aMinute) {
        this.aMinute = aMinute;
    }

    /** Counts one request; seconds to wait, 0 when it may be served. */
    long count(String who) {
        ConsumptionProbe probe =
                buckets.computeIfAbsent(who, _ -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                .build();
    }
}
