package org.overturn.core.worklist;

/** A payer or a facility to choose by its name. */
public record Choice(String key, String name) {}
