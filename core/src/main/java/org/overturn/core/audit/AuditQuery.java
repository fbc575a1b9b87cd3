package org.overturn.core.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries to list, newest first.
 *
 * @param from the first instant
 * @param until the instant after the last
 * @param before only entries with a lower number: the cursor to the next page
 * @param limit at most so many, 1 to 10,000
 */
public record AuditQuery(
        Optional<String> patientKey,
        Optional<String> actor,
        Optional<AuditAction> action,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Long> before,
        int limit) {

    private static final int MOST = 10_000;

    public AuditQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit + " is not within 1 to " + MOST);
        }
    }

    /** The newest of all. */
    public static AuditQuery newest(int limit) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** The same with another limit. */
    public AuditQuery upTo(int most) {
        return new AuditQuery(patientKey, actor, action, from, until, before, most);
    }

    /** "Who looked at me?" */
    public AuditQuery ofPatient(String key) {
        return new AuditQuery(Optional.of(key), actor, action, from, until, before, limit);
    }

    public AuditQuery by(String name) {
        return new AuditQuery(patientKey, Optional.of(name), action, from, until, before, limit);
    }

    public AuditQuery of(AuditAction which) {
        return new AuditQuery(patientKey, actor, Optional.of(which), from, until, before, limit);
    }

    public AuditQuery between(Instant first, Instant afterLast) {
        return new AuditQuery(
                patientKey,
                actor,
                action,
                Optional.of(first),
                Optional.of(afterLast),
                before,
                limit);
    }

    public AuditQuery before(long entry) {
        return new AuditQuery(patientKey, actor, action, from, until, Optional.of(entry), limit);
    }
}
