package org.overturn.core.letter.necessity;

import java.time.Instant;

/** Something that a person put on record. */
public record Recorded<T>(T what, String by, Instant at) {}
