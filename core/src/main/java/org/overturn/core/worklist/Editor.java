package org.overturn.core.worklist;

/** Who changes something, and what they may see. */
public record Editor(String name, Access access) {}
