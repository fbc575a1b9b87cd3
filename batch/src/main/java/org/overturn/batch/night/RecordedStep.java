package org.overturn.batch.night;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of a recorded run.
 *
 * @param name that of the job's step
 * @param done files, claims, packets: what the step counts
 */
public record RecordedStep(
        String name,
        RunState state,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        long done) {}
