package org.overturn.core.worklist;

/** A denial as somebody saw it who wants to change it. */
public record Seen(long id, int version) {}
