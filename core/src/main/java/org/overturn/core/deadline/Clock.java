package org.overturn.core.deadline;

/**
 * One of the limits that run against a case.
 *
 * @param hard something is lost when it passes; the others are shown only
 */
public record Clock(ClockKind kind, Deadline deadline, boolean hard) {}
