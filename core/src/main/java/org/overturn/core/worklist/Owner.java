package org.overturn.core.worklist;

/** Who works a denial. */
public record Owner(long id, String name) {}
