package org.overturn.core.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody may sign for another.
 *
 * @param delegatorId whose signature it stands for, by the user's number
 * @param delegateId who signs, by the user's number
 * @param until the last day
 */
public record Delegation(
        long id,
        long delegatorId,
        long delegateId,
        LocalDate from,
        LocalDate until,
        String reason,
        String recordedBy,
        Instant recordedAt,
        Optional<Revoked> revoked) {

    /** Taken back. */
    public record Revoked(String by, Instant at) {}

    public boolean isInForceOn(LocalDate day) {
        return revoked.isEmpty() && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Without the reason: a person typed it. */
    @Override
    public String toString() {
        return "Delegation[" + id + "]";
    }
}
