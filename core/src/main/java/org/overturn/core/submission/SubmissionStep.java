package org.overturn.core.submission;

import java.time.Instant;
import java.util.Optional;

/** A step of a submission; the first has nothing before it. */
public record SubmissionStep(
        Optional<SubmissionState> was,
        SubmissionState became,
        Instant at,
        String by,
        String note) {}
