package org.overturn.core.worklist;

/**
 * A denial that was changed; with it the change can be undone.
 *
 * @param version since the change
 */
public record Changed(long id, int version, Before before) {}
