package org.overturn.core.fee;

/** What keeps a file of fees from being loaded, and what to write instead. */
public record FeeProblem(long line, String what) {}
