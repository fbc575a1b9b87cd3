package org.overturn.core.audit;

import java.time.Instant;

/**
 * Entries of one actor that deserve a look together.
 *
 * @param from time of the first of them
 * @param until time of the last of them
 * @param count the most patients, or entries, within the time that is looked at
 * @param firstEntry number of the first of them
 */
public record Alert(
        AlertKind kind, String actor, Instant from, Instant until, int count, long firstEntry) {}
