package org.overturn.core.user;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A user opened sensitive documents without the permission.
 *
 * @param expiresAt after an hour, or when the user ended it
 */
public record GlassBreak(
        long id,
        long userId,
        String reason,
        Instant openedAt,
        Instant expiresAt,
        Optional<Review> review) {

    static final Duration TO_REVIEW = Duration.ofDays(3);

    /** What a second person says of it. */
    public record Review(long byUserId, Instant at, Verdict verdict, String note) {

        /** Without the note: a person typed it. */
        @Override
        public String toString() {
            return "Review[" + verdict + "]";
        }
    }

    /** The names are stored. */
    public enum Verdict {
        JUSTIFIED("Justified"),
        NOT_JUSTIFIED("Not justified");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Until when somebody has to look at it. */
    public Instant reviewDueAt() {
        return openedAt.plus(TO_REVIEW);
    }

    public boolean isReviewOverdue(Instant now) {
        return review.isEmpty() && !now.isBefore(reviewDueAt());
    }

    /** What joins the audit entries of what was done under it. */
    public String correlation() {
        return "break-glass-" + id;
    }

    /** Without the reason: a person typed it. */
    @Override
    public String toString() {
        return "GlassBreak[" + id + "]";
    }
}
