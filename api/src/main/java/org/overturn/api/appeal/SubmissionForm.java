package org.overturn.api.appeal;

import org.jspecify.annotations.Nullable;

/**
 * What a person types beside a submission.
 *
 * @param version of the submission as it was shown
 */
record SubmissionForm(
        @Nullable String version, @Nullable String tracking, @Nullable String reason) {

    SubmissionDesk.Typed typed() {
        return new SubmissionDesk.Typed(
                version != null && version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0,
                tracking == null ? "" : tracking,
                reason == null ? "" : reason);
    }
}
